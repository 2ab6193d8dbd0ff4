import { normalCdf, normalQuantile } from './normal.ts';

/** ln T is normal with mean ln(medianDays) and standard deviation sigma. */
export interface Lognormal {
  readonly kind: 'lognormal';
  readonly medianDays: number;
  /** Standard deviation of ln T; no unit. */
  readonly sigma: number;
}

const halfLogTwoPi = 0.5 * Math.log(2 * Math.PI);

/** Standard score of a duration, −∞ for 0 days. */
const score = ({ medianDays, sigma }: Lognormal, days: number): number => Math.log(days / medianDays) / sigma;

const atScore = ({ medianDays, sigma }: Lognormal, z: number): number => medianDays * Math.exp(sigma * z);

export const lognormalCdf = (law: Lognormal, days: number): number =>
  days <= 0 ? 0 : normalCdf(score(law, days));

export const lognormalSurvival = (law: Lognormal, days: number): number =>
  days <= 0 ? 1 : normalCdf(-score(law, days));

/** Above this score the normal tail nears the smallest double, and its asymptotic series is exact instead. */
const farScore = 30;

/** ln P(Z > z) for a standard normal Z, at any z; Abramowitz and Stegun 26.2.12 in the far tail. */
export function logNormalTail(z: number): number {
  if (z < farScore) return z < -1 ? Math.log1p(-normalCdf(z)) : Math.log(normalCdf(-z));
  const square = 1 / (z * z);
  const series = -square * (1 - square * (3 - square * (15 - square * 105)));
  return -0.5 * z * z - Math.log(z) - halfLogTwoPi + Math.log1p(series);
}

export const lognormalLogSurvival = (law: Lognormal, days: number): number =>
  days <= 0 ? 0 : logNormalTail(score(law, days));

export function lognormalLogDensity(law: Lognormal, days: number): number {
  if (days <= 0) return Number.NEGATIVE_INFINITY;
  const z = score(law, days);
  return -0.5 * z * z - halfLogTwoPi - Math.log(law.sigma * days);
}

export const lognormalQuantile = (law: Lognormal, probability: number): number =>
  atScore(law, normalQuantile(probability));

export const lognormalMean = ({ medianDays, sigma }: Lognormal): number =>
  medianDays * Math.exp(0.5 * sigma * sigma);

/**
 * Q(F(e) + u(1 − F(e))). Whichever tail is the smaller is the one computed, so neither loses its digits; beyond
 * the smallest double, ln S(z) = ln S(e) + ln(1 − u) is solved by Newton's method.
 */
export function lognormalTotalGiven(law: Lognormal, elapsedDays: number, u: number): number {
  if (elapsedDays <= 0) return lognormalQuantile(law, u);
  const from = score(law, elapsedDays);
  if (from < farScore) {
    const survival = normalCdf(-from);
    const upper = (1 - u) * survival;
    const lower = normalCdf(from) + u * survival;
    return atScore(law, lower < 0.5 ? normalQuantile(lower) : -normalQuantile(upper));
  }
  const spent = -Math.log1p(-u);
  const target = logNormalTail(from) - spent;
  let z = Math.sqrt(from * from + 2 * spent);
  // The hazard of a normal so far out is z + 1/z to better than one part in a million.
  for (let step = 0; step < 4; step++) z += (logNormalTail(z) - target) / (z + 1 / z);
  return atScore(law, z);
}
