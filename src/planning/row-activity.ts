import type { LinearModel } from './linear-model.ts';

/** Of a row's own size: rows of whole columns, whose sums are all but exact, and others. */
const exactTolerance = 1e-9;
const tolerance = 1e-6;

export interface BrokenRow {
  readonly row: number;
  /** In the row's own units. */
  readonly by: number;
}

/** Rows that values do not keep. */
export function brokenRows(model: LinearModel, values: Float64Array): BrokenRow[] {
  const { rowLower, rowUpper, start, index, value, whole } = model;
  const broken: BrokenRow[] = [];
  for (let row = 0; row < rowLower.length; row++) {
    let sum = 0;
    let allWhole = true;
    let size = 1;
    for (let k = start[row]!; k < start[row + 1]!; k++) {
      const term = value[k]! * values[index[k]!]!;
      sum += term;
      size = Math.max(size, Math.abs(term));
      allWhole &&= whole[index[k]!] === 1;
    }
    const by = Math.max(rowLower[row]! - sum, sum - rowUpper[row]!);
    if (by > size * (allWhole ? exactTolerance : tolerance)) broken.push({ row, by });
  }
  return broken;
}

export const objectiveOf = ({ cost }: LinearModel, values: Float64Array): number =>
  cost.reduce((sum, each, c) => sum + each * values[c]!, 0);
