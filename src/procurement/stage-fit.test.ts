import fc from 'fast-check';
import { expect, it } from 'vitest';
import { propertySeed } from '../../test/shipped-data.ts';
import { normalCdf } from '../simulation/normal.ts';
import { type Bounds, fitLognormal } from './stage-fit.ts';

const exactly = (value: number): Bounds => ({ low: value, high: value });

it('takes the mean and the n-divided deviation of the logarithms, as worked by hand', () => {
  // ln 2, ln 4, ln 8 = 1, 2, 3 times ln 2: mean 2 ln 2, deviation ln 2 √(2/3).
  const fit = fitLognormal([2, 4, 8].map(exactly));
  expect(fit.median).toBeCloseTo(4, 12);
  expect(fit.sigma).toBeCloseTo(Math.LN2 * Math.sqrt(2 / 3), 12);
  expect(fit.n).toBe(3);
});

/** Log-likelihood written independently of the algorithm. */
function likelihood(sample: readonly Bounds[], mean: number, deviation: number): number {
  return sample.reduce((sum, { low, high }) => {
    const at = (value: number) => (Math.log(value) - mean) / deviation;
    if (low === high) return sum - 0.5 * at(low) ** 2 - Math.log(deviation);
    return sum + Math.log(normalCdf(at(high)) - normalCdf(at(low)));
  }, 0);
}

it('finds no better parameters beside the ones it returns, with values bounded on either side', () => {
  const sample: Bounds[] = [
    ...[1, 3, 4].map(exactly),
    { low: 0, high: 0.5 },
    { low: 2, high: 5 },
    { low: 6, high: Number.POSITIVE_INFINITY },
  ];
  const { median, sigma } = fitLognormal(sample);
  const best = likelihood(sample, Math.log(median), sigma);
  for (const [shift, stretch] of [
    [0.01, 1],
    [-0.01, 1],
    [0, 1.01],
    [0, 0.99],
  ] as const)
    expect(likelihood(sample, Math.log(median) + shift, sigma * stretch)).toBeLessThan(best);
});

it('does not depend on the unit or the order of the sample', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0.1, max: 100, noNaN: true }), { minLength: 2, maxLength: 12 }),
      (values) => {
        const sample = [...values.map(exactly), { low: 0, high: 0.5 }];
        const fit = fitLognormal(sample);
        const days = fitLognormal(
          [...sample].reverse().map(({ low, high }) => ({ low: low * 30, high: high * 30 })),
        );
        expect(days.median / fit.median).toBeCloseTo(30, 3);
        expect(days.sigma).toBeCloseTo(fit.sigma, 4);
      },
    ),
    { seed: propertySeed, numRuns: 40 },
  );
});
