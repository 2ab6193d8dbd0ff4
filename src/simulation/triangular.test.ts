import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openStream } from './stream.ts';
import { type Range, triangularMean, triangularQuantile, triangularVariance } from './triangular.ts';

const seed = 20260707;
const ranges = fc
  .tuple(
    fc.double({ min: 0, max: 1e4, noNaN: true }),
    fc.double({ min: 0, max: 1e4, noNaN: true }),
    fc.double({ min: 0, max: 1e4, noNaN: true }),
  )
  .map((values) => values.sort((a, b) => a - b) as [number, number, number])
  .map(([low, best, high]): Range => ({ low, best, high }));

it('has the mean and variance of the triangular distribution', () => {
  const range = { low: 10, best: 12, high: 30 };
  const stream = openStream(seed, 'triangular', 'test');
  const n = 200_000;
  let sum = 0;
  let squares = 0;
  for (let r = 0; r < n; r++) {
    const value = triangularQuantile(range, stream.uniform(r, 0));
    sum += value;
    squares += value * value;
  }
  const mean = sum / n;
  expect(Math.abs(mean - triangularMean(range))).toBeLessThan(4 * Math.sqrt(triangularVariance(range) / n));
  expect((squares / n - mean * mean) / triangularVariance(range)).toBeCloseTo(1, 1);
});

it('stays in its range and grows with the probability', () => {
  fc.assert(
    fc.property(
      ranges,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (range, a, b) => {
        const low = triangularQuantile(range, Math.min(a, b));
        const high = triangularQuantile(range, Math.max(a, b));
        const slack = 1e-9 * (1 + range.high);
        expect(low).toBeLessThanOrEqual(high + slack);
        expect(low).toBeGreaterThanOrEqual(range.low - slack);
        expect(high).toBeLessThanOrEqual(range.high + slack);
      },
    ),
    { seed },
  );
});
