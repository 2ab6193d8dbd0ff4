import fc from 'fast-check';
import { expect, it } from 'vitest';
import { propertySeed } from '../../test/shipped-data.ts';
import { cumulativeAt, dayOfCumulative, daysPerYear, prepareRate, rateAt, slipAnnounced } from './rate.ts';

const year = daysPerYear;
const points = fc.array(
  fc.record({
    day: fc.integer({ min: 15_000, max: 30_000 }),
    perYear: fc.double({ min: 1, max: 900, noNaN: true }),
  }),
  {
    minLength: 1,
    maxLength: 6,
  },
);

it('adds up a ramp by hand: 100 a year growing to 300 in two years is 400 units', () => {
  const rate = prepareRate([
    { day: 0, perYear: 100 },
    { day: 2 * year, perYear: 300 },
  ]);
  expect(cumulativeAt(rate, 2 * year)).toBeCloseTo(400, 10);
  expect(cumulativeAt(rate, year)).toBeCloseTo(150, 10);
  expect(cumulativeAt(rate, 3 * year)).toBeCloseTo(700, 10);
  expect(cumulativeAt(rate, -year)).toBeCloseTo(-100, 10);
  expect(rateAt(rate, year) * year).toBeCloseTo(200, 10);
  expect(dayOfCumulative(rate, 150)).toBeCloseTo(year, 8);
});

it('inverts: R⁻¹(R(t)) = t wherever something is made', () => {
  fc.assert(
    fc.property(points, fc.double({ min: 10_000, max: 40_000, noNaN: true }), (list, day) => {
      const rate = prepareRate(list);
      expect(Math.abs(dayOfCumulative(rate, cumulativeAt(rate, day)) - day)).toBeLessThan(1e-5);
    }),
    { seed: propertySeed, numRuns: 500 },
  );
});

it('inverts: R(R⁻¹(y)) = y, and R is the integral of r', () => {
  fc.assert(
    fc.property(
      points,
      fc.double({ min: -500, max: 20_000, noNaN: true }),
      fc.integer({ min: 14_000, max: 31_000 }),
      (list, units, from) => {
        const rate = prepareRate(list);
        expect(Math.abs(cumulativeAt(rate, dayOfCumulative(rate, units)) - units)).toBeLessThan(1e-7);
        // Steps lie on whole days and r is straight between points, so the midpoint rule is exact day by day.
        let sum = 0;
        for (let day = from; day < from + 100; day++) sum += rateAt(rate, day + 0.5);
        expect(cumulativeAt(rate, from + 100) - cumulativeAt(rate, from)).toBeCloseTo(sum, 6);
      },
    ),
    { seed: propertySeed },
  );
});

it('keeps its digits when a rate hardly changes, or falls to nothing', () => {
  const nearlyFlat = prepareRate([
    { day: 0, perYear: 100 },
    { day: 10 * year, perYear: 100 + 1e-12 },
  ]);
  expect(dayOfCumulative(nearlyFlat, 500)).toBeCloseTo(5 * year, 8);
  const dying = prepareRate([
    { day: 0, perYear: 100 },
    { day: 2 * year, perYear: 0 },
  ]);
  expect(dayOfCumulative(dying, 75)).toBeCloseTo(year, 8);
  expect(dayOfCumulative(dying, 100)).toBeCloseTo(2 * year, 3);
  expect(dayOfCumulative(dying, 101)).toBe(Number.POSITIVE_INFINITY);
});

it('starts from nothing, stops and starts again', () => {
  const rate = prepareRate([
    { day: 0, perYear: 0 },
    { day: year, perYear: 0 },
    { day: 2 * year, perYear: 100 },
    { day: 3 * year, perYear: 100 },
    { day: 3 * year, perYear: 0 },
    { day: 5 * year, perYear: 0 },
    { day: 5 * year, perYear: 50 },
  ]);
  expect(dayOfCumulative(rate, 50)).toBeCloseTo(2 * year, 8);
  expect(dayOfCumulative(rate, 150)).toBeCloseTo(3 * year, 8);
  // What is made only after the stop waits for the new start.
  expect(dayOfCumulative(rate, 200)).toBeCloseTo(6 * year, 8);
  expect(dayOfCumulative(rate, 0)).toBe(Number.NEGATIVE_INFINITY);
});

it('does not mind the order of points', () => {
  const list = [
    { day: 0, perYear: 10 },
    { day: 100, perYear: 20 },
    { day: 300, perYear: 90 },
  ];
  expect(prepareRate([...list].reverse())).toEqual(prepareRate(list));
});

it('refuses what is no rate', () => {
  expect(() => prepareRate([])).toThrow(/at least one/);
  expect(() => prepareRate([{ day: 0, perYear: -1 }])).toThrow(/not negative/);
  expect(() => prepareRate([{ day: Number.NaN, perYear: 1 }])).toThrow(/finite/);
});

it('lets announced points slip, and no others', () => {
  const list = [
    { day: 0, perYear: 10, kind: 'actual' as const },
    { day: 50, perYear: 20, kind: 'announced' as const },
    { day: 200, perYear: 30, kind: 'announced' as const },
  ];
  expect(slipAnnounced(list, 100, 1.5).map(({ day }) => day)).toEqual([0, 50, 250]);
  expect(slipAnnounced(list, 100, 1)).toEqual(list);
});
