import { type Case, type Rung, rungs, type ValueBasis, valueBases } from './case.ts';

/** Money of one rung, of one basis, in one currency: the only sums of values that mean anything. */
export interface ValueTotal {
  readonly basis: ValueBasis;
  readonly currency: string;
  readonly millions: number;
  readonly cases: number;
}

/** What stands on one rung of the ladder; a case stands on one rung only. */
export interface RungTotal {
  readonly rung: Rung;
  readonly cases: number;
  /** By basis and currency; bases and currencies are never added to each other. */
  readonly values: readonly ValueTotal[];
  readonly withoutValue: number;
}

/** Totals by rung, from the lowest that has a case. Values as known on the day of the fold, current prices. */
export function totalsByRung(cases: readonly Case[]): RungTotal[] {
  return rungs.flatMap((rung) => {
    const here = cases.filter((one) => one.rung === rung);
    if (here.length === 0) return [];
    const sums = new Map<string, { basis: ValueBasis; currency: string; millions: number; cases: number }>();
    for (const { knownValue } of here) {
      if (knownValue === null) continue;
      const { basis, currency, millions } = knownValue;
      const key = `${basis} ${currency}`;
      const sum = sums.get(key) ?? { basis, currency, millions: 0, cases: 0 };
      sums.set(key, { ...sum, millions: sum.millions + millions, cases: sum.cases + 1 });
    }
    const values = [...sums.values()].sort(
      (a, b) =>
        valueBases.indexOf(a.basis) - valueBases.indexOf(b.basis) || (a.currency < b.currency ? -1 : 1),
    );
    const valued = values.reduce((total, value) => total + value.cases, 0);
    return [{ rung, cases: here.length, values, withoutValue: here.length - valued }];
  });
}
