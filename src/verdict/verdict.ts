import { type Probability, probability, type Quantiles } from '../simulation/estimate.ts';
import { type Crossing, crossingOf } from './crossing.ts';
import type { Sample } from './sample.ts';
import type { Threshold, Yardstick } from './yardstick/yardstick.ts';

/** The answer at one deadline: whether, by how much, how sure. */
export interface DeadlineVerdict {
  readonly year: number;
  /** That the share exceeds the threshold in this year. */
  readonly probability: Probability;
  readonly share: Quantiles;
}

/** The answer under one yardstick and threshold. */
export interface Verdict {
  readonly yardstick: string;
  readonly threshold: Threshold;
  readonly deadlines: readonly DeadlineVerdict[];
  readonly crossing: Crossing;
}

/** Counts the replications in which a share exceeds a threshold in a year. */
export function exceedance(
  sample: Sample,
  measure: string,
  yearIndex: number,
  threshold: number,
): Probability {
  let hits = 0;
  for (const value of sample.values(measure, yearIndex)) if (value > threshold) hits++;
  return probability(hits, sample.replications);
}

/** Verdicts of one yardstick, one for each of its thresholds. */
export function verdictsOf(sample: Sample, yardstick: Yardstick, deadlines: readonly number[]): Verdict[] {
  return yardstick.thresholds.map((threshold) => ({
    yardstick: yardstick.id,
    threshold,
    deadlines: deadlines.map((year) => {
      const k = sample.years.indexOf(year);
      return {
        year,
        probability: exceedance(sample, yardstick.id, k, threshold.value),
        share: sample.quantiles(yardstick.id, k),
      };
    }),
    crossing: crossingOf(sample, yardstick.id, threshold.value),
  }));
}
