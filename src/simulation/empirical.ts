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

export function mean(sample: readonly number[]): number {
  return sample.reduce((sum, value) => sum + value, 0) / sample.length;
}

/** Standard deviation about the sample's own mean, n − 1 in the denominator. */
export function standardDeviation(sample: ArrayLike<number> & Iterable<number>): number {
  const values = [...sample];
  const centre = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1));
}
