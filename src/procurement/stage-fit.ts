import { guard } from '../fault/guard.ts';
import { normalCdf } from '../simulation/normal.ts';

/** A positive quantity known exactly (`low` equals `high`) or to lie between two figures; 0 and `Infinity` are no bound. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** Parameters of a lognormal distribution in the unit of the sample. */
export interface LognormalFit {
  readonly median: number;
  /** Standard deviation of the logarithm; the maximum likelihood estimate, which divides by n. */
  readonly sigma: number;
  readonly n: number;
}

/**
 * Lognormal distribution of greatest likelihood: mean and standard deviation of the logarithms where all values
 * are exact, and the expectation-maximisation algorithm (Dempster, Laird and Rubin 1977) where some are bounded.
 */
export function fitLognormal(sample: readonly Bounds[]): LognormalFit {
  guard(sample.length > 0, 'a sample to be fitted is not empty');
  const logs = sample.map(({ low, high }) => {
    guard(low >= 0 && high >= low && high > 0, 'bounds are in order', { low, high });
    return { low: Math.log(low), high: Math.log(high) };
  });
  const start = logs.map(({ low, high }) =>
    Number.isFinite(low) ? (Number.isFinite(high) ? (low + high) / 2 : low) : high,
  );
  let { mean, deviation } = moments(start.map((x) => ({ first: x, second: x * x })));
  if (logs.every(({ low, high }) => low === high))
    return { median: Math.exp(mean), sigma: deviation, n: logs.length };
  deviation = Math.max(deviation, 0.1);
  for (let round = 0; round < 20_000; round++) {
    const next = moments(logs.map(({ low, high }) => expected(low, high, mean, deviation)));
    const moved = Math.abs(next.mean - mean) + Math.abs(next.deviation - deviation);
    ({ mean, deviation } = next);
    if (moved < 1e-12) break;
  }
  return { median: Math.exp(mean), sigma: deviation, n: logs.length };
}

function moments(values: readonly { first: number; second: number }[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, { first }) => sum + first, 0) / values.length;
  const second = values.reduce((sum, value) => sum + value.second, 0) / values.length;
  return { mean, deviation: Math.sqrt(Math.max(0, second - mean * mean)) };
}

/** Mean of x and of x² for a normal x known to lie between two bounds. */
function expected(
  low: number,
  high: number,
  mean: number,
  deviation: number,
): { first: number; second: number } {
  if (low === high) return { first: low, second: low * low };
  const a = (low - mean) / deviation;
  const b = (high - mean) / deviation;
  // The difference of the smaller tails keeps its digits.
  const mass = a > 0 ? normalCdf(-a) - normalCdf(-b) : normalCdf(b) - normalCdf(a);
  const score = (density(a) - density(b)) / mass;
  const spread = (times(a) - times(b)) / mass;
  const first = mean + deviation * score;
  const second = mean * mean + 2 * mean * deviation * score + deviation * deviation * (1 + spread);
  return { first, second };
}

const density = (z: number): number => Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
const times = (z: number): number => (Number.isFinite(z) ? z * density(z) : 0);
