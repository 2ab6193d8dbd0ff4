/** The queue as a floor under durations: what must hold of it in each replication. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { propertySeed } from '../../test/shipped-data.ts';
import { monthStart, monthWindow } from './month.ts';
import type { BookLine, BookOrder, OrderBook } from './order-book.ts';
import { type DeliveryBlock, mergeBlocks, simulateBook } from './simulate.ts';

const seed = 41;
const window = monthWindow(20_000, 60_000);
const line = (change: Partial<BookLine> = {}): BookLine => ({
  id: 'L',
  minimumLeadDays: 0,
  allocation: 'first-come',
  rates: [
    { day: 19_500, perYear: 20, kind: 'actual', source: 'test' },
    { day: 21_000, perYear: 45, kind: 'announced', source: 'test' },
  ],
  ...change,
});
const anyOrder = fc.record({
  units: fc.integer({ min: 1, max: 60 }),
  place: fc.option(fc.integer({ min: 18_000, max: 20_000 }), { nil: undefined }),
  talks: fc.option(fc.integer({ min: 30, max: 900 }), { nil: undefined }),
  making: fc.option(fc.integer({ min: 30, max: 1500 }), { nil: undefined }),
  series: fc.option(fc.integer({ min: 30, max: 900 }), { nil: undefined }),
});
type Drawn = typeof anyOrder extends fc.Arbitrary<infer One> ? One : never;
const orderOf = ({ units, place, talks, making, series }: Drawn, index: number): BookOrder => {
  const stage = (name: string, medianDays: number | undefined) =>
    medianDays === undefined ? [] : [{ name, law: { kind: 'lognormal' as const, medianDays, sigma: 0.6 } }];
  return {
    id: `o${index}`,
    line: 'L',
    units,
    start: 20_000,
    stages: stage('talks', talks),
    toFirst: stage('making', making),
    toLast: stage('series', series),
    ...(place === undefined ? {} : { place }),
  };
};
const anyOrders = fc
  .array(anyOrder, { minLength: 1, maxLength: 12 })
  .map((list) => list.map((one, index) => orderOf(one, index)));

/** First and last delivery of each order by id, in one replication, whole days. */
function daysOf(book: OrderBook, replication: number): Map<string, readonly [number, number]> {
  const { first, last } = simulateBook(book, seed, replication, replication + 1);
  const origin = monthStart(window.firstMonth);
  return new Map(
    book.orders.map(({ id }, row) => [id, [first.daySums[row]! + origin, last.daySums[row]! + origin]]),
  );
}
const bookOf = (orders: readonly BookOrder[], change: Partial<BookLine> = {}): OrderBook => ({
  lines: [line(change)],
  orders,
  window,
});
const neverLater = (book: OrderBook, changed: OrderBook, slack = 0) => {
  const before = daysOf(book, 3);
  for (const [id, [first, last]] of daysOf(changed, 3)) {
    expect(first).toBeLessThanOrEqual(before.get(id)![0] + slack);
    expect(last).toBeLessThanOrEqual(before.get(id)![1] + slack);
  }
};

it('is never before the durations alone, nor before the queue alone, and is one of them', () => {
  fc.assert(
    fc.property(anyOrders, fc.nat(40), (orders, replication) => {
      const both = daysOf(bookOf(orders), replication);
      const durations = daysOf(bookOf(orders.map((order) => ({ ...order, line: null }))), replication);
      const bare = orders.map(({ id, line: own, units, start, stages, place }) => ({
        id,
        line: own,
        units,
        start: place ?? start,
        stages: place === undefined ? stages : [],
      }));
      const queue = daysOf(bookOf(bare), replication);
      for (const [id, [first, last]] of both) {
        expect(first).toBe(Math.max(durations.get(id)![0], queue.get(id)![0]));
        expect(last).toBeGreaterThanOrEqual(Math.max(durations.get(id)![1], queue.get(id)![1]));
        expect(last).toBeGreaterThanOrEqual(first);
      }
    }),
    { seed: propertySeed, numRuns: 60 },
  );
});

it('is never later for the others when an order is dropped, or for anyone with more capacity', () => {
  fc.assert(
    fc.property(anyOrders, fc.nat(), fc.double({ min: 1, max: 3, noNaN: true }), (orders, which, factor) => {
      const without = orders.filter((_, index) => index !== which % orders.length);
      neverLater(bookOf(orders), bookOf(without));
      const rates = line().rates.map((point) => ({ ...point, perYear: point.perYear * factor }));
      // A day so near midnight that the last digit decides may be counted on either side of it.
      neverLater(bookOf(orders), bookOf(orders, { rates }), 1);
    }),
    { seed: propertySeed, numRuns: 60 },
  );
});

it('does not mind the order of rows, and both engines agree', () => {
  fc.assert(
    fc.property(anyOrders, (orders) => {
      const straight = daysOf(bookOf(orders), 5);
      const turned = daysOf(bookOf([...orders].reverse()), 5);
      const byEvent = daysOf(bookOf(orders, { allocation: 'priority' }), 5);
      for (const [id, days] of straight) {
        expect(turned.get(id)).toEqual(days);
        for (const which of [0, 1] as const)
          expect(Math.abs(byEvent.get(id)![which] - days[which])).toBeLessThanOrEqual(1);
      }
    }),
    { seed: propertySeed, numRuns: 60 },
  );
});

it('gives the same bytes however the replications are cut, on either engine and with a slip', () => {
  const orders = [0, 1, 2, 3].map((index) =>
    orderOf(
      { units: 20 + index, place: index === 1 ? 19_000 : undefined, talks: 200, making: 300, series: 200 },
      index,
    ),
  );
  for (const change of [
    {},
    { allocation: 'priority' as const },
    { asOf: 20_000, slip: { median: 1, sigma: 0.7 } },
  ]) {
    const book = bookOf(orders, change);
    const whole = simulateBook(book, seed, 0, 150);
    const parts: DeliveryBlock[] = [simulateBook(book, seed, 71, 150), simulateBook(book, seed, 0, 71)];
    expect(mergeBlocks(book, parts)).toEqual(whole);
  }
});

it('delivers nothing that the durations bring after a cancellation', () => {
  const one = orderOf({ units: 3, place: 19_000, talks: undefined, making: 400, series: undefined }, 0);
  const kept = simulateBook(bookOf([one]), seed, 0, 50);
  const gone = simulateBook(bookOf([{ ...one, cancelledOn: 20_030 }]), seed, 0, 50);
  const never = (block: DeliveryBlock) => block.last.counts[block.last.months + 2]!;
  expect(never(kept)).toBe(0);
  expect(never(gone)).toBeGreaterThan(45);
});
