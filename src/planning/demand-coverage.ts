import { addedUnits, orderRows } from './order-row.ts';
import type { Plan } from './plan.ts';
import type { Demand, Problem, Year } from './problem.ts';

/** Whole units in service at the end of a year without any new order, for years that a problem need not look at; `null`: not known. */
export type HeldWithoutPlan = (demand: string, year: Year) => number | null;

/** What a problem itself says of holdings: from each deadline on, nothing before it. */
export const heldOf = (problem: Problem): HeldWithoutPlan => {
  const demands = new Map(problem.demands.map((demand) => [demand.id, demand]));
  return (id, year) => {
    const demand = demands.get(id);
    return demand?.withoutPlan[year - demand.deadline] ?? null;
  };
};

/** What stays short, at its prices: thousand USD. */
export function pricedShortfall(problem: Problem, { shortfalls }: Pick<Plan, 'shortfalls'>): number {
  const prices = new Map(problem.demands.map(({ id, shortfallPrice }) => [id, shortfallPrice]));
  return shortfalls.reduce((sum, { demand, twelfths }) => sum + prices.get(demand)! * twelfths, 0) / 12;
}

/**
 * The share of a demand's target that is in service at the end of a year, from 0 to 1, what is held without the plan
 * counted; `null` where that is not known.
 */
export function demandCoverage(
  problem: Problem,
  plan: Pick<Plan, 'purchases'>,
  demand: Demand,
  year: Year,
  held: HeldWithoutPlan = heldOf(problem),
): number | null {
  const withoutPlan = held(demand.id, year);
  if (withoutPlan === null) return null;
  if (demand.target === 0) return 1;
  const added = addedUnits(orderRows(problem, plan), demand, year);
  return Math.min(1, (withoutPlan + added) / demand.target);
}
