import { describe, expect, it } from 'vitest';
import { shippedData } from '../../test/shipped-data.ts';
import type { Case, CaseHead } from '../procurement/case.ts';
import { caseAsOf } from '../procurement/case-fold.ts';
import { casesAsOf, readCases } from '../procurement/case-table.ts';
import type { Channel, Stage } from '../procurement/channel.ts';
import { readChannels } from '../procurement/channel-file.ts';
import type { CaseEvent, Milestone, MilestoneStatus } from '../procurement/milestone.ts';
import { dayOf, type IsoDate, partialDate } from '../vocabulary/calendar.ts';
import { type DeliveryBook, deliveryBook } from './delivery-book.ts';
import { forecastsOf } from './delivery-forecast.ts';
import { explainQueue, leverChanges } from './delivery-levers.ts';
import type { ProductionLine } from './line.ts';
import { plansAsOf } from './plan-record.ts';
import { simulateBook } from './simulate.ts';

const day = (text: string) => dayOf(text as IsoDate);
const asOf = day('2026-11-22');
const seed = 5;
const draws = 2000;
const noPlans = () => undefined;

const stage = (name: string, from: Milestone, to: Milestone, medianDays: number): Stage => ({
  name,
  from,
  to,
  law: { kind: 'lognormal', medianDays, sigma: 0.5 },
  basis: 'observed',
  n: 10,
  source: 'test',
  grade: 'A',
  others: 0,
  note: '',
});
const channel: Channel = {
  id: 'fms',
  name: 'Test channel',
  note: '',
  stages: [
    stage('acceptance', 'notification', 'signature', 100),
    stage('award', 'signature', 'award', 300),
    stage('production', 'award', 'first-delivery', 900),
    stage('series', 'first-delivery', 'last-delivery', 400),
  ],
};
const channels = new Map([[channel.id, channel]]);
const line: ProductionLine = {
  id: 'line',
  name: 'Test line',
  rates: [{ day: day('2020-01-01'), perYear: 12, kind: 'actual', source: 'test' }],
  minimumLeadDays: 300,
  allocation: 'first-come',
};

const head = (id: string, change: Partial<CaseHead> = {}): CaseHead => ({
  id,
  buyer: 'POL',
  supplier: 'USA',
  family: 'tank',
  item: 'Tank',
  line: null,
  channel: 'fms',
  quantity: 24,
  unit: 'units',
  value: null,
  kind: 'press',
  source: 'test',
  note: '',
  ...change,
});
const caseWith = (
  id: string,
  facts: readonly [Milestone, MilestoneStatus, string][],
  change: Partial<CaseHead> = {},
): Case => {
  const events = facts.map(
    ([milestone, status, date]): CaseEvent => ({
      caseId: id,
      milestone,
      status,
      date: partialDate(date)!,
      knownFrom: partialDate(status === 'planned' ? '2020-01-01' : date)!,
      source: 'test',
      note: '',
    }),
  );
  return caseAsOf(head(id, change), events, asOf);
};
const forecastBook = (book: DeliveryBook, replications: number) =>
  forecastsOf(book, simulateBook(book.book, seed, 0, replications), seed);
const forecast = (cases: readonly Case[], lines: readonly ProductionLine[] = []) =>
  forecastBook(deliveryBook(cases, channels, lines, asOf, noPlans), draws);
const days = (date: IsoDate | null) => (date === null ? Number.POSITIVE_INFINITY : dayOf(date));

it('leaves out what is delivered or cancelled, and says so', () => {
  const book = deliveryBook(
    [
      caseWith('A', [['last-delivery', 'reported', '2025-01-01']]),
      caseWith('B', [['cancellation', 'reported', '2025-01-01']]),
      caseWith('C', [['signature', 'reported', '2026-01-01']]),
    ],
    channels,
    [],
    asOf,
    noPlans,
  );
  expect(book.without.map(({ reason }) => reason)).toEqual(['delivered', 'cancelled']);
  expect(book.booked.map(({ case: item }) => item.id)).toEqual(['C']);
});

describe('a case on its channel', () => {
  const [signed] = forecast([caseWith('A', [['signature', 'reported', '2026-11-01']])]);
  const [awarded] = forecast([
    caseWith('A', [
      ['signature', 'reported', '2024-11-01'],
      ['award', 'reported', '2026-11-01'],
    ]),
  ]);
  const [old] = forecast([caseWith('A', [['award', 'reported', '2022-06-01']])]);

  it('is never delivered before the day of the question, with percentiles in order and the first before the last', () => {
    for (const row of [signed!, awarded!, old!]) {
      const { p05, p25, p50, p75, p95 } = row.firstDelivery;
      const list = [p05, p25, p50, p75, p95].map(days);
      expect(list[0]).toBeGreaterThanOrEqual(asOf - 31);
      expect([...list].sort((a, b) => a - b)).toEqual(list);
      expect(days(row.lastDelivery.p50)).toBeGreaterThanOrEqual(days(row.firstDelivery.p50));
    }
  });

  it('stands where its milestones put it: after the award a stage less is ahead', () => {
    expect(Object.keys(signed!.delay.stages)).toEqual(['award', 'production', 'series']);
    expect(Object.keys(awarded!.delay.stages)).toEqual(['production', 'series']);
    expect(days(awarded!.firstDelivery.p50)).toBeLessThan(days(signed!.firstDelivery.p50));
    // Three weeks into a stage of 900 days: about the median is still ahead.
    expect(days(awarded!.firstDelivery.p50) - asOf).toBeGreaterThan(800);
    expect(days(awarded!.firstDelivery.p50) - asOf).toBeLessThan(980);
  });

  it('counts the time already spent: a stage that is long overdue is expected sooner than a new one, not at once', () => {
    expect(days(old!.firstDelivery.p50)).toBeLessThan(days(awarded!.firstDelivery.p50));
    expect(days(old!.firstDelivery.p50)).toBeGreaterThan(asOf + 30);
  });

  it('gives a reported first delivery as it was reported', () => {
    const [row] = forecast([caseWith('A', [['first-delivery', 'reported', '2026-03-01']])]);
    expect(row!.firstDelivery).toMatchObject({ p05: '2026-03-01', p95: '2026-03-01' });
    expect(Object.keys(row!.delay.stages)).toEqual(['series']);
  });

  it('measures the plan in force: one gone by is missed for certain, a far one kept', () => {
    const chanceOf = (plan: string) =>
      forecast([
        caseWith('A', [
          ['award', 'reported', '2026-01-01'],
          ['first-delivery', 'planned', plan],
        ]),
      ])[0]!.onTime!.probability;
    expect(chanceOf('2025-12')).toBe(0);
    expect(chanceOf('2045')).toBe(1);
    expect(chanceOf('2027')).toBeLessThan(chanceOf('2029'));
  });
});

it("leaves a case's luck alone when another case is added, and gives the same twice", () => {
  const one = caseWith('A', [['signature', 'reported', '2026-05']]);
  const other = caseWith('B', [['signature', 'reported', '2025']]);
  const alone = forecast([one])[0];
  expect(forecast([other, one])[1]).toEqual(alone);
  expect(forecast([one])[0]).toEqual(alone);
});

describe('cases on one line', () => {
  const early = caseWith('EARLY', [['award', 'reported', '2026-01-01']], { line: 'line' });
  const late = caseWith('LATE', [['award', 'reported', '2026-06-01']], { line: 'line', quantity: 12 });
  const book = deliveryBook([late, early], channels, [line], asOf, noPlans);
  const rows = forecastBook(book, draws);

  it('wait in the order of their awards, at the rate of the line', () => {
    const [second, first] = rows;
    // The first order takes two years of output from its award on, the second the year after.
    expect(days(first!.lastDelivery.p50)).toBeCloseTo(day('2028-01-01'), -2);
    expect(days(second!.lastDelivery.p50)).toBeCloseTo(day('2029-01-01'), -2);
    expect(days(second!.firstDelivery.p05)).toBeGreaterThan(days(first!.lastDelivery.p95) - 32);
  });

  it('are told how long they wait and produce', () => {
    expect(explainQueue(book, 0, seed).queueDays).toBeCloseTo(day('2028-01-01') - day('2026-06-01'), -1);
    expect(explainQueue(book, 0, seed).productionDays).toBeCloseTo(365, -1);
    expect(explainQueue(book, 1, seed).queueDays).toBe(0);
    expect(explainQueue(book, 0, seed).behind).toEqual([
      { caseId: 'EARLY', buyer: 'POL', what: null, source: null, units: expect.any(Number) },
    ]);
  });

  it('would be no later with an extra shift or the first place', () => {
    const changes = leverChanges(book, 0, seed, draws);
    expect(changes.map(({ change }) => change)).toEqual([
      'an extra shift: a third more output of the line',
      'the first place in the queue',
    ]);
    for (const { days: moved } of changes) expect(moved).toBeLessThan(-30);
  });
});

it('serves each buyer from its share, and the classes of a line in their order', () => {
  const cases = ['POL', 'DEU'].map((buyer) =>
    caseWith(buyer, [['award', 'reported', buyer === 'POL' ? '2026-01-01' : '2026-01-02']], {
      line: 'line',
      buyer,
      quantity: 12,
    }),
  );
  const last = (change: Partial<ProductionLine>) =>
    forecast(cases, [{ ...line, ...change }]).map(({ lastDelivery }) => days(lastDelivery.p50));
  const [first, second] = last({});
  expect(second! - first!).toBeCloseTo(365, -2);
  // A quarter of the line takes four years for a year's output; the rest, for all others, 16 months.
  const shared = last({ allocation: 'fixed-shares', shares: { POL: 0.25, other: 0.75 } });
  expect(shared[0]! - day('2026-01-01')).toBeCloseTo(4 * 365.25, -2);
  expect(shared[1]! - day('2026-01-01')).toBeCloseTo((4 / 3) * 365.25, -2);
  const ranked = last({ allocation: 'priority', classes: { DEU: 0, other: 1 } });
  expect(ranked[1]).toBeLessThan(ranked[0]!);
});

it('says what faster paperwork would change', () => {
  const book = deliveryBook(
    [caseWith('A', [['notification', 'reported', '2026-11-01']])],
    channels,
    [],
    asOf,
    noPlans,
  );
  const [change] = leverChanges(book, 0, seed, draws);
  // A quarter of about 400 days of paperwork and their lognormal mean.
  expect(change!.days).toBeLessThan(-80);
  expect(change!.days).toBeGreaterThan(-160);
});

it('forecasts every shipped case that is under way', async () => {
  const data = await shippedData();
  const text = data.files.get('channels/channels.yaml')!;
  const shipped = new Map(readChannels(text, 'channels.yaml').channels.map((entry) => [entry.id, entry]));
  const cases = casesAsOf(readCases(data), asOf).filter(({ events }) => events.length > 0);
  const book = deliveryBook(cases, shipped, [], asOf, plansAsOf(cases, asOf, data.vocabulary));
  const rows = forecastBook(book, 200);
  expect(rows.length + book.without.length).toBe(cases.length);
  expect(rows.length).toBeGreaterThan(100);
  expect(new Set(book.without.map(({ reason }) => reason))).toEqual(new Set(['delivered', 'cancelled']));
  for (const row of rows) expect(days(row.firstDelivery.p50)).toBeLessThan(Number.POSITIVE_INFINITY);
});
