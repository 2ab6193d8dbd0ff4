import type { Problem } from '../problem.ts';
import type { Disagreement } from './disagreement.ts';
import { moneyText, sum } from './exact.ts';
import type { OpenedPlan, PaidRow } from './opened-plan.ts';

/**
 * Who pays what of an expansion: in proportion to the budgets of all years, in whole thousands. What rounding down leaves
 * goes, one thousand each, to the largest remainders; equal ones in the order of the country codes.
 */
export function sharesOf(problem: Problem, cost: number): Map<string, bigint> {
  const totals = problem.buyers
    .map(({ country, budget }) => ({ country, budget: sum(budget.map(BigInt)) }))
    .sort((a, b) => (a.country < b.country ? -1 : 1));
  const all = sum(totals.map(({ budget }) => budget));
  if (all === 0n) return new Map();
  const parts = totals.map(({ country, budget }) => {
    const exact = BigInt(cost) * budget;
    return { country, whole: exact / all, remainder: exact % all };
  });
  const left = BigInt(cost) - sum(parts.map(({ whole }) => whole));
  const first = parts
    .toSorted((a, b) => (a.remainder === b.remainder ? 0 : a.remainder > b.remainder ? -1 : 1))
    .slice(0, Number(left))
    .map(({ country }) => country);
  return new Map(parts.map(({ country, whole }) => [country, first.includes(country) ? whole + 1n : whole]));
}

/** Shares of expansions as stated, buyer by buyer. */
export function checkShares({ problem, paid }: OpenedPlan, faults: Disagreement[]): void {
  for (const { expansion, year, shares } of paid) {
    const expected = sharesOf(problem, expansion.cost);
    if (expected.size === 0 && expansion.cost > 0) {
      const what = `expansion ${expansion.id} paid for in ${year}`;
      const found = moneyText(BigInt(expansion.cost));
      faults.push({ rule: 'budget', kind: 'limit', what, expected: moneyText(0n), found });
    }
    const stated = new Map(shares.map(({ buyer, cost }) => [buyer, cost]));
    if (stated.size < shares.length) {
      const what = `shares of expansion ${expansion.id} paid for in ${year}`;
      faults.push({
        rule: 'expansion-shares',
        kind: 'row',
        what,
        expected: 'one for each buyer',
        found: 'several for one',
      });
    }
    for (const buyer of new Set([...expected.keys(), ...stated.keys()])) {
      const [right, found] = [expected.get(buyer) ?? 0n, stated.get(buyer) ?? 0];
      if (Number.isSafeInteger(found) && BigInt(found) === right) continue;
      faults.push({
        rule: 'expansion-shares',
        kind: 'sum',
        what: `share of ${buyer} in expansion ${expansion.id} paid for in ${year}`,
        expected: moneyText(right),
        found: Number.isSafeInteger(found) ? moneyText(BigInt(found)) : String(found),
      });
    }
  }
}

/** What each buyer commits in each year, purchases and shares of expansions, against its budget. */
export function checkBudgets({ problem, orders, paid }: OpenedPlan, faults: Disagreement[]): void {
  const shares = paid.map((row) => ({ ...row, of: sharesOf(problem, row.expansion.cost) }));
  for (const { country, budget } of problem.buyers) {
    for (const [index, year] of problem.years.entries()) {
      const own = orders.filter((order) => order.buyer === country && order.year === year);
      const committed =
        sum(own.map(({ cost }) => cost)) +
        sum(shares.filter((row) => row.year === year).map(({ of }) => of.get(country) ?? 0n));
      const allowed = BigInt(budget[index] ?? 0);
      if (committed <= allowed) continue;
      faults.push({
        rule: 'budget',
        kind: 'limit',
        what: `budget of ${country} in ${year}`,
        expected: moneyText(allowed),
        found: moneyText(committed),
      });
    }
  }
}

/** Purchases and expansions at the prices of the problem. */
export const exactCost = (orders: OpenedPlan['orders'], paid: readonly PaidRow[]): bigint =>
  sum(orders.map(({ cost }) => cost)) + sum(paid.map(({ expansion }) => BigInt(expansion.cost)));
