import { expect, it } from 'vitest';
import { partialDate } from '../vocabulary/calendar.ts';
import { freeCapacities } from './free-capacity.ts';
import { daysPerYear } from './rate.ts';
import type { PublishedBook, ShippedLine } from './shipped-line.ts';

const asOf = partialDate('2026-01-01')!.first;
const inYears = (years: number) => asOf + years * daysPerYear;

const line = (perYear: number, books: readonly PublishedBook[] = []): ShippedLine => ({
  id: 'line',
  name: 'Line',
  rates: [{ day: asOf - 3650, perYear, kind: 'actual', source: 's' }],
  minimumLeadDays: 0,
  allocation: 'first-come',
  noQueue: null,
  books,
  diversions: [],
  slip: undefined,
});
const order = (units: number, date: string): PublishedBook => ({
  date: partialDate(date)!,
  kind: 'order',
  units,
  what: 'all customers',
  source: 's',
});
const free = (one: ShippedLine) => freeCapacities([one], [], [], () => undefined, asOf).get('line');

it('is what a line makes where nothing is on order', () => {
  const capacity = free(line(24))!;
  expect(capacity.madeBy(inYears(2))).toBeCloseTo(48, 9);
  expect(capacity.freeBy(inYears(2))).toBeCloseTo(48, 9);
});

it('begins when what is on order is made', () => {
  // Ordered on the day itself, so that nothing of it is made yet: two years of work.
  const capacity = free(line(24, [order(48, '2026-01-01')]))!;
  expect(capacity.othersOnOrder).toBe(48);
  expect([1, 2, 3].map((years) => Math.round(capacity.freeBy(inYears(years))))).toEqual([0, 0, 24]);
});

it('takes off what the line has made of an order since', () => {
  // 365 days are not quite a year of 24: the last of them is not made yet.
  expect(free(line(24, [order(48, '2025-01-01')]))!.othersOnOrder).toBe(25);
});

it('waits for announced expansions as long as their slips say', () => {
  const announced = (median: number): ShippedLine => ({
    ...line(10),
    rates: [
      { day: asOf, perYear: 10, kind: 'actual', source: 's' },
      { day: inYears(1), perYear: 30, kind: 'announced', source: 's' },
    ],
    slip: { median, sigma: 0.5 },
  });
  // A rate that climbs from 10 to 30 within one year makes 20 in it, within two years 15 in the first.
  expect(free(announced(1))!.freeBy(inYears(1))).toBeCloseTo(20, 9);
  expect(free(announced(2))!.freeBy(inYears(1))).toBeCloseTo(15, 9);
});

it('knows nothing of a line whose rate is not public', () => {
  expect(free({ ...line(24), noQueue: 'no rate in the sources read' })).toBeUndefined();
});
