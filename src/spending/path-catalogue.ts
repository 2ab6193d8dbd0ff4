import type { DataPackage } from '../evidence/data-package.ts';
import type { SharePath } from './path.ts';
import { commitmentsAsOf, targetFor, targetNamed } from './target.ts';

/** Paths that policy names, for every ally. */
export const namedPaths = {
  hold: 'every ally holds its last published share of GDP',
  hague: 'equal yearly steps to 3.5 % of GDP in 2035, as agreed in The Hague; Spain to its 2.1 %',
  commitments: 'the national commitments on record; allies without one hold',
} as const;

export type NamedPath = keyof typeof namedPaths;

export const isNamedPath = (text: string): text is NamedPath => text in namedPaths;

/** The path of one ally under a named path, with what was on record on a day. */
export function namedPath(data: DataPackage, name: NamedPath, country: string, asOf: string): SharePath {
  switch (name) {
    case 'hold':
      return { rule: 'hold' };
    case 'hague': {
      const target = targetNamed(data, 'hague-core', '--path');
      return { rule: 'linear', toPct: targetFor(target, country), by: target.by!, pledge: true };
    }
    case 'commitments': {
      const points = commitmentsAsOf(data, asOf)
        .filter((commitment) => commitment.country === country)
        .map(({ by, pctOfGdp }) => ({ year: by, pct: pctOfGdp }));
      return points.length === 0 ? { rule: 'hold' } : { rule: 'steps', points, pledge: true };
    }
  }
}
