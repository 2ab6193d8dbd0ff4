import fc from 'fast-check';
import { expect, it } from 'vitest';
import { deliveriesOf } from '../../test/served-queue.ts';
import { propertySeed } from '../../test/shipped-data.ts';
import { drawOf } from '../simulation/batch.ts';
import { type Distribution, drawTotalDays } from '../simulation/distribution.ts';
import { momentsOf, quantileMonth, tallyOf } from '../simulation/histogram.ts';
import { openStream } from '../simulation/stream.ts';
import { openBookThreads } from '../sweep/book-threads.ts';
import { monthOf, monthStart, monthWindow } from './month.ts';
import type { BookLine, BookOrder, OrderBook } from './order-book.ts';
import { daysPerYear, prepareRate } from './rate.ts';
import { type DeliveryBlock, mergeBlocks, simulateBook } from './simulate.ts';
import type { Stage } from './stage.ts';

const lognormal = (medianDays: number, sigma = 0.5): Distribution => ({
  kind: 'lognormal',
  medianDays,
  sigma,
});
const line = (id: string, change: Partial<BookLine> = {}): BookLine => ({
  id,
  minimumLeadDays: 100,
  allocation: 'first-come',
  rates: [
    { day: 20_000, perYear: 60, kind: 'actual', source: 'test' },
    { day: 21_000, perYear: 120, kind: 'announced', source: 'test' },
  ],
  ...change,
});
const stages: Stage[] = [
  { name: 'talks', law: lognormal(200) },
  { name: 'signature', law: lognormal(60, 1), elapsedDays: 45 },
  { name: 'review', law: { kind: 'weibull', scaleDays: 40, shape: 1.5 } },
  { name: 'notice', law: { kind: 'fixed', days: 30 }, elapsedDays: 10 },
];
const order = (id: string, change: Partial<BookOrder> = {}): BookOrder => ({
  id,
  line: 'A',
  units: 12,
  start: 20_000,
  stages,
  ...change,
});
const window = monthWindow(20_000, 30_000);
const book = (orders: BookOrder[], lines: BookLine[] = [line('A'), line('B')]): OrderBook => ({
  lines,
  orders,
  window,
});
const mixed = book(
  [
    order('one'),
    order('two', { units: 30, start: 20_100 }),
    order('held', { stages: [], start: 19_000 }),
    order('other', { line: 'B', units: 3 }),
    order('loose', { line: null, toFirst: [{ name: 'making', law: lognormal(700) }] }),
    order('shared', { line: 'S', group: 'home' }),
    order('ranked', { line: 'P', priority: 1 }),
    order('behind', { line: 'P', priority: 2 }),
    order('slipping', { line: 'slow' }),
  ],
  [
    line('A'),
    line('B'),
    line('S', { allocation: 'fixed-shares', shares: { home: 0.25 } }),
    line('P', { allocation: 'priority' }),
    line('slow', { opens: 20_050, slip: { median: 1.4, sigma: 0.3 } }),
  ],
);

const rowOf = (block: DeliveryBlock, row: number) => {
  const { counts, rows, daySums, squareSums } = block.last;
  const width = counts.length / rows;
  const first = block.first.counts.slice(row * width, (row + 1) * width);
  return [first, counts.slice(row * width, (row + 1) * width), daySums[row], squareSums[row]];
};

it('is what streams, distributions and the queue give one by one', () => {
  const seed = 11;
  const orders = [order('one'), order('two', { units: 30, start: 20_100 }), order('three', { units: 1 })];
  const block = simulateBook(book(orders), seed, 0, 101);
  const sums = [0, 0, 0];
  for (let replication = 0; replication < 101; replication++) {
    const awarded = orders.map(({ id, start, units }) => ({
      id,
      units,
      award: stages.reduce((day, { name, law, elapsedDays = 0 }) => {
        const u = drawOf(openStream(seed, id, name), replication);
        return day + Math.max(0, drawTotalDays(law, elapsedDays, u) - elapsedDays);
      }, start),
    }));
    const queue = {
      rate: prepareRate(line('A').rates),
      work: 1,
      opens: Number.NEGATIVE_INFINITY,
      minimumLeadDays: 100,
    };
    for (const [row, { last }] of deliveriesOf(queue, awarded).entries()) sums[row]! += Math.floor(last);
  }
  for (const [row, sum] of sums.entries()) {
    const counted = block.last.daySums[row]! + 101 * monthStart(window.firstMonth);
    // A day so near midnight that the last digit of an exponential decides would be off by one.
    expect(Math.abs(counted - sum)).toBeLessThan(2);
  }
});

it('gives the same bytes however the replications are cut, and in any order', () => {
  const whole = simulateBook(mixed, 5, 0, 150);
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: 149 }), { maxLength: 5 }),
      fc.boolean(),
      (cuts, turn) => {
        const edges = [0, ...cuts.sort((a, b) => a - b), 150];
        const blocks = edges.slice(1).map((to, part) => simulateBook(mixed, 5, edges[part]!, to));
        expect(mergeBlocks(mixed, turn ? blocks.reverse() : blocks)).toEqual(whole);
      },
    ),
    { seed: propertySeed, numRuns: 20 },
  );
});

it('gives the same bytes on one and two threads', async () => {
  const blocks: DeliveryBlock[] = [];
  for (const count of [1, 2]) {
    const threads = openBookThreads([mixed], count);
    blocks.push(...(await threads.run(5, 333)));
    await threads.close();
  }
  expect(blocks[1]).toEqual(blocks[0]);
  expect(blocks[0]).toEqual(simulateBook(mixed, 5, 0, 333));
});

it('does not mind the order of rows, awards of one day included', () => {
  const base = simulateBook(mixed, 5, 0, 64);
  const twins = book([order('b', { stages: [] }), order('a', { stages: [] }), order('c', { stages: [] })]);
  const [one, other] = [twins, { ...twins, orders: [...twins.orders].reverse() }].map((entry) =>
    simulateBook(entry, 5, 0, 3),
  ) as [DeliveryBlock, DeliveryBlock];
  expect([0, 1, 2].map((row) => rowOf(other, 2 - row))).toEqual([0, 1, 2].map((row) => rowOf(one, row)));
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...mixed.orders.keys()], { minLength: mixed.orders.length }),
      (turned) => {
        const block = simulateBook({ ...mixed, orders: turned.map((row) => mixed.orders[row]!) }, 5, 0, 64);
        for (const [place, row] of turned.entries()) expect(rowOf(block, place)).toEqual(rowOf(base, row));
      },
    ),
    { seed: propertySeed, numRuns: 20 },
  );
});

it('leaves the luck of all others when an order is added', () => {
  const few = simulateBook(book([order('one'), order('far', { line: 'B' })]), 5, 0, 200);
  const more = simulateBook(
    book([order('new', { units: 90 }), order('one'), order('far', { line: 'B' })]),
    5,
    0,
    200,
  );
  expect(rowOf(more, 2)).toEqual(rowOf(few, 1));
  // On the same line the new order takes a place in the queue, and nothing is earlier for it.
  expect(momentsOf(more.last, 1)!.mean).toBeGreaterThan(momentsOf(few.last, 0)!.mean);
});

it('does not bring anything forward when capacity is less', () => {
  const slow = line('A', {
    rates: line('A').rates.map((rate) => ({ ...rate, perYear: rate.perYear * 0.7 })),
  });
  const orders = [order('one'), order('two', { units: 30 })];
  const [base, less] = [line('A'), slow].map((own) => simulateBook(book(orders, [own]), 5, 0, 500));
  for (const row of [0, 1])
    for (let percent = 5; percent < 100; percent += 5)
      expect(quantileMonth(less!.last, row, percent / 100)).toBeGreaterThanOrEqual(
        quantileMonth(base!.last, row, percent / 100),
      );
});

it('gives what is known for what is known: an order book without luck', () => {
  const steady = line('A', {
    minimumLeadDays: 0,
    opens: 20_000,
    rates: [{ day: 0, perYear: daysPerYear / 10, kind: 'actual', source: 'test' }],
  });
  const orders = [
    order('old', { stages: [], start: 15_000, units: 4 }),
    order('new', { stages: [], start: 20_005, units: 2 }),
    order('gone', { stages: [], start: 20_010, units: 2, cancelledOn: 20_020 }),
    order('loose', {
      line: null,
      stages: [],
      toFirst: [{ name: 'first', law: { kind: 'fixed', days: 100 } }],
      toLast: [{ name: 'last', law: { kind: 'fixed', days: 200 } }],
    }),
  ];
  const block = simulateBook(book(orders, [steady]), 1, 0, 10);
  const months = (row: number) =>
    [block.first, block.last].map((histogram) => quantileMonth(histogram, row, 0.5));
  expect(months(0)).toEqual([monthOf(20_010), monthOf(20_040)]);
  expect(months(1)).toEqual([monthOf(20_050), monthOf(20_060)]);
  expect(tallyOf(block.first, 2)).toMatchObject({ total: 10, never: 10 });
  expect(months(3)).toEqual([monthOf(20_100), monthOf(20_300)]);
});

it('serves the ranked before those behind, and a diverted order before both', () => {
  const orders = [
    order('a', { line: 'P', stages: [], priority: 2, units: 50 }),
    order('b', { line: 'P', stages: [], priority: 1, units: 50 }),
  ];
  const run = (change: Partial<BookLine>) => {
    const { last } = simulateBook(book(orders, [line('P', { ...change })]), 1, 0, 2);
    return [0, 1].map((row) => momentsOf(last, row)!.mean);
  };
  const [firstCome, priority, diverted] = [
    run({}),
    run({ allocation: 'priority' }),
    run({ diversions: [{ day: 20_000, units: 20, orderId: 'b', source: 'test' }] }),
  ];
  expect(firstCome[0]).toBeLessThan(firstCome[1]!);
  expect(priority[1]).toBeLessThan(priority[0]!);
  expect(diverted[0]).toBeGreaterThan(firstCome[0]!);
  expect(diverted[1]).toBeCloseTo(firstCome[1]!, 6);
});

it('is later when expansions slip', () => {
  const slipping = (median: number) => line('A', { opens: 20_000, slip: { median, sigma: 0.2 } });
  const orders = [order('one', { units: 200 })];
  const [early, late] = [1, 2].map((median) => simulateBook(book(orders, [slipping(median)]), 5, 0, 200));
  expect(momentsOf(late!.last, 0)!.mean).toBeGreaterThan(momentsOf(early!.last, 0)!.mean + 30);
});

it('refuses a book that contradicts itself', () => {
  expect(() => simulateBook(book([order('a'), order('a')]), 1, 0, 1)).toThrow(/unique/);
  expect(() => simulateBook(book([order('a', { line: 'Z' })]), 1, 0, 1)).toThrow(/line of an order/);
  expect(() => simulateBook(book([order('a', { units: 1.5 })]), 1, 0, 1)).toThrow(/whole number/);
  expect(() => simulateBook(book([order('a', { stages: [stages[0]!, stages[0]!] })]), 1, 0, 1)).toThrow(
    /stages/,
  );
  expect(() => simulateBook(book([order('a')]), 1, 5, 2)).toThrow(/range/);
});
