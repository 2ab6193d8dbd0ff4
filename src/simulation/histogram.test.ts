import fc from 'fast-check';
import { expect, it } from 'vitest';
import { propertySeed } from '../../test/shipped-data.ts';
import {
  countDay,
  countDays,
  emptyHistogram,
  type Histogram,
  mergeHistograms,
  momentsOf,
  quantileMonth,
  quantilePlace,
  shareThrough,
  tallyOf,
} from './histogram.ts';

// Months of ten days from day 100 on: month 7 is days 100–109, and so on to month 11.
const firstDay = 100;
const monthOfDay = Int32Array.from({ length: 50 }, (_, day) => Math.floor(day / 10));
const fresh = () => emptyHistogram(2, 7, 5);
const counted = (days: readonly number[], row = 0): Histogram => {
  const histogram = fresh();
  for (const day of days) countDay(histogram, row, day, firstDay, monthOfDay);
  return histogram;
};
const anyDay = fc.oneof(
  fc.double({ min: 60, max: 190, noNaN: true }),
  fc.constantFrom(100, 110, 149.999, 150, 99.999, Number.POSITIVE_INFINITY),
);

it('counts days inside, before, after and never', () => {
  const histogram = counted([99.9, 100, 109.9, 110, 149.5, 150, 1e9, Number.POSITIVE_INFINITY]);
  expect([...histogram.counts.subarray(0, 8)]).toEqual([1, 2, 1, 0, 0, 1, 2, 1]);
  expect([...histogram.counts.subarray(8)]).toEqual(new Array(8).fill(0));
  expect(tallyOf(histogram, 0)).toEqual({ total: 8, before: 1, after: 2, never: 1 });
});

it('counts a column as it counts one by one', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyDay, fc.nat(1))), (entries) => {
      const [one, column] = [fresh(), fresh()];
      for (const [day, row] of entries) countDay(one, row, day, firstDay, monthOfDay);
      const rows = Int32Array.from(entries, ([, row]) => row);
      countDays(
        column,
        rows,
        Float64Array.from(entries, ([day]) => day),
        firstDay,
        monthOfDay,
      );
      expect(column).toEqual(one);
    }),
    { seed: propertySeed },
  );
});

it('merges to the same bytes, whatever the cut and the order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(anyDay, fc.nat(4)), { maxLength: 60 }),
      fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
      (entries, order) => {
        const whole = counted(entries.map(([day]) => day));
        const parts = order.map((part) =>
          counted(entries.filter(([, own]) => own === part).map(([day]) => day)),
        );
        const merged = mergeHistograms(parts);
        expect(merged).toEqual(whole);
        expect(mergeHistograms([mergeHistograms(parts.slice(0, 2)), ...parts.slice(2)])).toEqual(whole);
      },
    ),
    { seed: propertySeed },
  );
});

it('refuses to merge what has another shape', () => {
  expect(() => mergeHistograms([fresh(), emptyHistogram(2, 8, 5)])).toThrow(/one shape/);
});

it('has the first month in which enough have happened as its quantile', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 100, max: 149.99, noNaN: true }), { minLength: 1 }),
      fc.integer({ min: 1, max: 100 }),
      (days, percent) => {
        const sorted = [...days].sort((a, b) => a - b);
        const wanted = sorted[Math.max(1, Math.ceil((percent * days.length) / 100)) - 1]!;
        const month = quantileMonth(counted(days), 0, percent / 100);
        expect(month).toBe(7 + monthOfDay[Math.floor(wanted) - firstDay]!);
      },
    ),
    { seed: propertySeed },
  );
});

it('places a quantile within its month, and says when it lies outside or nowhere', () => {
  const histogram = counted([100, 101, 102, 103, 120]);
  expect(quantilePlace(histogram, 0, 0.2)).toEqual({ month: 7, share: 0.125 });
  expect(quantilePlace(histogram, 0, 0.8)).toEqual({ month: 7, share: 0.875 });
  expect(quantilePlace(histogram, 0, 0.81)).toEqual({ month: 9, share: 0.5 });
  expect(quantileMonth(counted([1, 120]), 0, 0.5)).toBe(Number.NEGATIVE_INFINITY);
  expect(quantileMonth(counted([120, Number.POSITIVE_INFINITY]), 0, 0.95)).toBe(Number.POSITIVE_INFINITY);
  expect(quantileMonth(fresh(), 0, 0.5)).toBeNaN();
});

it('has exact moments of whole days, or none when a count lies outside', () => {
  expect(momentsOf(counted([100.7, 110.2, 120.9]), 0)).toEqual({ mean: 10, deviation: 10, n: 3 });
  expect(momentsOf(counted([100, 300]), 0)).toBeUndefined();
  expect(momentsOf(fresh(), 0)).toBeUndefined();
});

it('says what share has happened through a month', () => {
  const histogram = counted([50, 105, 115, 200]);
  expect([6, 7, 8, 11].map((month) => shareThrough(histogram, 0, month))).toEqual([0.25, 0.5, 0.75, 0.75]);
});
