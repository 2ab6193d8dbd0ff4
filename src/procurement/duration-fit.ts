import { cdf, quantile } from '../simulation/distribution.ts';
import type { Lognormal } from '../simulation/lognormal.ts';
import { nelderMead, numericalHessian } from '../simulation/nelder-mead.ts';
import type { Weibull } from '../simulation/weibull.ts';
import { logLikelihoodOf } from './duration-likelihood.ts';
import type { DurationObservation } from './duration-observation.ts';
import { largestDistance, type TurnbullEstimate, turnbull, turnbullQuantile } from './turnbull.ts';

export type DurationFamily = 'lognormal' | 'weibull';

/** A family fitted by maximum likelihood. Standard errors come from the observed information. */
export interface FamilyFit {
  readonly family: DurationFamily;
  readonly distribution: Lognormal | Weibull;
  readonly medianDays: number;
  readonly medianStandardError: number;
  /** Sigma of a lognormal, shape of a Weibull. */
  readonly spread: number;
  readonly spreadStandardError: number;
  readonly logLikelihood: number;
  /** Akaike's criterion, 2k − 2 ln L with k = 2; the smaller is preferred. */
  readonly aic: number;
  /** Largest distance between the fitted distribution function and Turnbull's estimate. */
  readonly distance: number;
}

/** Days by which a quarter, half and three quarters are over: fitted, and by Turnbull (`null`: not reached). */
export interface QuartileComparison {
  readonly share: number;
  readonly fittedDays: number;
  readonly turnbullDays: number | null;
}

/** A fitted duration, or the reason why there is none. */
export type DurationFit =
  | {
      readonly status: 'fitted';
      readonly n: number;
      readonly ended: number;
      /** The family with the smaller AIC; lognormal when they are equal. */
      readonly chosen: FamilyFit;
      readonly other: FamilyFit | null;
      readonly quartiles: readonly QuartileComparison[];
    }
  | { readonly status: 'missing'; readonly n: number; readonly ended: number; readonly reason: string };

/** Fewest durations, and fewest of them ended, that are fitted at all. */
export const minimumDurations = 12;
export const minimumEnded = 5;

/** Fits both families and keeps the one with the smaller AIC. Deterministic. */
export function fitDurations(observations: readonly DurationObservation[]): DurationFit {
  const n = observations.length;
  const ended = observations.filter(({ highDays }) => highDays < Number.POSITIVE_INFINITY).length;
  const missing = (reason: string): DurationFit => ({ status: 'missing', n, ended, reason });
  if (n < minimumDurations) return missing(`n = ${n}, fewer than ${minimumDurations}`);
  if (ended < minimumEnded) return missing(`${ended} ended, fewer than ${minimumEnded}`);
  const estimate = turnbull(observations);
  const fits = (['lognormal', 'weibull'] as const).flatMap(
    (family) => fitFamily(family, observations, estimate) ?? [],
  );
  const [chosen, other] = fits.sort((a, b) => a.aic - b.aic);
  if (!chosen) return missing('the likelihood has no clear maximum: the durations are too alike');
  const quartiles = [0.25, 0.5, 0.75].map((share) => ({
    share,
    fittedDays: quantile(chosen.distribution, share),
    turnbullDays: turnbullQuantile(estimate, share),
  }));
  return { status: 'fitted', n, ended, chosen, other: other ?? null, quartiles };
}

/** Bounds of ln sigma and ln shape: beyond them the durations are alike to a few percent, or shapeless. */
const spreadBounds = { low: Math.log(0.03), high: Math.log(30) };

/**
 * Maximum likelihood of one family, in ln median and ln spread, so that every point is a distribution and the
 * standard errors of median and spread follow by the delta method: se(m) = m · se(ln m).
 *
 * `undefined` when there is no clear maximum.
 */
export function fitFamily(
  family: DurationFamily,
  observations: readonly DurationObservation[],
  estimate: TurnbullEstimate = turnbull(observations),
): FamilyFit | undefined {
  const logLikelihood = logLikelihoodOf(observations);
  const cost = (point: readonly number[]): number => {
    const [, logSpread] = point as readonly [number, number];
    if (logSpread < spreadBounds.low || logSpread > spreadBounds.high) return Number.POSITIVE_INFINITY;
    return -logLikelihood(lawAt(family, point));
  };
  const start = [Math.log(startMedian(observations)), Math.log(family === 'lognormal' ? 0.8 : 1.5)];
  const first = nelderMead(cost, start);
  // A second search from the first minimum leaves a simplex that has collapsed too early.
  const best = nelderMead(cost, first.point, { step: 0.1 });
  if (!best.converged || !Number.isFinite(best.value)) return undefined;
  const variances = inverseDiagonal(numericalHessian(cost, best.point));
  if (!variances) return undefined;
  const distribution = lawAt(family, best.point);
  const [medianDays, spread] = best.point.map(Math.exp) as [number, number];
  return {
    family,
    distribution,
    medianDays,
    medianStandardError: medianDays * Math.sqrt(variances[0]),
    spread,
    spreadStandardError: spread * Math.sqrt(variances[1]),
    logLikelihood: -best.value,
    aic: 4 + 2 * best.value,
    distance: largestDistance(estimate, (days) => cdf(distribution, days)),
  };
}

function lawAt(family: DurationFamily, point: readonly number[]): Lognormal | Weibull {
  const [medianDays, spread] = point.map(Math.exp) as [number, number];
  return family === 'lognormal'
    ? { kind: 'lognormal', medianDays, sigma: spread }
    : { kind: 'weibull', scaleDays: medianDays / Math.LN2 ** (1 / spread), shape: spread };
}

/** The middle of the middle observation; one that had not ended counts with twice what was spent. */
function startMedian(observations: readonly DurationObservation[]): number {
  const middles = observations
    .map(({ lowDays, highDays }) =>
      highDays < Number.POSITIVE_INFINITY ? (Math.max(0, lowDays) + highDays) / 2 : 2 * Math.max(lowDays, 1),
    )
    .sort((a, b) => a - b);
  return middles[Math.floor(middles.length / 2)]!;
}

/** Diagonal of the inverse of a symmetric 2 × 2 matrix; `undefined` unless it is positive definite. */
function inverseDiagonal(matrix: readonly (readonly number[])[]): [number, number] | undefined {
  const [[a, b], [, d]] = matrix as readonly [readonly [number, number], readonly [number, number]];
  const determinant = a * d - b * b;
  // A variance of ln(median) or ln(spread) above 4 means that the data do not tell them at all.
  if (!(a > 0 && d > 0 && determinant > 1e-12)) return undefined;
  const variances: [number, number] = [d / determinant, a / determinant];
  return variances.every((variance) => variance < 4) ? variances : undefined;
}
