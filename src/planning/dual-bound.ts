import type { LinearModel } from './linear-model.ts';

/** Times that bounds are carried from row to row, as stocks are from year to year. */
const rounds = 3;

/** The most that each column without a bound can be in a solution below a limit; still without one where nothing says. */
function impliedUpper(model: LinearModel, limit: number): Float64Array {
  const { cost, lower, rowLower, rowUpper, start, index, value } = model;
  const upper = model.upper.slice();
  const leastCost = cost.reduce((sum, each, c) => sum + (each >= 0 ? each * lower[c]! : each * upper[c]!), 0);
  for (const [c, each] of cost.entries())
    if (upper[c] === Infinity && each > 0) upper[c] = lower[c]! + (limit - leastCost) / each;
  for (let round = 0; round < rounds; round++)
    for (let r = 0; r < rowLower.length; r++)
      for (const [sign, side] of [
        [1, rowUpper[r]!],
        [-1, -rowLower[r]!],
      ] as const) {
        if (side === Infinity) continue;
        // Of Σ a x ≤ side: a column alone without a bound is at most what the others leave at their least.
        let left = side;
        let open = -1;
        for (let k = start[r]!; k < start[r + 1]!; k++) {
          const c = index[k]!;
          const a = sign * value[k]!;
          if (a > 0 && upper[c] === Infinity) {
            if (open !== -1) open = -2;
            else open = k;
          }
          left -= a > 0 ? a * lower[c]! : a * upper[c]!;
        }
        if (open < 0 || !Number.isFinite(left)) continue;
        const c = index[open]!;
        upper[c] = Math.min(upper[c]!, lower[c]! + Math.max(0, left) / Math.abs(value[open]!));
      }
  return upper;
}

/** A bound on a model's objective, and the reduced cost of each column under the prices of rows that it comes from. */
export interface DualBound {
  readonly bound: number;
  readonly reduced: Float64Array;
}

/**
 * A number that no solution of the model is below, from any prices of rows, good or bad: the model with its rows given up
 * at these prices. It takes nothing on trust from the solver that the prices came from.
 *
 * @param limit from which on solutions are of no interest: the objective of one that is known, or a guess. It shows how large
 *   columns without a bound can be. The result is never above it.
 */
export function dualBound(model: LinearModel, duals: Float64Array, limit: number): DualBound {
  const { cost, lower, rowLower, rowUpper, start, index, value } = model;
  const upper = impliedUpper(model, limit);
  const reduced = cost.slice();
  let bound = 0;
  for (let r = 0; r < rowLower.length; r++) {
    const side = duals[r]! > 0 ? rowLower[r]! : rowUpper[r]!;
    if (duals[r] === 0 || !Number.isFinite(side)) continue;
    bound += duals[r]! * side;
    for (let k = start[r]!; k < start[r + 1]!; k++) reduced[index[k]!]! -= duals[r]! * value[k]!;
  }
  for (const [c, each] of reduced.entries())
    if (each !== 0) bound += each * (each > 0 ? lower[c]! : upper[c]!);
  // Solutions dearer than the limit are above it.
  return { bound: Math.min(bound, limit), reduced };
}
