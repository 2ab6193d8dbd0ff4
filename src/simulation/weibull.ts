import { logGamma } from './gamma.ts';

/** P(T > t) = exp(−(t / scaleDays)^shape); shape 1 is the exponential. */
export interface Weibull {
  readonly kind: 'weibull';
  /** Days by which 1 − 1/e, or 63.2 %, are over. */
  readonly scaleDays: number;
  /** No unit; above 1 the hazard grows with age. */
  readonly shape: number;
}

/** Cumulative hazard (t / scale)^shape. */
const hazard = ({ scaleDays, shape }: Weibull, days: number): number =>
  days <= 0 ? 0 : (days / scaleDays) ** shape;

const atHazard = ({ scaleDays, shape }: Weibull, cumulative: number): number =>
  scaleDays * cumulative ** (1 / shape);

export const weibullCdf = (law: Weibull, days: number): number => -Math.expm1(-hazard(law, days));

export const weibullSurvival = (law: Weibull, days: number): number => Math.exp(-hazard(law, days));

export const weibullLogSurvival = (law: Weibull, days: number): number => -hazard(law, days);

export function weibullLogDensity(law: Weibull, days: number): number {
  if (days <= 0) return Number.NEGATIVE_INFINITY;
  const { scaleDays, shape } = law;
  return Math.log(shape / scaleDays) + (shape - 1) * Math.log(days / scaleDays) - hazard(law, days);
}

export const weibullQuantile = (law: Weibull, probability: number): number =>
  atHazard(law, -Math.log1p(-probability));

export const weibullMean = ({ scaleDays, shape }: Weibull): number =>
  scaleDays * Math.exp(logGamma(1 + 1 / shape));

/** Q(F(e) + u(1 − F(e))): the cumulative hazard grows by −ln(1 − u), so no tail is ever formed. */
export const weibullTotalGiven = (law: Weibull, elapsedDays: number, u: number): number =>
  atHazard(law, hazard(law, elapsedDays) - Math.log1p(-u));
