import { type Distribution, quantile } from './distribution.ts';

/** Equally likely values that a duration is cut into. */
const parts = 200;

const middle = (index: number): number => (index + 0.5) / parts;

/**
 * Median of the sum of independent durations, days; 0 for none. A sum's median is not the sum of the medians: long tails
 * add up. Each duration is cut into {@link parts} equally likely values, and sums of all pairs are cut again: no luck.
 */
export function medianOfSum(laws: readonly Distribution[]): number {
  let total = Float64Array.of(0);
  for (const law of laws) {
    const values = Float64Array.from({ length: parts }, (_, index) => quantile(law, middle(index)));
    const sums = new Float64Array(total.length * parts);
    let place = 0;
    for (const one of total) for (const value of values) sums[place++] = one + value;
    sums.sort();
    total = Float64Array.from(
      { length: parts },
      (_, index) => sums[Math.floor(middle(index) * sums.length)]!,
    );
  }
  const half = Math.floor(total.length / 2);
  return (total[half]! + total[Math.max(0, total.length - 1 - half)]!) / 2;
}
