import { expect, it } from 'vitest';
import { bookOf, generateInstance } from '../../benchmarks/model-m/generate.ts';
import type { OrderBook } from './order-book.ts';
import { joinParts, orderDays, partsOf } from './order-days.ts';

const whole: OrderBook = (() => {
  const book = bookOf(generateInstance(2026, { cases: 60, lines: 4, years: 8, minimumLeadDays: 200 }));
  return {
    ...book,
    lines: book.lines.map((line, index) => (index === 1 ? { ...line, allocation: 'priority' } : line)),
    orders: book.orders.map((order, index) => ({
      ...order,
      priority: index % 3,
      ...(index % 5 === 0 && { line: null, toFirst: order.stages, stages: [] }),
    })),
  };
})();
const replications = 70;
const days = orderDays(whole, 5, replications);

it('cuts a book into parts that hold every line and order once', () => {
  const parts = [...partsOf(whole).values()];
  const ids = (books: readonly OrderBook[]) =>
    books.flatMap(({ orders }) => orders.map(({ id }) => id)).sort();
  expect(ids(parts)).toEqual(ids([whole]));
  expect(parts.flatMap(({ lines }) => lines.map(({ id }) => id))).toEqual(whole.lines.map(({ id }) => id));
  expect(parts.length).toBe(4 + whole.orders.filter(({ line }) => line === null).length);
});

it('gives each order the days that it has in the whole book, part by part and with other parts beside it', () => {
  const parts = [...partsOf(whole).values()];
  const some = joinParts(
    parts.filter((_, index) => index % 3 === 0),
    whole.window,
  );
  for (const book of [...parts.slice(0, 6), some])
    for (const [index, own] of orderDays(book, 5, replications).entries()) {
      const row = whole.orders.findIndex(({ id }) => id === book.orders[index]!.id);
      expect(own, book.orders[index]!.id).toEqual(days[row]);
    }
  expect(some.orders.length).toBeGreaterThan(5);
});

it('has days that differ between replications, and last days not before first ones', () => {
  expect(new Set(days[0]!.first).size).toBeGreaterThan(replications / 2);
  for (const { first, last } of days)
    expect(first.every((day, replication) => day <= last[replication]!)).toBe(true);
});
