import type { Sample } from './sample.ts';
import { exceedance } from './verdict.ts';
import type { Yardstick } from './yardstick/yardstick.ts';

/** One way of asking: a yardstick, and for money also who counts as Europe. */
export interface Reading {
  readonly yardstick: string;
  readonly europe: string;
  /** Probability of exceeding the yardstick's first threshold, a majority for most, at each deadline. */
  readonly probabilities: readonly number[];
}

/** How far the answer depends on the way of asking, at one deadline. */
export interface Stability {
  readonly year: number;
  readonly readings: number;
  /** Readings under which a majority is more likely than not, and of them those at 90 % or more. */
  readonly likely: number;
  readonly nearlySure: number;
  /** Readings under which a majority has less than 10 %. */
  readonly nearlyExcluded: number;
  /** Part of all variation of the yes or no, over readings and futures together, that the reading decides; 0 to 1. */
  readonly decidedByReading: number;
}

/** Probabilities at the deadlines that a run exceeds the yardstick's first threshold. */
export const readingOf = (
  sample: Sample,
  { id, thresholds: [threshold] }: Yardstick,
  europe: string,
  deadlines: readonly number[],
): Reading => ({
  yardstick: id,
  europe,
  probabilities: deadlines.map(
    (year) => exceedance(sample, id, sample.years.indexOf(year), threshold!.value).value,
  ),
});

/**
 * Counts readings by their answer. The part that the reading decides is the variance of the readings' probabilities
 * over the variance of the yes or no in all, p̄(1 − p̄): the first-order index of the reading, each being as likely.
 */
export function stabilityOf(readings: readonly Reading[], deadlines: readonly number[]): Stability[] {
  return deadlines.map((year, index) => {
    const values = readings.map(({ probabilities }) => probabilities[index]!);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const between = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    const all = mean * (1 - mean);
    return {
      year,
      readings: values.length,
      likely: values.filter((value) => value > 0.5).length,
      nearlySure: values.filter((value) => value >= 0.9).length,
      nearlyExcluded: values.filter((value) => value < 0.1).length,
      decidedByReading: all > 0 ? between / all : 0,
    };
  });
}
