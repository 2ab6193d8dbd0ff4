import { present } from '../fault/guard.ts';

/**
 * Values of every measure for replications `from` to `to` (exclusive), laid out measure by measure, year by
 * year. Blocks of one run merge exactly, in any order.
 */
export interface Block {
  readonly from: number;
  readonly to: number;
  readonly values: Float64Array;
}

/** All replications of a run. */
export interface Sample {
  readonly years: readonly number[];
  readonly replications: number;
  readonly measures: readonly string[];
  /** One number per replication of a measure in a year. */
  values(measure: string, yearIndex: number): Float64Array;
}

/** Puts the blocks of one run together; their order does not matter. */
export function mergeBlocks(
  measures: readonly string[],
  years: readonly number[],
  replications: number,
  blocks: readonly Block[],
): Sample {
  const rows = measures.length * years.length;
  const all = new Float64Array(rows * replications);
  for (const { from, to, values } of blocks) {
    const size = to - from;
    for (let row = 0; row < rows; row++) {
      all.set(values.subarray(row * size, (row + 1) * size), row * replications + from);
    }
  }
  const rowOf = new Map(measures.map((measure, index) => [measure, index * years.length]));
  return {
    years,
    replications,
    measures,
    values(measure, yearIndex) {
      const row = present(rowOf.get(measure), `no measure ${measure}`) + yearIndex;
      return all.subarray(row * replications, (row + 1) * replications);
    },
  };
}

/** The first replications of a sample: those that a shorter run under the same luck has too. */
export const upTo = (sample: Sample, replications: number): Sample => ({
  ...sample,
  replications,
  values: (measure, yearIndex) => sample.values(measure, yearIndex).subarray(0, replications),
});
