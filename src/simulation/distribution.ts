import { guard } from '../fault/guard.ts';
import {
  type Lognormal,
  lognormalCdf,
  lognormalLogDensity,
  lognormalLogSurvival,
  lognormalMean,
  lognormalQuantile,
  lognormalSurvival,
  lognormalTotalGiven,
} from './lognormal.ts';
import {
  type Weibull,
  weibullCdf,
  weibullLogDensity,
  weibullLogSurvival,
  weibullMean,
  weibullQuantile,
  weibullSurvival,
  weibullTotalGiven,
} from './weibull.ts';

/** A duration that is known: a legal period, a planner's own figure. */
export interface Fixed {
  readonly kind: 'fixed';
  readonly days: number;
}

/** How long something takes, in days; plain data, so that it can be sent to a worker thread as it is. */
export type Distribution = Lognormal | Weibull | Fixed;

/** Throws unless the parameters can be those of a duration: a bug by then, since inputs are checked when read. */
export function guardDistribution(law: Distribution): void {
  const parameters =
    law.kind === 'lognormal'
      ? [law.medianDays, law.sigma]
      : law.kind === 'weibull'
        ? [law.scaleDays, law.shape]
        : [law.days + Number.MIN_VALUE];
  guard(
    parameters.every((value) => value > 0 && value < Number.POSITIVE_INFINITY),
    'parameters of a distribution are positive and finite',
    { law },
  );
}

/** P(T ≤ days). */
export function cdf(law: Distribution, days: number): number {
  if (law.kind === 'lognormal') return lognormalCdf(law, days);
  if (law.kind === 'weibull') return weibullCdf(law, days);
  return days >= law.days ? 1 : 0;
}

/** P(T > days), with its digits where the distribution function is close to 1. */
export function survival(law: Distribution, days: number): number {
  if (law.kind === 'lognormal') return lognormalSurvival(law, days);
  if (law.kind === 'weibull') return weibullSurvival(law, days);
  return days >= law.days ? 0 : 1;
}

/** ln P(T > days): the contribution of a duration still running, finite even where the probability underflows. */
export function logSurvival(law: Distribution, days: number): number {
  if (law.kind === 'lognormal') return lognormalLogSurvival(law, days);
  if (law.kind === 'weibull') return weibullLogSurvival(law, days);
  return days >= law.days ? Number.NEGATIVE_INFINITY : 0;
}

/** ln of the density per day: the contribution of a duration known exactly. A fixed duration has no density. */
export function logDensity(law: Lognormal | Weibull, days: number): number {
  return law.kind === 'lognormal' ? lognormalLogDensity(law, days) : weibullLogDensity(law, days);
}

/** ln P(low < T ≤ high): the contribution of a duration known to lie between two figures. */
export function logProbabilityBetween(law: Distribution, low: number, high: number): number {
  if (high === Number.POSITIVE_INFINITY) return logSurvival(law, low);
  // The difference of the smaller tails keeps its digits.
  const below = cdf(law, low);
  return Math.log(below < 0.5 ? cdf(law, high) - below : survival(law, low) - survival(law, high));
}

/** Days by which a share `probability`, strictly between 0 and 1, is over. */
export function quantile(law: Distribution, probability: number): number {
  if (law.kind === 'lognormal') return lognormalQuantile(law, probability);
  if (law.kind === 'weibull') return weibullQuantile(law, probability);
  return law.days;
}

/** Expected days. */
export function meanDays(law: Distribution): number {
  if (law.kind === 'lognormal') return lognormalMean(law);
  if (law.kind === 'weibull') return weibullMean(law);
  return law.days;
}

/** A draw by inversion of a uniform number of `stream.ts`, strictly between 0 and 1. */
export const drawDays = quantile;

/**
 * A draw of the whole duration when `elapsedDays` are already spent: Q(u′) with u′ = F(e) + u(1 − F(e)). Never
 * less than what is spent, sound however unlikely that was, and growing with u and with e, so that scenarios
 * stay comparable under one luck. A fixed duration that is overdue ends now.
 */
export function drawTotalDays(law: Distribution, elapsedDays: number, u: number): number {
  const total =
    law.kind === 'lognormal'
      ? lognormalTotalGiven(law, elapsedDays, u)
      : law.kind === 'weibull'
        ? weibullTotalGiven(law, elapsedDays, u)
        : law.days;
  return Math.max(total, elapsedDays);
}
