import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bookOn, deliveriesOf, servedTable, unitDay } from '../../test/served-queue.ts';
import { propertySeed } from '../../test/shipped-data.ts';
import { type LineQueue, type QueueOrder, serveQueue } from './queue.ts';
import { daysPerYear, prepareRate } from './rate.ts';
import { waitInTable } from './wait.ts';

/** One unit every ten days. */
const steady = prepareRate([{ day: 0, perYear: daysPerYear / 10 }]);
const queueWith = (change: Partial<LineQueue> = {}): LineQueue => ({
  rate: steady,
  work: 1,
  opens: Number.NEGATIVE_INFINITY,
  minimumLeadDays: 0,
  ...change,
});
const order = (id: string, award: number, units: number, cancelledOn: number | null = null): QueueOrder => ({
  id,
  award,
  units,
  cancelledOn,
});
const days = (queue: LineQueue, orders: QueueOrder[]) =>
  deliveriesOf(queue, orders).map(({ first, last, units }) => [Math.round(first), Math.round(last), units]);

it('serves by hand: behind one another, and capacity is lost while nothing is ordered', () => {
  const orders = [order('b', 20, 2), order('a', 0, 3), order('c', 100, 1)];
  expect(days(queueWith(), orders)).toEqual([
    [40, 50, 2],
    [10, 30, 3],
    [110, 110, 1],
  ]);
});

it('holds units for the minimum lead time without losing the place on the line', () => {
  expect(days(queueWith({ minimumLeadDays: 25 }), [order('a', 0, 3), order('b', 0, 1)])).toEqual([
    [25, 30, 3],
    [40, 40, 1],
  ]);
});

it('gives a group its share of the rate', () => {
  expect(days(queueWith({ work: 4 }), [order('a', 0, 2)])).toEqual([[40, 80, 2]]);
});

it('begins with what is left of a book that was ordered before the line opens', () => {
  expect(days(queueWith({ opens: 1000 }), [order('old', 200, 2), order('new', 1005, 1)])).toEqual([
    [1010, 1020, 2],
    [1030, 1030, 1],
  ]);
});

it('serves awards of one day in the order of the rows', () => {
  expect(days(queueWith(), [order('z', 5, 1), order('a', 5, 1)])).toEqual([
    [15, 15, 1],
    [25, 25, 1],
  ]);
});

it('serves them so whatever order the last replication left behind', () => {
  const table = servedTable(queueWith(), [order('a', 9, 1), order('b', 5, 1), order('c', 1, 1)]);
  expect([...table.sequence]).toEqual([2, 1, 0]);
  table.award.fill(5);
  serveQueue(queueWith(), table);
  expect([...table.sequence]).toEqual([0, 1, 2]);
});

it('delivers the unit that is made on the very day of the cancellation', () => {
  expect(days(queueWith(), [order('a', 0, 3, 10), order('b', 0, 1)])).toEqual([
    [10, 10, 1],
    [20, 20, 1],
  ]);
});

it('takes cancelled units out, gives up the unit on the line, and goes on at once', () => {
  const orders = [order('a', 0, 5, 25), order('b', 0, 1), order('c', 0, 9, 3), order('d', 0, 1)];
  expect(days(queueWith(), orders)).toEqual([
    [10, 20, 2],
    [35, 35, 1],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0],
    [45, 45, 1],
  ]);
});

it('never delivers what the line never makes', () => {
  const dying = prepareRate([
    { day: 0, perYear: 100 },
    { day: 10, perYear: 0 },
  ]);
  expect(deliveriesOf(queueWith({ rate: dying }), [order('a', 0, 1), order('b', 0, 9)])).toMatchObject([
    { units: 1 },
    { first: Number.POSITIVE_INFINITY },
  ]);
});

it('explains a wait, which adds up', () => {
  const orders = [order('a', 0, 3), order('b', 15, 2), order('c', 18, 1), order('late', 60, 1)];
  const queue = queueWith({ minimumLeadDays: 50 });
  expect(waitInTable(queue, servedTable(queue, orders), orders, 2)).toMatchObject({
    award: 18,
    queueDays: expect.closeTo(32, 6),
    productionDays: expect.closeTo(10, 6),
    leadDays: expect.closeTo(8, 6),
    behind: [
      { id: 'a', units: 2 },
      { id: 'b', units: 2 },
    ],
  });
});

const anyOrders = fc.uniqueArray(
  fc.record({
    award: fc.double({ min: 0, max: 3000, noNaN: true }),
    units: fc.integer({ min: 0, max: 30 }),
    cancelledOn: fc.option(fc.double({ min: 0, max: 6000, noNaN: true }), { freq: 4 }),
  }),
  { minLength: 1, maxLength: 25, selector: ({ award }) => award },
);
const anyRate = fc.array(
  fc.record({
    day: fc.integer({ min: -500, max: 5000 }),
    perYear: fc.double({ min: 2, max: 200, noNaN: true }),
  }),
  { minLength: 1, maxLength: 5 },
);
const named = (orders: readonly Omit<QueueOrder, 'id'>[]): QueueOrder[] =>
  orders.map((one, index) => ({ ...one, id: `o${index}` }));

it('does not mind the order of rows when no two awards are of one day', () => {
  fc.assert(
    fc.property(anyRate, anyOrders, fc.nat(), (points, list, turn) => {
      const queue = queueWith({ rate: prepareRate(points), minimumLeadDays: 100 });
      const orders = named(list);
      const turned = [
        ...orders.slice(turn % orders.length),
        ...orders.slice(0, turn % orders.length),
      ].reverse();
      const byId = new Map(deliveriesOf(queue, turned).map((delivery) => [delivery.id, delivery]));
      for (const delivery of deliveriesOf(queue, orders)) expect(byId.get(delivery.id)).toEqual(delivery);
    }),
    { seed: propertySeed },
  );
});

it('is never later with more capacity', () => {
  const more = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(anyRate, more, anyOrders, (points, extra, list) => {
      const bigger = points.map(({ day, perYear }, index) => ({ day, perYear: perYear + extra[index]! }));
      const orders = named(list).map((one) => ({ ...one, cancelledOn: null }));
      const before = deliveriesOf(queueWith({ rate: prepareRate(points) }), orders);
      const after = deliveriesOf(queueWith({ rate: prepareRate(bigger) }), orders);
      for (const [row, { first, last }] of after.entries()) {
        if (orders[row]!.units === 0) continue;
        expect(first).toBeLessThanOrEqual(before[row]!.first + 1e-6);
        expect(last).toBeLessThanOrEqual(before[row]!.last + 1e-6);
      }
    }),
    { seed: propertySeed },
  );
});

it('conserves units on any day: ordered = delivered + on order + cancelled, counted unit by unit', () => {
  fc.assert(
    fc.property(anyRate, anyOrders, fc.double({ min: 0, max: 9000, noNaN: true }), (points, list, day) => {
      const queue = queueWith({ rate: prepareRate(points), minimumLeadDays: 60 });
      const table = servedTable(queue, named(list));
      const book = bookOn(queue, table, day);
      expect(book.ordered).toBe(book.delivered + book.onOrder + book.cancelled);
      let delivered = 0;
      for (const [row, { units, award }] of list.entries())
        for (let k = 1; k <= units && award <= day; k++)
          if (unitDay(queue, table, row, k) <= day) delivered++;
      // A unit that leaves on the very day may be rounded to either side of it.
      expect(Math.abs(book.delivered - delivered)).toBe(0);
      expect(book.onOrder).toBeGreaterThanOrEqual(0);
    }),
    { seed: propertySeed },
  );
});

it('sorts any number of awards, also when they come in the worst order', () => {
  const orders = named(Array.from({ length: 5000 }, (_, index) => ({ award: 5000 - index, units: 1 })));
  const deliveries = deliveriesOf(queueWith(), orders);
  for (let row = 1; row < deliveries.length; row++)
    expect(deliveries[row]!.first).toBeLessThan(deliveries[row - 1]!.first);
});
