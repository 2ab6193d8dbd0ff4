import type { Plan, PlannedExpansion } from '../plan.ts';
import type { OfferedOption, PaidExpansion, Problem } from '../problem.ts';
import type { Disagreement } from './disagreement.ts';
import { moneyText } from './exact.ts';

/** A row of the plan with the option it orders; the cost is the price times the quantity, whatever the row states. */
export interface PlacedOrder {
  readonly buyer: string;
  readonly option: OfferedOption;
  readonly year: number;
  readonly quantity: bigint;
  readonly cost: bigint;
}

export interface PaidRow {
  readonly expansion: PaidExpansion;
  readonly year: number;
  readonly shares: PlannedExpansion['shares'];
}

/** A plan with its rows joined to the problem. */
export interface OpenedPlan {
  readonly problem: Problem;
  readonly plan: Plan;
  readonly orders: readonly PlacedOrder[];
  readonly paid: readonly PaidRow[];
}

/** Joins the rows of a plan to the problem. Rows that cannot be joined are reported and left out. */
export function openPlan(problem: Problem, plan: Plan, faults: Disagreement[]): OpenedPlan {
  return { problem, plan, orders: ordersOf(problem, plan, faults), paid: paidOf(problem, plan, faults) };
}

function ordersOf(problem: Problem, plan: Plan, faults: Disagreement[]): PlacedOrder[] {
  const options = new Map(problem.options.map((option) => [option.id, option]));
  const buyers = new Set(problem.buyers.map(({ country }) => country));
  const seen = new Set<string>();
  return plan.purchases.flatMap(({ buyer, option: id, year, quantity, cost }) => {
    const what = `order of ${id} by ${buyer} in ${year}`;
    const before = faults.length;
    const wrong = (expected: string, found: string): void => {
      faults.push({ rule: 'purchase-row', kind: 'row', what, expected, found });
    };
    const option = options.get(id);
    if (option === undefined) wrong('an option of the problem', id);
    if (!buyers.has(buyer)) wrong('by a buyer of the problem', buyer);
    if (!problem.years.includes(year)) wrong('in a year of the problem', String(year));
    if (!Number.isSafeInteger(quantity) || quantity < 1) wrong('of one whole item or more', String(quantity));
    const key = JSON.stringify([buyer, id, year]);
    if (seen.has(key)) wrong('in one row', 'in several');
    seen.add(key);
    if (option === undefined || faults.length > before) return [];
    const exact = BigInt(option.itemPrice) * BigInt(quantity);
    if (!Number.isSafeInteger(cost) || BigInt(cost) !== exact) {
      const found = Number.isSafeInteger(cost) ? moneyText(BigInt(cost)) : String(cost);
      faults.push({
        rule: 'purchase-cost',
        kind: 'sum',
        what: `cost of the ${what}`,
        expected: moneyText(exact),
        found,
      });
    }
    if (year < option.firstOrder) {
      const expected = `orders from ${option.firstOrder} on`;
      faults.push({ rule: 'first-order', kind: 'limit', what, expected, found: `an order in ${year}` });
    }
    return [{ buyer, option, year, quantity: BigInt(quantity), cost: exact }];
  });
}

function paidOf(problem: Problem, plan: Plan, faults: Disagreement[]): PaidRow[] {
  const expansions = new Map(problem.expansions.map((expansion) => [expansion.id, expansion]));
  const seen = new Set<string>();
  return plan.expansions.flatMap(({ expansion: id, year, shares }) => {
    const what = `expansion ${id} paid for in ${year}`;
    const expansion = expansions.get(id);
    if (expansion === undefined) {
      faults.push({
        rule: 'expansion-row',
        kind: 'row',
        what,
        expected: 'an expansion of the problem',
        found: id,
      });
      return [];
    }
    if (year < expansion.from || year > expansion.to || !problem.years.includes(year)) {
      const expected = `a payment from ${expansion.from} to ${expansion.to}, in a year of the problem,`;
      faults.push({ rule: 'expansion-row', kind: 'limit', what, expected, found: `one in ${year}` });
    }
    if (seen.has(id)) {
      const expected = 'one payment';
      faults.push({ rule: 'expansion-once', kind: 'limit', what, expected, found: 'another one' });
    }
    seen.add(id);
    return [{ expansion, year, shares }];
  });
}
