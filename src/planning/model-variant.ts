import type { LinearModel } from './linear-model.ts';

/** The same columns and rows with another objective. */
export const withCost = (model: LinearModel, cost: Float64Array): LinearModel => ({ ...model, cost });

/** The same model with one more row: lower ≤ factors · x ≤ upper. */
export function withRow(
  model: LinearModel,
  name: string,
  factors: Float64Array,
  lower: number,
  upper: number,
): LinearModel {
  const columns = [...factors.keys()].filter((column) => factors[column] !== 0);
  return {
    ...model,
    rowNames: [...model.rowNames, name],
    rowLower: Float64Array.of(...model.rowLower, lower),
    rowUpper: Float64Array.of(...model.rowUpper, upper),
    start: Int32Array.of(...model.start, model.start.at(-1)! + columns.length),
    index: concat(model.index, Int32Array.from(columns)),
    value: concat(
      model.value,
      Float64Array.from(columns, (column) => factors[column]!),
    ),
  };
}

/** The same model, whose present objective may not exceed a limit; give it another objective to search within the limit. */
export const withObjectiveLimit = (model: LinearModel, limit: number): LinearModel =>
  withRow(model, 'objective-limit', model.cost, Number.NEGATIVE_INFINITY, limit);

/** Objective of a point. */
export const objectiveAt = ({ cost }: LinearModel, values: Float64Array): number =>
  cost.reduce((sum, factor, column) => (factor === 0 ? sum : sum + factor * values[column]!), 0);

function concat<Numbers extends Int32Array | Float64Array>(head: Numbers, tail: Numbers): Numbers {
  const all =
    head.constructor === Int32Array
      ? new Int32Array(head.length + tail.length)
      : new Float64Array(head.length + tail.length);
  all.set(head);
  all.set(tail, head.length);
  return all as Numbers;
}
