import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type CheckingRecord, checkDocument } from '../../src/claims/document.ts';
import { parseListedClaims } from './listed-claim.ts';
import { type Score, scoreOf } from './score.ts';

/** Texts with the list of their claims: a folder `texts` beside a file `expected.yaml`. */
export interface TextSet {
  readonly name: string;
  /** Folder, relative to this one. */
  readonly folder: string;
}

/** The project's own sets, in the order in which they were written. */
export const ownSets: readonly TextSet[] = [
  { name: 'first', folder: '.' },
  { name: 'second', folder: 'second' },
  { name: 'third', folder: 'third' },
  { name: 'fourth', folder: 'fourth' },
];

/** How well the claims found in a set of the project's own texts agree with those a person finds in them. */
export function ownScore({ folder }: TextSet, checking: CheckingRecord): Score {
  const at = (path: string): string => fileURLToPath(new URL(`${folder}/${path}`, import.meta.url));
  const texts = readdirSync(at('texts'))
    .sort()
    .map((name) => {
      const source = readFileSync(at(`texts/${name}`), 'utf8');
      return [name, checkDocument({ name, source }, checking).claims] as const;
    });
  const list = parseListedClaims(
    `validation/claims/${folder}/expected.yaml`,
    readFileSync(at('expected.yaml'), 'utf8'),
  );
  return scoreOf(list, new Map(texts));
}
