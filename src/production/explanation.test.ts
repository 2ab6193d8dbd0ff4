import { expect, it } from 'vitest';
import { momentsOf } from '../simulation/histogram.ts';
import { explainBlock, explanationOf } from './explanation.ts';
import { monthStart, monthWindow } from './month.ts';
import { type BookLine, type BookOrder, type OrderBook, prepareBook } from './order-book.ts';
import { simulateBook } from './simulate.ts';

const line = (id: string, change: Partial<BookLine> = {}): BookLine => ({
  id,
  minimumLeadDays: 400,
  allocation: 'first-come',
  rates: [{ day: 20_000, perYear: 40, kind: 'actual', source: 'test' }],
  ...change,
});
const order = (id: string, own: string | null, change: Partial<BookOrder> = {}): BookOrder => ({
  id,
  line: own,
  units: 20,
  start: 20_000,
  stages: [
    { name: 'talks', law: { kind: 'lognormal', medianDays: 200, sigma: 0.5 } },
    { name: 'notice', law: { kind: 'fixed', days: 30 } },
  ],
  ...change,
});
const book: OrderBook = {
  lines: [line('A'), line('P', { allocation: 'priority' })],
  orders: [
    order('a', 'A'),
    order('b', 'A'),
    order('c', 'A', { start: 20_300 }),
    order('urgent', 'P', { priority: 1 }),
    order('patient', 'P', { priority: 2 }),
    order('loose', null, {
      toFirst: [{ name: 'making', law: { kind: 'lognormal', medianDays: 500, sigma: 0.3 } }],
    }),
  ],
  window: monthWindow(20_000, 26_000),
};
const prepared = prepareBook(book);
const explain = (id: string) => explanationOf(prepared, id, explainBlock(prepared, id, 3, 0, 300))!;

it.each(['a', 'b', 'c', 'urgent', 'patient', 'loose'])('adds up to the last delivery: %s', (id) => {
  const block = simulateBook(book, 3, 0, 300);
  const row = book.orders.findIndex((one) => one.id === id);
  const { stages, queueDays, productionDays, leadDays, delivered } = explain(id);
  const total = stages.reduce((sum, { days }) => sum + days, 0) + queueDays + productionDays + leadDays;
  expect(delivered).toBe(300);
  const mean = monthStart(book.window.firstMonth) + momentsOf(block.last, row)!.mean;
  // Deliveries are counted by whole days, half a day less on average.
  expect(Math.abs(book.orders[row]!.start + total - mean - 0.5)).toBeLessThan(0.1);
});

it('names whom an order waits behind', () => {
  const { behind, queueDays } = explain('c');
  expect(behind.map(({ orderId }) => orderId).sort()).toEqual(['a', 'b']);
  const units = behind.reduce((sum, one) => sum + one.units, 0);
  // Forty units a year: each unit ahead is nine days, the one on the line less.
  expect(queueDays).toBeLessThan((units * 365.25) / 40);
  expect(queueDays).toBeGreaterThan(((units - 1) * 365.25) / 40);
  expect(explain('patient').behind).toMatchObject([{ orderId: 'urgent' }]);
  expect(explain('loose').behind).toEqual([]);
});

it('adds up exactly, whatever the cut', () => {
  const whole = explainBlock(prepared, 'c', 3, 0, 100);
  const [one, two] = [explainBlock(prepared, 'c', 3, 37, 100), explainBlock(prepared, 'c', 3, 0, 37)];
  for (const sum of ['replications', 'delivered', 'queue', 'production', 'lead', 'heldLast'] as const)
    expect(one[sum] + two[sum]).toBe(whole[sum]);
  for (const [stage, sum] of whole.stages.entries())
    expect(one.stages[stage]! + two.stages[stage]!).toBe(sum);
});

it('has nothing to say of an order that is never delivered', () => {
  const gone = prepareBook({ ...book, orders: [order('x', 'A', { cancelledOn: 20_001 })] });
  expect(explanationOf(gone, 'x', explainBlock(gone, 'x', 3, 0, 10))).toBeUndefined();
});
