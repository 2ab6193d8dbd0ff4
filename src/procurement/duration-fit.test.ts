import { describe, expect, it } from 'vitest';
import { cosmesis } from '../../test/cosmesis.ts';
import { drawDays } from '../simulation/distribution.ts';
import type { Lognormal } from '../simulation/lognormal.ts';
import { openStream } from '../simulation/stream.ts';
import type { Weibull } from '../simulation/weibull.ts';
import { fitDurations, fitFamily } from './duration-fit.ts';
import { logLikelihoodOf } from './duration-likelihood.ts';
import { type DurationObservation, yearDays } from './duration-observation.ts';

/** Orders spread over 2000 to 2025, known to the year, and not delivered after 2025. */
function yearly(law: Lognormal | Weibull, n: number, seed: number): DurationObservation[] {
  const stream = openStream(seed, 'synthetic', law.kind);
  return Array.from({ length: n }, (_, index) => {
    const ordered = stream.uniform(index, 0) * 26;
    const delivered = ordered + drawDays(law, stream.uniform(index, 1)) / yearDays;
    const [first, last] = [Math.floor(ordered), Math.floor(delivered)];
    return delivered < 26
      ? {
          lowDays: (last - first - 1) * yearDays,
          highDays: (last - first + 1) * yearDays,
          startWindowDays: yearDays,
        }
      : { lowDays: (25 - first) * yearDays, highDays: Number.POSITIVE_INFINITY, startWindowDays: yearDays };
  });
}

const lognormal: Lognormal = { kind: 'lognormal', medianDays: 900, sigma: 0.5 };
const weibull: Weibull = { kind: 'weibull', scaleDays: 1100, shape: 1.6 };
const seeds = [1, 2, 3, 4, 5, 6];
const medianOf = (law: Lognormal | Weibull) =>
  law.kind === 'lognormal' ? law.medianDays : law.scaleDays * Math.LN2 ** (1 / law.shape);
const spreadOf = (law: Lognormal | Weibull) => (law.kind === 'lognormal' ? law.sigma : law.shape);

describe.each([
  lognormal,
  weibull,
  { ...lognormal, medianDays: 250, sigma: 0.9 },
  { ...lognormal, medianDays: 800, sigma: 0.25 },
])('a known law ($kind %#)', (law) => {
  it.each(seeds)(
    'is recovered within three standard errors from durations known to the year (seed %i)',
    (seed) => {
      const fit = fitFamily(law.kind, yearly(law, 400, seed))!;
      expect(Math.abs(fit.medianDays - medianOf(law))).toBeLessThan(3 * fit.medianStandardError);
      expect(Math.abs(fit.spread - spreadOf(law))).toBeLessThan(3 * fit.spreadStandardError);
      // Standard errors that covered everything would prove nothing.
      expect(fit.medianStandardError / fit.medianDays).toBeLessThan(0.08);
    },
  );

  it.each(seeds)('is never likelier than the fitted one (seed %i)', (seed) => {
    const observations = yearly(law, 150, seed);
    expect(fitFamily(law.kind, observations)!.logLikelihood).toBeGreaterThanOrEqual(
      logLikelihoodOf(observations)(law),
    );
  });
});

it('has standard errors that are those of repetition, and no bias to speak of', () => {
  const fits = Array.from(
    { length: 150 },
    (_, seed) => fitFamily('lognormal', yearly(lognormal, 200, 100 + seed))!,
  );
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  for (const [values, errors, truth] of [
    [fits.map((fit) => fit.medianDays), fits.map((fit) => fit.medianStandardError), 900],
    [fits.map((fit) => fit.spread), fits.map((fit) => fit.spreadStandardError), 0.5],
  ] as const) {
    const centre = mean(values);
    const spread = Math.sqrt(mean(values.map((value) => (value - centre) ** 2)));
    expect(spread / mean(errors)).toBeGreaterThan(0.8);
    expect(spread / mean(errors)).toBeLessThan(1.2);
    expect(Math.abs(centre - truth)).toBeLessThan((4 * spread) / Math.sqrt(fits.length) + 0.01 * truth);
  }
});

it('chooses the family that made the durations, nearly always', () => {
  const right = [lognormal, weibull].flatMap((law) =>
    seeds.map((seed) => {
      const fit = fitDurations(yearly(law, 600, seed));
      return fit.status === 'fitted' && fit.chosen.family === law.kind ? 1 : 0;
    }),
  );
  expect(right.reduce<number>((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(11);
});

/** SciPy 1.17, lognorm and weibull_min fitted to CensoredData; information by central differences. */
it.each([
  { family: 'lognormal', expected: [42.5352, 10.747, 1.30804, 0.2526, -64.734899] },
  { family: 'weibull', expected: [41.4812, 8.289, 1.12161, 0.2396, -64.731471] },
] as const)("agrees with SciPy's fit of a published set of intervals: $family", ({ family, expected }) => {
  const fit = fitFamily(
    family,
    cosmesis.map(([low, high]) => ({ lowDays: low, highDays: high, startWindowDays: 0 })),
  )!;
  const { medianDays, medianStandardError, spread, spreadStandardError, logLikelihood } = fit;
  for (const [index, value] of [
    medianDays,
    medianStandardError,
    spread,
    spreadStandardError,
    logLikelihood,
  ].entries())
    expect(value / expected[index]!).toBeCloseTo(1, 3);
});

it("solves Weibull's own equation for exact and censored durations", () => {
  // Remission of 21 patients under 6-MP, weeks: Freireich and others (1963).
  const ends = [6, 6, 6, 7, 10, 13, 16, 22, 23];
  const censored = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
  const { distribution } = fitFamily('weibull', [
    ...ends.map((days) => ({ lowDays: days, highDays: days, startWindowDays: 0 })),
    ...censored.map((days) => ({ lowDays: days, highDays: Number.POSITIVE_INFINITY, startWindowDays: 0 })),
  ])!;
  const { shape, scaleDays } = distribution as Weibull;
  const all = [...ends, ...censored];
  const sum = (of: (days: number) => number) => all.reduce((total, days) => total + of(days), 0);
  const meanLog = ends.reduce((total, days) => total + Math.log(days), 0) / ends.length;
  expect(
    sum((days) => days ** shape * Math.log(days)) / sum((days) => days ** shape) - 1 / shape,
  ).toBeCloseTo(meanLog, 5);
  expect(scaleDays ** shape / (sum((days) => days ** shape) / ends.length)).toBeCloseTo(1, 5);
});

describe('too little', () => {
  const observations = yearly(lognormal, 400, 1);
  const ended = observations.filter(({ highDays }) => highDays < Number.POSITIVE_INFINITY);
  const running = observations.filter(({ highDays }) => highDays === Number.POSITIVE_INFINITY);

  it('is missing, with its reason', () => {
    expect(fitDurations([])).toMatchObject({ status: 'missing', n: 0 });
    expect(fitDurations(ended.slice(0, 11))).toEqual({
      status: 'missing',
      n: 11,
      ended: 11,
      reason: 'n = 11, fewer than 12',
    });
    expect(fitDurations([...ended.slice(0, 4), ...running])).toMatchObject({
      status: 'missing',
      reason: '4 ended, fewer than 5',
    });
    expect(fitDurations(ended.slice(0, 12)).status).toBe('fitted');
  });

  it('is also durations too alike to tell their spread', () => {
    const alike = Array.from({ length: 20 }, () => ({ lowDays: 300, highDays: 900, startWindowDays: 0 }));
    expect(fitDurations(alike)).toMatchObject({
      status: 'missing',
      reason: expect.stringContaining('alike'),
    });
  });
});

it('does not depend on the order of the durations', () => {
  const observations = yearly(weibull, 100, 9);
  const [a, b] = [fitDurations(observations), fitDurations([...observations].reverse())];
  if (a.status !== 'fitted' || b.status !== 'fitted') throw new Error('not fitted');
  expect(b.chosen.family).toBe(a.chosen.family);
  expect(b.chosen.medianDays / a.chosen.medianDays).toBeCloseTo(1, 6);
});
