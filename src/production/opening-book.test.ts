import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertySeed } from '../../test/shipped-data.ts';
import type { Case, CaseHead } from '../procurement/case.ts';
import { caseAsOf } from '../procurement/case-fold.ts';
import type { Milestone, MilestoneStatus } from '../procurement/milestone.ts';
import { dayOf, type IsoDate, partialDate } from '../vocabulary/calendar.ts';
import { openingBook, tranches, unitsOnOrder } from './opening-book.ts';
import type { PublishedBook, ShippedLine } from './shipped-line.ts';

const day = (text: string) => dayOf(text as IsoDate);
const asOf = day('2026-11-22');
const caseWith = (
  id: string,
  quantity: number | null,
  facts: readonly [Milestone, MilestoneStatus, string][],
  change: Partial<CaseHead> = {},
): Case =>
  caseAsOf(
    {
      id,
      buyer: 'POL',
      supplier: 'USA',
      family: 'tank',
      item: 'Tank',
      line: 'L',
      channel: 'fms',
      quantity,
      unit: 'units',
      value: null,
      kind: 'press',
      source: 'test',
      note: '',
      ...change,
    },
    facts.map(([milestone, status, date]) => ({
      caseId: id,
      milestone,
      status,
      date: partialDate(date)!,
      knownFrom: partialDate(status === 'planned' ? '2020-01-01' : date)!,
      source: 'test',
      note: '',
    })),
    asOf,
  );
const book = (change: Partial<PublishedBook>): PublishedBook => ({
  date: partialDate('2025-07-01')!,
  kind: 'backlog',
  units: 100,
  what: 'all customers',
  source: 'test',
  ...change,
});
const line = (change: Partial<ShippedLine> = {}): ShippedLine => ({
  id: 'L',
  name: 'Line',
  rates: [{ day: day('2020-01-01'), perYear: 40, kind: 'actual', source: 'test' }],
  minimumLeadDays: 0,
  allocation: 'first-come',
  noQueue: null,
  books: [],
  diversions: [],
  slip: undefined,
  ...change,
});
const opening = (own: ShippedLine, cases: readonly Case[] = []) => openingBook(own, cases, () => 400, asOf);
const total = (own: ReturnType<typeof opening>) => own.orders.reduce((sum, { units }) => sum + units, 0);

describe('units on order', () => {
  const series: [Milestone, MilestoneStatus, string][] = [
    ['signature', 'reported', '2022-01-01'],
    ['first-delivery', 'reported', '2024-01-01'],
    ['last-delivery', 'planned', '2028-01-01'],
  ];

  it('are all before the first delivery and fall by the day to the planned last', () => {
    const item = caseWith('A', 100, series);
    expect(unitsOnOrder(item, 400, day('2021-12-31'))).toBe(0);
    expect(unitsOnOrder(item, 400, day('2023-12-31'))).toBe(100);
    expect(unitsOnOrder(item, 400, day('2026-01-01'))).toBe(50);
    expect(unitsOnOrder(item, 400, day('2029-01-01'))).toBe(1);
  });

  it('follow the reported last delivery, and without a plan the channel', () => {
    expect(
      unitsOnOrder(caseWith('A', 9, [...series, ['last-delivery', 'reported', '2025-01-01']]), 400, asOf),
    ).toBe(0);
    const unplanned = caseWith('A', 100, series.slice(0, 2));
    expect(unitsOnOrder(unplanned, 400, day('2024-01-01') + 100)).toBe(75);
  });

  it('are none for what is cancelled, second-hand or not ordered, and unknown without a number', () => {
    const ordered = series.slice(0, 1);
    expect(
      unitsOnOrder(caseWith('A', 9, [...ordered, ['cancellation', 'reported', '2025-01-01']]), 1, asOf),
    ).toBe(0);
    expect(unitsOnOrder(caseWith('A', 9, ordered, { secondHand: true }), 1, asOf)).toBe(0);
    expect(unitsOnOrder(caseWith('A', 9, [['notification', 'reported', '2025-01-01']]), 1, asOf)).toBe(0);
    expect(unitsOnOrder(caseWith('A', null, ordered), 1, asOf)).toBeNull();
  });
});

it('counts no unit twice: a backlog is what the cases had on order and the rest', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 4 }),
      fc.integer({ min: 1, max: 500 }),
      (list, units) => {
        const cases = list.map((quantity, index) =>
          caseWith(`C${index}`, quantity, [['signature', 'reported', '2024-01-01']]),
        );
        const ordered = list.reduce((sum, one) => sum + one, 0);
        expect(total(opening(line({ books: [book({ units })] }), cases))).toBe(Math.max(0, units - ordered));
      },
    ),
    { seed: propertySeed, numRuns: 50 },
  );
});

it('spreads the rest evenly over the years that the line takes to make it', () => {
  const { orders, opens, turn } = opening(line({ books: [book({ units: 80 })] }));
  const date = day('2025-07-01');
  expect([opens, orders.length, turn]).toEqual([date, tranches, date - 1]);
  // Two years of output: eight orders of ten, a quarter of a year apart, the last an eighth before the date.
  for (const [index, { units, start }] of orders.entries()) {
    expect(units).toBe(10);
    expect(start).toBeCloseTo(date - (730.5 * (7.5 - index)) / 8, 6);
  }
});

it('takes off what the line has made since, the oldest first, from what may still be left', () => {
  const { orders, origins } = opening(line({ books: [book({ units: 80 })] }));
  const left = orders.map(({ id }) => origins.get(id)!.left);
  const made = Math.floor((40 * (asOf - day('2025-07-01'))) / 365.25);
  expect(left.reduce((sum, units) => sum + units, 0)).toBe(80 - made);
  expect(left).toEqual([...left].sort((a, b) => a - b));
  expect(left.at(-1)).toBe(10);
});

it('goes by the latest backlog and the orders placed after it', () => {
  const books = [
    book({ date: partialDate('2024-01-01')!, units: 900 }),
    book({ units: 30 }),
    book({ date: partialDate('2024-06-01')!, kind: 'order', units: 7 }),
    book({ date: partialDate('2025-09')!, kind: 'order', units: 5 }),
  ];
  expect(total(opening(line({ books })))).toBe(35);
  expect(opening(line({ books: books.slice(2) }))).toMatchObject({ opens: null });
});

it('does not enter a case twice that a book names, and leaves the units of others out of it', () => {
  const own = book({ kind: 'order', case: 'US', units: 60 });
  const cases = [caseWith('PL', 20, [['signature', 'reported', '2024-01-01']])];
  const { orders, most } = opening(line({ books: [own] }), cases);
  expect(orders).toEqual([]);
  expect(most.get('US')).toBe(40);
});

it('puts a diversion with a number first, less what was made since, and one without nowhere', () => {
  const diverted = { date: '2026-10-23', what: 'Ukraine first', affects: ['PL'], source: 'test' };
  const { diversions, orders } = opening(line({ diversions: [{ ...diverted, units: 12 }] }));
  expect(diversions).toEqual([{ day: asOf, units: 9, orderId: orders[0]!.id, source: 'test' }]);
  expect(opening(line({ diversions: [{ ...diverted, missing: 'not public' }] })).diversions).toEqual([]);
  expect(opening(line({ diversions: [{ ...diverted, units: 3 }] })).diversions).toEqual([]);
});
