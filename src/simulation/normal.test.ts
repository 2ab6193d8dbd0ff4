import fc from 'fast-check';
import { expect, it } from 'vitest';
import { normalCdf, normalQuantile } from './normal.ts';

/** Reference values: Abramowitz and Stegun, table 26.1 and 26.5; tails from Wichura's paper. */
it.each([
  [0.5, 0],
  [0.975, 1.959963984540054],
  [0.95, 1.6448536269514722],
  [0.25, -0.6744897501960817],
  [0.001, -3.090232306167813],
  [1e-20, -9.26234008979841],
])('has the tabled quantile at %f', (probability, expected) => {
  expect(normalQuantile(probability)).toBeCloseTo(expected, 12);
});

it.each([
  [0, 0.5],
  [1, 0.841344746068543],
  [-1.959963984540054, 0.025],
  [-3, 0.0013498980316301],
  [-10, 7.61985302416053e-24],
  [0.3, 0.6179114221889526],
])('has the tabled probability at %f', (x, expected) => {
  expect(normalCdf(x) / expected).toBeCloseTo(1, 12);
});

it('inverts: cdf(quantile(p)) = p', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-15, max: 1 - 1e-15, noNaN: true }), (p) => {
      expect(Math.abs(normalCdf(normalQuantile(p)) - p)).toBeLessThan(1e-14 + 1e-12 * p);
    }),
    { seed: 20261122 },
  );
});

it('is symmetric and increasing', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -8, max: 8, noNaN: true }),
      fc.double({ min: 1e-6, max: 2, noNaN: true }),
      (x, step) => {
        expect(normalCdf(x) + normalCdf(-x)).toBeCloseTo(1, 14);
        expect(normalCdf(x + step)).toBeGreaterThanOrEqual(normalCdf(x));
      },
    ),
    { seed: 20261122 },
  );
});
