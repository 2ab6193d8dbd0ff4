import fc from 'fast-check';
import { expect, it } from 'vitest';
import { deliveriesOf, servedTable, unitDay } from '../../test/served-queue.ts';
import { propertySeed } from '../../test/shipped-data.ts';
import { deliveriesByEvent, type EventLine, type EventOrder } from './event-queue.ts';
import { daysPerYear, prepareRate } from './rate.ts';

/** One unit every ten days. */
const line: EventLine = {
  rate: prepareRate([{ day: 0, perYear: daysPerYear / 10 }]),
  opens: Number.NEGATIVE_INFINITY,
  minimumLeadDays: 0,
};
const days = (orders: EventOrder[], change: Partial<EventLine> = {}) =>
  deliveriesByEvent({ ...line, ...change }, orders).map(({ days: list }) => list.map(Math.round));

const anyOrders = fc.array(
  fc.record({
    // Whole days, so that awards, cancellations and openings do meet.
    award: fc.integer({ min: 0, max: 400 }).map((day) => 5 * day),
    units: fc.integer({ min: 0, max: 20 }),
    cancelledOn: fc.option(
      fc.integer({ min: 0, max: 1000 }).map((day) => 5 * day),
      { freq: 4 },
    ),
    group: fc.constantFrom('home', 'export', 'other'),
  }),
  { minLength: 1, maxLength: 20 },
);
const anyRate = fc.array(
  fc.record({
    day: fc.integer({ min: -500, max: 5000 }),
    perYear: fc.double({ min: 2, max: 200, noNaN: true }),
  }),
  { minLength: 1, maxLength: 5 },
);
const named = <Order extends object>(orders: readonly Order[]): (Order & { id: string })[] =>
  orders.map((order, index) => ({ ...order, id: `o${index}` }));

it('gives the closed form, first come first served, unit by unit', () => {
  fc.assert(
    fc.property(
      anyRate,
      anyOrders,
      fc.option(fc.integer({ min: -100, max: 1500 })),
      (points, list, opening) => {
        const rate = prepareRate(points);
        const queue = { rate, work: 1, opens: opening ?? Number.NEGATIVE_INFINITY, minimumLeadDays: 90 };
        const orders = named(list);
        const table = servedTable(queue, orders);
        for (const [row, { days: list, units }] of deliveriesByEvent(queue, orders).entries()) {
          expect(units).toBe(table.made[row]);
          for (const [index, day] of list.entries())
            expect(Math.abs(day - unitDay(queue, table, row, index + 1))).toBeLessThan(1e-6);
        }
      },
    ),
    { seed: propertySeed, numRuns: 300 },
  );
});

it('gives the closed form where units are made on the very days of awards and cancellations', () => {
  fc.assert(
    fc.property(fc.constantFrom(2.5, 5, 10, 20), anyOrders, (every, list) => {
      const queue = {
        rate: prepareRate([{ day: 0, perYear: daysPerYear / every }]),
        work: 1,
        opens: Number.NEGATIVE_INFINITY,
        minimumLeadDays: 0,
      };
      const orders = named(list.map((order) => ({ ...order, award: order.award / 5 })));
      const expected = deliveriesOf(queue, orders).map(({ units, last }) => [units, Math.round(10 * last)]);
      const events = deliveriesByEvent(queue, orders);
      expect(events.map(({ units, last }) => [units, Math.round(10 * last)])).toEqual(expected);
    }),
    { seed: propertySeed, numRuns: 500 },
  );
});

it('gives the closed form under fixed shares', () => {
  const shares = { home: 0.5, export: 0.3, other: 0.2 };
  fc.assert(
    fc.property(anyRate, anyOrders, (points, list) => {
      const rate = prepareRate(points);
      const base = { rate, opens: 0, minimumLeadDays: 30 };
      const orders = named(list);
      const events = deliveriesByEvent({ ...base, shares }, orders);
      for (const [group, share] of Object.entries(shares)) {
        const own = orders.filter((order) => order.group === group);
        for (const { id, first, last, units } of deliveriesOf({ ...base, work: 1 / share }, own)) {
          const event = events.find((delivery) => delivery.id === id)!;
          expect(event.units).toBe(units);
          if (units === 0) continue;
          expect(event.first).toBeCloseTo(first, 5);
          expect(event.last).toBeCloseTo(last, 5);
        }
      }
    }),
    { seed: propertySeed },
  );
});

it('lets a lower class go first, without pushing a unit off the line', () => {
  const orders = [
    { id: 'export', award: 0, units: 3, priority: 2 },
    { id: 'home', award: 5, units: 2, priority: 1 },
  ];
  expect(days(orders)).toEqual([
    [10, 40, 50],
    [20, 30],
  ]);
});

it('sees every award of a day before it begins a unit', () => {
  const orders = [
    { id: 'export', award: 5, units: 1, priority: 2 },
    { id: 'home', award: 5, units: 1, priority: 1 },
  ];
  expect(days(orders)).toEqual([[25], [15]]);
});

it('delivers the unit that is made on the very day of a cancellation', () => {
  const orders = [
    { id: 'a', award: 0, units: 3, cancelledOn: 10 },
    { id: 'b', award: 0, units: 1 },
  ];
  expect(days(orders)).toEqual([[10], [20]]);
});

it('diverts so many units from a day on, and then goes on as before', () => {
  const orders = [
    { id: 'swiss', award: 0, units: 5 },
    { id: 'ukraine', award: 0, units: 4 },
  ];
  const diversions = [{ day: 12, units: 2, orderId: 'ukraine' }];
  expect(days(orders, { diversions })).toEqual([
    [10, 20, 50, 60, 70],
    [30, 40, 80, 90],
  ]);
});

it('lets a diversion wait for its order, and end with it', () => {
  const orders = [
    { id: 'a', award: 0, units: 4 },
    { id: 'b', award: 15, units: 1 },
  ];
  const diversions = [{ day: 0, units: 9, orderId: 'b' }];
  expect(days(orders, { diversions })).toEqual([[10, 20, 40, 50], [30]]);
});

it('serves the earlier of two diversions first, and none for an order that is not there', () => {
  const orders = [
    { id: 'a', award: 0, units: 1 },
    { id: 'b', award: 0, units: 1 },
    { id: 'c', award: 0, units: 1 },
  ];
  const diversions = [
    { day: -1, units: 1, orderId: 'b' },
    { day: -2, units: 1, orderId: 'c' },
    { day: -9, units: 1, orderId: 'nobody' },
  ];
  expect(days(orders, { diversions })).toEqual([[30], [20], [10]]);
});

it('says when the first unit is begun and the last is made', () => {
  const [, second] = deliveriesByEvent({ ...line, minimumLeadDays: 100 }, [
    { id: 'a', award: 0, units: 1 },
    { id: 'b', award: 0, units: 2 },
  ]);
  expect(second).toMatchObject({ begun: expect.closeTo(10, 6), made: expect.closeTo(30, 6), last: 100 });
});

it('refuses an order whose group has no share', () => {
  expect(() => days([{ id: 'a', award: 0, units: 1, group: 'x' }], { shares: { y: 1 } })).toThrow(/share/);
});
