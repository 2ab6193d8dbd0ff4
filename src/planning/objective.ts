import { conditionOf } from './condition.ts';
import { yearsBetween } from './largest-order.ts';
import type { Breach, Plan, PlannedExpansion, PlannedPurchase, Shortfall } from './plan.ts';
import type { Problem } from './problem.ts';
import { inServiceTwelfths } from './timing.ts';

/** What follows from orders and payments alone. */
export type Outcome = Pick<Plan, 'cost' | 'objective' | 'shortfalls' | 'breaches'>;

/** Cost, shortfalls and breaches of orders and payments, added up in whole numbers. */
export function outcomeOf(
  problem: Problem,
  purchases: readonly PlannedPurchase[],
  expansions: readonly PlannedExpansion[],
): Outcome {
  const shortfalls = shortfallsOf(problem, purchases);
  const breaches = breachesOf(problem, purchases);
  const paid = expansions.flatMap(({ shares }) => shares);
  const cost = [...purchases, ...paid].reduce((sum, row) => sum + row.cost, 0);
  const price = new Map(problem.demands.map(({ id, shortfallPrice }) => [id, shortfallPrice]));
  const short = shortfalls.reduce((sum, { demand, twelfths }) => sum + price.get(demand)! * twelfths, 0);
  const breachPrice = conditionOf(problem, 'american-purchases')?.breachPrice ?? 0;
  const breached = breaches.reduce((sum, { by }) => sum + by, 0);
  return { cost, objective: (12 * cost + short) / 12 + breachPrice * breached, shortfalls, breaches };
}

function shortfallsOf(problem: Problem, purchases: readonly PlannedPurchase[]): Shortfall[] {
  const options = new Map(problem.options.map((option) => [option.id, option]));
  return problem.demands.flatMap((demand) =>
    yearsBetween(demand.deadline, problem.lastYear).flatMap((by, y) => {
      let twelfths = 12 * (demand.target - demand.withoutPlan[y]!);
      for (const { buyer, option: id, year, quantity } of purchases) {
        const option = options.get(id)!;
        if (option.capability === demand.capability && demand.buyers.includes(buyer))
          twelfths -= option.unitsPerItem * inServiceTwelfths(option, year, by) * quantity;
      }
      return twelfths > 0 ? [{ demand: demand.id, year: by, twelfths }] : [];
    }),
  );
}

function breachesOf(problem: Problem, purchases: readonly PlannedPurchase[]): Breach[] {
  const condition = conditionOf(problem, 'american-purchases');
  if (condition === undefined) return [];
  const american = new Set(problem.options.filter(({ supplier }) => supplier === 'USA').map(({ id }) => id));
  return yearsBetween(condition.from, condition.to).flatMap((year) => {
    const bought = purchases
      .filter((purchase) => purchase.year === year && american.has(purchase.option))
      .reduce((sum, { cost }) => sum + cost, 0);
    const by = condition.atLeast - bought;
    return by > 0 ? [{ condition: 'american-purchases' as const, year, by }] : [];
  });
}
