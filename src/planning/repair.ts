import type { PlanModel } from './build-model.ts';

/** By how much rows are broken, in parts of what they allow, without rounding: a sum of whole numbers decides. */
export function brokenBy({ model, per }: PlanModel, values: Float64Array): number {
  let broken = 0;
  for (let r = 0; r < model.rowNames.length; r++) {
    let sum = 0;
    for (let place = model.start[r]!; place < model.start[r + 1]!; place++)
      sum += Math.round(model.value[place]! * per[r]!) * values[model.index[place]!]!;
    const lower = Math.round(model.rowLower[r]! * per[r]!);
    const upper = Math.round(model.rowUpper[r]! * per[r]!);
    if (sum < lower) broken += (lower - sum) / (1 + Math.abs(lower));
    if (sum > upper) broken += (sum - upper) / (1 + Math.abs(upper));
  }
  return broken;
}

/**
 * Whole values of the decisions from a solver's, which keeps rows and whole numbers within a tolerance only. Where a row is
 * broken once they are rounded, items are taken away one by one, each time where it mends most, the last column first among
 * equals; else whole orders. A plan without orders breaks nothing, so it ends.
 */
export function wholeValues(built: PlanModel, found: Float64Array): Float64Array {
  const { model, columns, complete } = built;
  const values = new Float64Array(model.cost.length);
  for (const { column } of [...columns.orders, ...columns.payments])
    values[column] = Math.min(model.upper[column]!, Math.max(0, Math.round(found[column]!)));
  complete(values);
  let broken = brokenBy(built, values);
  while (broken > 0) {
    const better =
      mended(built, values, broken, (value) => value - 1) ?? mended(built, values, broken, () => 0);
    if (better === undefined) {
      values.fill(0);
      complete(values);
      return values;
    }
    values[better.column] = better.value;
    complete(values);
    broken = better.broken;
  }
  return values;
}

interface Mend {
  readonly column: number;
  readonly value: number;
  readonly broken: number;
}

function mended(
  built: PlanModel,
  values: Float64Array,
  broken: number,
  lessen: (value: number) => number,
): Mend | undefined {
  let best: Mend | undefined;
  for (const { column } of [...built.columns.orders, ...built.columns.payments]) {
    if (values[column]! === 0) continue;
    const trial = values.slice();
    trial[column] = lessen(values[column]!);
    built.complete(trial);
    const left = brokenBy(built, trial);
    if (left <= (best?.broken ?? broken) && left < broken)
      best = { column, value: trial[column]!, broken: left };
  }
  return best;
}
