import type { PlanModel } from './build-model.ts';
import type { LinearModel } from './linear-model.ts';

/** Half of the least difference between two objectives that differ: a twelfth of a thousand USD, in millions. */
const tolerance = 0.5 / 12_000;

/**
 * The model whose best plan is the first among those that cost no more than an objective, in millions of USD: orders and
 * payments count by the rank of their columns, so that the sooner order is preferred, then the first option, then buyer.
 */
export function tieBreakModel({ model, columns }: PlanModel, objective: number): LinearModel {
  const cost = new Float64Array(model.cost.length);
  for (const [rank, { column }] of [...columns.orders, ...columns.payments].entries())
    cost[column] = rank + 1;
  const priced = [...model.cost.keys()].filter((column) => model.cost[column] !== 0);
  return {
    ...model,
    cost,
    rowNames: [...model.rowNames, 'objective'],
    rowLower: appended(model.rowLower, [Number.NEGATIVE_INFINITY]),
    rowUpper: appended(model.rowUpper, [objective + tolerance]),
    start: appended(model.start, [model.index.length + priced.length]),
    index: appended(model.index, priced),
    value: appended(
      model.value,
      priced.map((column) => model.cost[column]!),
    ),
  };
}

function appended<Numbers extends Int32Array | Float64Array>(
  numbers: Numbers,
  more: readonly number[],
): Numbers {
  const all = new (numbers.constructor as new (length: number) => Numbers)(numbers.length + more.length);
  all.set(numbers);
  all.set(more, numbers.length);
  return all;
}
