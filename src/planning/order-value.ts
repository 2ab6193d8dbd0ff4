import { orderRows } from './order-row.ts';
import type { Plan } from './plan.ts';
import type { OfferedOption, PerMille, Problem, ThousandUsd, Year } from './problem.ts';

/** A share from 0 to 1; `low` and `high` differ where it is not known of every part. */
export interface ShareRange {
  readonly low: number;
  readonly high: number;
}

/** Value of a plan's orders by option; expansions that are paid for are no orders. */
export function valueByOption({ purchases }: Pick<Plan, 'purchases'>): Map<string, ThousandUsd> {
  const values = new Map<string, ThousandUsd>();
  for (const { option, cost } of purchases) values.set(option, (values.get(option) ?? 0) + cost);
  return values;
}

/**
 * The share of the value of all orders placed by the end of a year that has a property.
 *
 * @param part part of an option's price that has it, or `null` where it is not known: then it may be nothing or all.
 * @returns `null` where nothing is ordered.
 */
export function shareOfValue(
  problem: Problem,
  plan: Pick<Plan, 'purchases'>,
  part: (option: OfferedOption) => PerMille | null,
  until: Year = Number.POSITIVE_INFINITY,
): ShareRange | null {
  let all = 0;
  let known = 0;
  let unknown = 0;
  for (const { option, year, cost } of orderRows(problem, plan)) {
    if (year > until) continue;
    const perMille = part(option);
    all += cost;
    if (perMille === null) unknown += 1000 * cost;
    else known += perMille * cost;
  }
  return all === 0 ? null : { low: known / (1000 * all), high: (known + unknown) / (1000 * all) };
}
