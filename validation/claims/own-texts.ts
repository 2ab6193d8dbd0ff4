import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type CheckingRecord, checkDocument } from '../../src/claims/document.ts';
import { parseListedClaims } from './listed-claim.ts';
import { type Score, scoreOf } from './score.ts';

const folder = fileURLToPath(new URL('texts/', import.meta.url));
const list = fileURLToPath(new URL('expected.yaml', import.meta.url));

/** How well the claims found in the project's own texts agree with those a person finds in them. */
export function ownScore(checking: CheckingRecord): Score {
  const texts = readdirSync(folder)
    .sort()
    .map((name) => {
      const { claims } = checkDocument({ name, source: readFileSync(folder + name, 'utf8') }, checking);
      return [name, claims] as const;
    });
  return scoreOf(
    parseListedClaims('validation/claims/expected.yaml', readFileSync(list, 'utf8')),
    new Map(texts),
  );
}
