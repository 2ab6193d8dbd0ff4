import { present } from '../fault/guard.ts';
import { type Quantiles, quantiles } from '../simulation/estimate.ts';

/** All replications of a run: numbers laid out measure by measure, year by year, replication by replication. */
export interface Sample {
  readonly years: readonly number[];
  readonly replications: number;
  readonly measures: readonly string[];
  /** One number per replication of a measure in a year. */
  values(measure: string, yearIndex: number): Float64Array;
  /** Percentiles of these, worked out when they are first asked for. */
  quantiles(measure: string, yearIndex: number): Quantiles;
}

/** The numbers of a sample, all of them; threads that share them write where no other does. */
export const sampleSize = (measures: number, years: number, replications: number): number =>
  measures * years * replications;

/** Reads a sample from its numbers. */
export function sampleOf(
  measures: readonly string[],
  years: readonly number[],
  replications: number,
  numbers: Float64Array,
): Sample {
  const rowOf = new Map(measures.map((measure, index) => [measure, index * years.length]));
  return withQuantiles({
    years,
    replications,
    measures,
    values(measure, yearIndex) {
      const row = present(rowOf.get(measure), `no measure ${measure}`) + yearIndex;
      return numbers.subarray(row * replications, (row + 1) * replications);
    },
  });
}

function withQuantiles(sample: Omit<Sample, 'quantiles'>): Sample {
  const known = new Map<string, Quantiles>();
  return {
    ...sample,
    quantiles(measure, yearIndex) {
      const key = `${measure} ${yearIndex}`;
      const found = known.get(key) ?? quantiles(sample.values(measure, yearIndex));
      known.set(key, found);
      return found;
    },
  };
}

/** The first replications of a sample: those that a shorter run under the same luck has too. */
export const upTo = (sample: Sample, replications: number): Sample =>
  withQuantiles({
    ...sample,
    replications,
    values: (measure, yearIndex) => sample.values(measure, yearIndex).subarray(0, replications),
  });
