import type { Lognormal } from '../simulation/lognormal.ts';
import { nelderMead, numericalHessian } from '../simulation/nelder-mead.ts';
import { logLikelihoodOf } from './duration-likelihood.ts';
import type { DurationObservation } from './duration-observation.ts';
import { bandLaw } from './pooled-law.ts';

/** Steps on either side of the mode in ln sigma and in ln median, and standard deviations between two steps. */
const steps = 6;
const stride = 0.7;

/**
 * The law of the next duration, given a sample: the lognormal with the 5 % and 95 % points of the posterior
 * predictive distribution under the reference prior, flat in ln median and ln sigma. For n exact durations that
 * distribution is Student's t with n − 1 degrees of freedom, scaled by s √(1 + 1/n), of the logarithm: it carries the
 * error of both estimates, so that few cases give wide bands. Durations known to an interval, or still running,
 * enter by their probability, and the posterior is summed over a grid around its mode.
 *
 * `undefined` when the sample does not tell a spread: fewer than two durations ended, or all alike.
 */
export function predictiveLaw(sample: readonly DurationObservation[]): Lognormal | undefined {
  const ended = sample.filter(({ highDays }) => Number.isFinite(highDays));
  if (ended.length < 2) return undefined;
  const logLikelihood = logLikelihoodOf(sample);
  const logPosterior = (location: number, logSigma: number): number =>
    logLikelihood({ kind: 'lognormal', medianDays: Math.exp(location), sigma: Math.exp(logSigma) });
  const cost = ([location, logSigma]: readonly number[]): number =>
    Math.abs(logSigma!) > 4 ? Number.POSITIVE_INFINITY : -logPosterior(location!, logSigma!);
  const logs = ended.map(({ lowDays, highDays }) => Math.log((Math.max(0, lowDays) + highDays) / 2));
  const start = logs.reduce((sum, x) => sum + x, 0) / logs.length;
  const options = { tolerance: 1e-6, maximumEvaluations: 400 };
  const mode = nelderMead(cost, [start, Math.log(0.6)], options);
  if (!Number.isFinite(mode.value)) return undefined;
  const [location, logSigma] = mode.point as [number, number];
  const [[a], [, d]] = numericalHessian(cost, mode.point) as [[number, number], [number, number]];
  if (!(a > 1e-9 && d > 1e-9)) return undefined;
  const points: { location: number; sigma: number; weight: number }[] = [];
  for (let down = -steps; down <= 2 * steps; down++) {
    const eta = logSigma + (down * stride) / Math.sqrt(d);
    // The posterior of the median is as wide as sigma is.
    const width = (stride / Math.sqrt(a)) * Math.exp(eta - logSigma);
    for (let across = -steps; across <= 2 * steps; across++) {
      const mu = location + across * width;
      points.push({
        location: mu,
        sigma: Math.exp(eta),
        weight: width * Math.exp(logPosterior(mu, eta) + mode.value),
      });
    }
  }
  return bandLaw(points.filter(({ weight }) => weight > 1e-9));
}
