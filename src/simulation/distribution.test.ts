import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertySeed } from '../../test/shipped-data.ts';
import {
  cdf,
  type Distribution,
  drawDays,
  drawTotalDays,
  guardDistribution,
  logDensity,
  logProbabilityBetween,
  logSurvival,
  meanDays,
  quantile,
  survival,
} from './distribution.ts';
import { logGamma } from './gamma.ts';
import { type Lognormal, logNormalTail } from './lognormal.ts';
import { openStream } from './stream.ts';
import type { Weibull } from './weibull.ts';

const lognormal: Lognormal = { kind: 'lognormal', medianDays: 400, sigma: 0.6 };
const weibull: Weibull = { kind: 'weibull', scaleDays: 500, shape: 1.7 };
const laws = [lognormal, weibull];

const anyLaw: fc.Arbitrary<Lognormal | Weibull> = fc.oneof(
  fc.record({
    kind: fc.constant('lognormal' as const),
    medianDays: fc.double({ min: 1, max: 5000, noNaN: true }),
    sigma: fc.double({ min: 0.05, max: 2, noNaN: true }),
  }),
  fc.record({
    kind: fc.constant('weibull' as const),
    scaleDays: fc.double({ min: 1, max: 5000, noNaN: true }),
    shape: fc.double({ min: 0.4, max: 8, noNaN: true }),
  }),
);
const anyChance = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
const check = (property: fc.IPropertyWithHooks<never> | fc.IProperty<never>) =>
  fc.assert(property as never, { seed: propertySeed });

describe('theory', () => {
  it('has cdf and quantile as inverses, and cdf and survival as complements', () => {
    check(
      fc.property(anyLaw, anyChance, (law, p) => {
        const days = quantile(law, p);
        expect(cdf(law, days)).toBeCloseTo(p, 9);
        expect(cdf(law, days) + survival(law, days)).toBeCloseTo(1, 12);
        expect(Math.exp(logSurvival(law, days))).toBeCloseTo(survival(law, days), 12);
      }) as never,
    );
  });

  it.each(laws)('has a density whose integral is the cdf ($kind)', (law) => {
    const steps = 4000;
    const width = 900 / steps;
    let sum = 0;
    for (let i = 0; i < steps; i++) sum += Math.exp(logDensity(law, (i + 0.5) * width)) * width;
    expect(sum).toBeCloseTo(cdf(law, 900), 6);
  });

  it('gives half to the median, 1 − 1/e to the scale, and the means of theory', () => {
    expect(cdf(lognormal, 400)).toBeCloseTo(0.5, 14);
    expect(cdf(weibull, 500)).toBeCloseTo(1 - Math.exp(-1), 14);
    expect(meanDays(lognormal)).toBeCloseTo(400 * Math.exp(0.18), 10);
    // Shape 1 is the exponential; shape 2 is Rayleigh's, with mean scale · √π / 2.
    expect(meanDays({ ...weibull, shape: 1 })).toBeCloseTo(500, 9);
    expect(meanDays({ ...weibull, shape: 2 })).toBeCloseTo((500 * Math.sqrt(Math.PI)) / 2, 9);
    expect(meanDays({ kind: 'fixed', days: 15 })).toBe(15);
  });

  it('has the gamma function at whole and half numbers', () => {
    expect(logGamma(0.5)).toBeCloseTo(0.5 * Math.log(Math.PI), 13);
    expect(logGamma(6)).toBeCloseTo(Math.log(120), 12);
    expect(logGamma(171)).toBeCloseTo(706.5730622457874, 9);
  });

  it('keeps intervals apart far out in either tail', () => {
    const far = quantile(weibull, 1 - 1e-12);
    expect(logProbabilityBetween(weibull, far, 2 * far)).toBeCloseTo(Math.log(1e-12), 3);
    expect(logProbabilityBetween(lognormal, 400, Number.POSITIVE_INFINITY)).toBeCloseTo(-Math.LN2, 12);
    expect(logProbabilityBetween(lognormal, 0, 400)).toBeCloseTo(-Math.LN2, 12);
  });

  it('takes a fixed duration as a step', () => {
    const fixed: Distribution = { kind: 'fixed', days: 15 };
    expect([cdf(fixed, 14.9), cdf(fixed, 15), survival(fixed, 14.9), survival(fixed, 15)]).toEqual([
      0, 1, 1, 0,
    ]);
    expect(drawDays(fixed, 0.3)).toBe(15);
    expect(drawTotalDays(fixed, 4, 0.3)).toBe(15);
    expect(drawTotalDays(fixed, 20, 0.3)).toBe(20);
  });

  it('refuses parameters that are none', () => {
    for (const law of [
      { ...lognormal, sigma: 0 },
      { ...weibull, shape: Number.NaN },
      { kind: 'fixed' as const, days: -1 },
    ])
      expect(() => guardDistribution(law)).toThrow(/positive/);
    for (const law of [lognormal, weibull, { kind: 'fixed' as const, days: 0 }]) guardDistribution(law);
  });
});

describe('draws', () => {
  it.each([
    [lognormal, 400 * 400 * Math.exp(0.36) * (Math.exp(0.36) - 1)],
    [weibull, 500 * 500 * (Math.exp(logGamma(1 + 2 / 1.7)) - Math.exp(2 * logGamma(1 + 1 / 1.7)))],
  ] as const)('have the moments of the law %#', (law, variance) => {
    const n = 40_000;
    const stream = openStream(11, 'case', 'stage');
    const draws = Array.from({ length: n }, (_, r) => drawDays(law, stream.uniform(r, 0)));
    const mean = draws.reduce((sum, value) => sum + value, 0) / n;
    const spread = draws.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n;
    expect(Math.abs(mean - meanDays(law))).toBeLessThan(4 * Math.sqrt(variance / n));
    expect(Math.abs(spread / variance - 1)).toBeLessThan(0.1);
  });
});

describe('a stage in progress', () => {
  it.each(laws)('takes the rest from the law beyond what is spent ($kind)', (law) => {
    const spent = quantile(law, 0.7);
    const n = 20_000;
    const stream = openStream(5, 'case', 'stage');
    const totals = Array.from({ length: n }, (_, r) => drawTotalDays(law, spent, stream.uniform(r, 0)));
    for (const later of [0.8, 0.9, 0.97]) {
      const bound = quantile(law, later);
      const expected = survival(law, bound) / survival(law, spent);
      const share = totals.filter((total) => total > bound).length / n;
      expect(Math.abs(share - expected)).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / n));
    }
  });

  it('is Q(F(e) + u(1 − F(e))), the plain draw when nothing is spent, and never less than what is spent', () => {
    check(
      fc.property(anyLaw, anyChance, anyChance, (law, spent, u) => {
        const elapsed = quantile(law, spent * 0.999);
        const before = cdf(law, elapsed);
        const total = drawTotalDays(law, elapsed, u);
        expect(total).toBeGreaterThanOrEqual(elapsed);
        expect(cdf(law, total)).toBeCloseTo(before + u * (1 - before), 8);
        expect(drawTotalDays(law, 0, u) / drawDays(law, u)).toBeCloseTo(1, 9);
      }) as never,
    );
  });

  it('forgets what is spent when the law is exponential', () => {
    const exponential: Weibull = { kind: 'weibull', scaleDays: 300, shape: 1 };
    for (const u of [0.01, 0.5, 0.99])
      expect(drawTotalDays(exponential, 900, u) - 900).toBeCloseTo(drawDays(exponential, u), 9);
  });

  it('grows with luck and with what is spent, in the far tail and over the change of method', () => {
    for (const score of [5, 29.999, 30.001, 60, 400]) {
      const elapsed = 400 * Math.exp(0.1 * score);
      const law: Lognormal = { kind: 'lognormal', medianDays: 400, sigma: 0.1 };
      const draws = [0.001, 0.25, 0.5, 0.75, 0.999].map((u) => drawTotalDays(law, elapsed, u));
      expect(draws).toEqual([...draws].sort((a, b) => a - b));
      expect(draws[0]).toBeGreaterThan(elapsed);
      // Beyond any doubt the rest is exponential with rate (score + 1/score) / (sigma · elapsed), roughly.
      expect((draws[2]! / elapsed - 1) / ((0.1 * Math.LN2) / (score + 1 / score))).toBeCloseTo(
        1,
        score > 20 ? 2 : 0,
      );
    }
    const at = (score: number) =>
      drawTotalDays({ kind: 'lognormal', medianDays: 400, sigma: 0.1 }, 400 * Math.exp(0.1 * score), 0.4);
    expect(at(30 + 1e-9) / at(30 - 1e-9)).toBeCloseTo(1, 9);
  });

  /** Logarithms of the normal tail to 15 digits, from mpmath. */
  it.each([
    [30, -454.321243956343],
    [40, -804.608442013754],
    [100, -5005.5242086942],
  ])('has the normal tail at %d', (z, expected) => {
    expect(logNormalTail(z)).toBeCloseTo(expected, 8);
    expect(logNormalTail(z - 1e-12)).toBeCloseTo(expected, 8);
  });
});
