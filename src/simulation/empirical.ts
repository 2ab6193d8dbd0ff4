import { guard } from '../fault/guard.ts';
import { quantileSorted } from './estimate.ts';

/** A distribution given by observed values, sorted; between them it interpolates (type 7), beyond them it stops. */
export interface Empirical {
  readonly n: number;
  readonly values: Float64Array;
}

export function empirical(sample: readonly number[]): Empirical {
  guard(sample.length > 0, 'an empirical distribution needs at least one value');
  const values = Float64Array.from(sample).sort();
  return { n: values.length, values };
}

export const empiricalQuantile = ({ values }: Empirical, probability: number): number =>
  quantileSorted(values, probability);

export function mean(sample: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < sample.length; index++) sum += sample[index]!;
  return sum / sample.length;
}

/** Standard deviation about the sample's own mean, n − 1 in the denominator. */
export function standardDeviation(sample: ArrayLike<number>): number {
  const centre = mean(sample);
  let sum = 0;
  for (let index = 0; index < sample.length; index++) sum += (sample[index]! - centre) ** 2;
  return Math.sqrt(sum / (sample.length - 1));
}
