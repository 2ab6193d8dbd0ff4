import type { Demand, Problem } from '../problem.ts';
import type { Disagreement } from './disagreement.ts';
import { decimalText, fraction, sum } from './exact.ts';
import { partsInService } from './month-count.ts';
import type { OpenedPlan } from './opened-plan.ts';

/** Twelfths of a unit that a demand lacks at the end of a year. */
export function missingTwelfths(
  { orders }: Pick<OpenedPlan, 'orders'>,
  demand: Demand,
  year: number,
): bigint {
  const added = sum(
    orders
      .filter(({ buyer, option }) => option.capability === demand.capability && demand.buyers.includes(buyer))
      .map(
        ({ option, quantity, year: ordered }) =>
          BigInt(option.unitsPerItem) *
          quantity *
          partsInService(option.leadMonths, option.trainingMonths, ordered, year),
      ),
  );
  const without = BigInt(demand.withoutPlan[year - demand.deadline] ?? 0);
  const missing = 12n * (BigInt(demand.target) - without) - added;
  return missing > 0n ? missing : 0n;
}

/** Years at whose ends a demand is looked at. */
export const yearsOf = ({ deadline }: Demand, { lastYear }: Problem): number[] =>
  Array.from({ length: Math.max(0, lastYear - deadline + 1) }, (_, index) => deadline + index);

const units = (twelfths: bigint): string => `${decimalText(fraction(twelfths, 12n), 3)} units short`;

/** What each demand lacks at the end of each year from its deadline on, against what the plan states. */
export function checkShortfalls(opened: OpenedPlan, faults: Disagreement[]): void {
  const { problem, plan } = opened;
  const key = (demand: string, year: number): string => JSON.stringify([demand, year]);
  const stated = new Map<string, bigint>();
  const wrong = (demand: string, year: number, expected: string, found: string): void => {
    const what = `demand ${demand} at the end of ${year}`;
    faults.push({ rule: 'shortfall', kind: 'row', what, expected, found });
  };
  for (const { demand, year, twelfths } of plan.shortfalls) {
    if (!Number.isSafeInteger(twelfths) || twelfths < 1)
      wrong(demand, year, 'short by one whole twelfth or more', String(twelfths));
    else if (stated.has(key(demand, year))) wrong(demand, year, 'in one row', 'in several');
    else stated.set(key(demand, year), BigInt(twelfths));
  }
  for (const demand of problem.demands) {
    for (const year of yearsOf(demand, problem)) {
      const expected = missingTwelfths(opened, demand, year);
      const found = stated.get(key(demand.id, year)) ?? 0n;
      stated.delete(key(demand.id, year));
      if (expected === found) continue;
      faults.push({
        rule: 'shortfall',
        kind: 'sum',
        what: `demand ${demand.id} at the end of ${year}`,
        expected: units(expected),
        found: units(found),
      });
    }
  }
  for (const [text] of stated) {
    const [demand, year] = JSON.parse(text) as [string, number];
    wrong(demand, year, 'a demand and a year from its deadline on', 'none of the problem');
  }
}
