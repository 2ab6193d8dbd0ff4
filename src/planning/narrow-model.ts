import type { PlanModel } from './build-model.ts';
import type { OrderColumn } from './columns.ts';
import { conditionOf } from './condition.ts';
import { largestOrder } from './largest-order.ts';
import type { LinearModel } from './linear-model.ts';
import type { Problem } from './problem.ts';

const fewest = 4;
/** Parts of the largest order that anybody could use which the buyers left must be able to order together. */
const parts = 2;

/**
 * The model with few buyers for each option and year. Buyers differ in their budgets alone, so that a plan of few is mostly
 * as good as one of all, and found in a fraction of the time: the search of the whole model starts from it and has only to
 * prove it. The buyers are taken in turn, each option beginning after those of the one before.
 */
export function narrowModel(problem: Problem, { model, columns }: PlanModel): LinearModel {
  const least = Math.max(fewest, conditionOf(problem, 'joint-orders')?.buyers ?? 0);
  const upper = model.upper.slice();
  for (const orders of Map.groupBy(columns.orders, ({ option, year }) => `${option} ${year}`).values()) {
    const turn = (orders[0]!.option * least) % problem.buyers.length;
    const inTurn = [
      ...orders.filter(({ buyer }) => buyer >= turn),
      ...orders.filter(({ buyer }) => buyer < turn),
    ];
    const enough = parts * largestOrderOfAny(problem, orders[0]!);
    let taken = 0;
    for (const [n, order] of inTurn.entries())
      if (n < least || taken < enough) taken += order.upper;
      else upper[order.column] = 0;
  }
  return { ...model, upper };
}

/** What would be ordered at most if a single buyer had the money. */
const largestOrderOfAny = (problem: Problem, { option, year }: OrderColumn): number =>
  Math.max(
    ...problem.buyers.map((buyer) =>
      largestOrder(problem, problem.options[option]!, year, {
        ...buyer,
        budget: buyer.budget.map(() => Number.MAX_SAFE_INTEGER),
      }),
    ),
  );
