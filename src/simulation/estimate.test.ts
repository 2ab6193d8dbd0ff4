import fc from 'fast-check';
import { expect, it } from 'vitest';
import { probability, quantiles } from './estimate.ts';

it('interpolates as type 7 does', () => {
  expect(quantiles(Float64Array.of(4, 1, 3, 2, 5))).toEqual({ p5: 1.2, p25: 2, p50: 3, p75: 4, p95: 4.8 });
});

it('does not depend on the order of the sample, leaves it as it was, and is ordered', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 1 }), (values) => {
      const sample = Float64Array.from(values);
      const result = quantiles(sample);
      expect([...sample]).toEqual(values);
      expect(quantiles(Float64Array.from([...values].reverse()))).toEqual(result);
      expect(result.p5).toBeLessThanOrEqual(result.p50);
      expect(result.p50).toBeLessThanOrEqual(result.p95);
    }),
    { seed: 20261122 },
  );
});

/** Wilson's interval for 1 of 10 and 0 of 10: Newcombe (1998), table I, method 3. */
it('gives the published intervals', () => {
  const one = probability(1, 10);
  expect(one.low).toBeCloseTo(0.0179, 3);
  expect(one.high).toBeCloseTo(0.4042, 3);
  expect(probability(0, 20).high).toBeCloseTo(0.1611, 4);
  expect(probability(0, 20).low).toBe(0);
  expect(probability(20, 20).high).toBe(1);
});

it('contains its own value', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (n, share) => {
        const hits = Math.round(n * share);
        const result = probability(hits, n);
        expect(result.low).toBeLessThanOrEqual(result.value);
        expect(result.high).toBeGreaterThanOrEqual(result.value);
      },
    ),
    { seed: 20261122 },
  );
});
