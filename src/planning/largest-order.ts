import { americanPurchases, conditionOf, hasShareCondition } from './condition.ts';
import type { Buyer, OfferedOption, Problem, Year } from './problem.ts';
import { inServiceTwelfths, madeTwelfths } from './timing.ts';

/** Years from one to another, both included. */
export const yearsBetween = (from: Year, to: Year): Year[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, n) => from + n);

/** Items beyond which an order in the year helps no demand that counts the buyer; 0 where none does. */
function largestUsefulOrder(problem: Problem, option: OfferedOption, year: Year, buyer: Buyer): number {
  let most = 0;
  for (const { capability, buyers, deadline, target, withoutPlan } of problem.demands) {
    if (capability !== option.capability || !buyers.includes(buyer.country)) continue;
    for (const by of yearsBetween(deadline, problem.lastYear)) {
      const need = target - withoutPlan[by - deadline]!;
      const each = option.unitsPerItem * inServiceTwelfths(option, year, by);
      if (need > 0 && each > 0) most = Math.max(most, Math.ceil((12 * need) / each));
    }
  }
  return most;
}

/** Items that the option's line can make of one order in the year, all its expansions paid for in time. */
function largestMadeOrder(problem: Problem, option: OfferedOption, year: Year): number {
  const line = problem.lines.find(({ id }) => id === option.line);
  if (line === undefined) return Number.POSITIVE_INFINITY;
  const added = problem.expansions
    .filter((expansion) => expansion.line === line.id)
    .reduce((sum, { milliItemsPerYear }) => sum + milliItemsPerYear, 0);
  const first = problem.years[0]!;
  let most = Number.POSITIVE_INFINITY;
  for (const made of yearsBetween(year, problem.lastYear)) {
    const twelfths = madeTwelfths(option, year, made);
    const capacity = line.milliItems[made - first]! + added;
    if (twelfths > 0) most = Math.min(most, Math.floor((12 * capacity) / (1000 * twelfths)));
  }
  return most;
}

/** Items beyond which an order in the year serves nothing that the problem asks for. */
function largestWantedOrder(problem: Problem, option: OfferedOption, year: Year, buyer: Buyer): number {
  if (hasShareCondition(problem)) return Number.POSITIVE_INFINITY;
  const useful = largestUsefulOrder(problem, option, year, buyer);
  // A buyer that needs nothing can still join an order of others, with one item.
  const joining = conditionOf(problem, 'joint-orders') === undefined ? 0 : 1;
  return Math.max(useful, joining, Math.ceil(americanPurchases(problem, option, year) / option.itemPrice));
}

/**
 * Bound on the items that a buyer orders of an option in a year, 0 where it can or need order none. It cuts off no least
 * plan: an order is within the buyer's budget, no larger than its line can make, and no larger than what helps a demand,
 * makes the American purchases or joins others. Under a condition on shares of value, however, any order may help.
 */
export function largestOrder(problem: Problem, option: OfferedOption, year: Year, buyer: Buyer): number {
  if (year < option.firstOrder) return 0;
  const affordable = Math.floor(buyer.budget[year - problem.years[0]!]! / option.itemPrice);
  return Math.min(
    affordable,
    largestMadeOrder(problem, option, year),
    largestWantedOrder(problem, option, year, buyer),
  );
}
