import { describe, expect, it } from 'vitest';
import { dataWith, shippedData } from '../../test/shipped-data.ts';
import { casesAsOf, readCases } from '../procurement/case-table.ts';
import { shippedChannels } from '../procurement/channel-file.ts';
import { quantileMonth } from '../simulation/histogram.ts';
import { dayOf, type IsoDate, partialDate } from '../vocabulary/calendar.ts';
import { executeBooksHere } from './book-executor.ts';
import { deliveryBook } from './delivery-book.ts';
import { forecastDeliveries } from './delivery-forecast.ts';
import { monthStart } from './month.ts';
import { plansAsOf } from './plan-record.ts';
import { type ShippedLine, shippedLines } from './shipped-line.ts';
import { simulateBook } from './simulate.ts';

const day = (text: string) => dayOf(text as IsoDate);
const asOf = day('2026-11-22');
const path = 'production/line-descriptions.yaml';
const named = (lines: readonly ShippedLine[], id: string) => lines.find((line) => line.id === id)!;

describe('what was known on a day', () => {
  it('holds nothing of a source that came out later, on any day', async () => {
    const data = await shippedData();
    for (const date of ['2022-06-30', '2024-02-15', '2025-08-01', '2026-11-22'].map(day)) {
      for (const { rates, books, diversions } of shippedLines(data, date)) {
        for (const { source } of [...rates, ...books, ...diversions]) {
          const published = partialDate(data.sources.get(source)!.date);
          if (published) expect(published.last, source).toBeLessThanOrEqual(date);
        }
        for (const { date: stated } of books) expect(stated.last).toBeLessThanOrEqual(date);
      }
    }
  });

  it('grows: a line without a rate gets one, and an announced rate goes when it is missed', async () => {
    const data = await shippedData();
    const at = (date: string, id: string) => named(shippedLines(data, day(date)), id);
    expect(at('2022-01-01', 'caesar').noQueue).toBe('no rate was public by then');
    expect(at('2023-12-31', 'caesar').noQueue).toBeNull();
    const announced = (date: string) =>
      at(date, 'caesar')
        .rates.filter(({ kind }) => kind === 'announced')
        .map(({ perYear }) => perYear);
    // Eight a month were announced in October 2023 for 2024; in April 2025 it was still six, and twelve were promised.
    expect(announced('2023-12-31')).toEqual([96]);
    expect(announced('2025-05-01')).toEqual([144]);
  });

  it('takes the slip from the outcomes known by then, where there are five', async () => {
    const data = await shippedData();
    expect(named(shippedLines(data, day('2023-12-31')), 'caesar').slip).toBeUndefined();
    const lines = shippedLines(data, asOf);
    expect(named(lines, 'pac-3-mse').slip).toMatchObject({
      median: expect.closeTo(0.98, 2),
      sigma: expect.closeTo(0.7, 1),
    });
    expect(named(lines, 'patriot').slip).toBeUndefined();
  });

  it('gives no queue to a line whose rates bound nothing, and says why', async () => {
    const lines = shippedLines(await shippedData(), asOf);
    for (const [id, reason] of [
      ['k9', 'Poland'],
      ['leopard-2', 'what was asked for'],
      ['nasams', 'states no rate'],
    ] as const)
      expect(named(lines, id).noQueue).toContain(reason);
  });
});

const forecastWith = async (data: Awaited<ReturnType<typeof shippedData>>, lines: readonly ShippedLine[]) => {
  const cases = casesAsOf(readCases(data), asOf).filter(({ events }) => events.length > 0);
  const book = deliveryBook(
    cases,
    shippedChannels(data),
    lines,
    asOf,
    plansAsOf(cases, asOf, data.vocabulary),
  );
  return { book, rows: await forecastDeliveries(book, 7, 400, executeBooksHere()) };
};

describe('the shipped cases in the queues of their lines', () => {
  it('are never earlier than their durations alone, in any percentile, and mostly the same', async () => {
    const data = await shippedData();
    const { rows } = await forecastWith(data, shippedLines(data, asOf));
    const alone = new Map((await forecastWith(data, [])).rows.map((row) => [row.caseId, row]));
    let moved = 0;
    for (const row of rows) {
      const before = alone.get(row.caseId)!;
      expect(row.delay.stages).toEqual(before.delay.stages);
      for (const which of ['firstDelivery', 'lastDelivery'] as const) {
        for (const place of ['p05', 'p50', 'p95'] as const) {
          const [was, is] = [before[which][place], row[which][place]];
          if (was === null) expect(is).toBeNull();
          else if (is !== null) expect(is >= was, `${row.caseId} ${was} ${is}`).toBe(true);
        }
      }
      if (row.firstDelivery.p05 !== before.firstDelivery.p05) moved++;
      if (row.delay.heldDays === 0) expect(row.firstDelivery).toEqual(before.firstDelivery);
    }
    expect(moved).toBeGreaterThan(0);
    expect(moved).toBeLessThan(rows.length / 4);
  });

  it('are told whom they wait behind, or why that cannot be said', async () => {
    const data = await shippedData();
    const { rows, book } = await forecastWith(data, shippedLines(data, asOf));
    const ids = new Set(book.booked.map(({ case: item }) => item.id));
    expect(rows.filter(({ line }) => line !== null).length).toBeGreaterThan(50);
    for (const { caseId, delay } of rows) {
      expect(delay.noQueue === null, caseId).toBe(delay.queueDays !== null);
      for (const { caseId: other, what, units } of delay.behind) {
        expect(other === null ? what : ids.has(other)).toBeTruthy();
        expect(other).not.toBe(caseId);
        expect(units).toBeGreaterThan(0);
      }
      if (delay.behind.length === 0) expect(delay.queueDays ?? 0).toBe(0);
    }
    const apache = rows.find(({ caseId }) => caseId === 'PL-APACHE')!;
    expect(apache.delay.behind.map(({ caseId }) => caseId)).toEqual(['SIPRI-0011', 'SIPRI-0127']);
  });

  it('wait behind a diversion once the number of its units is known', async () => {
    const data = await dataWith(path, (text) =>
      text.replace('missing: "how many fire units go first is not public"', 'units: 60'),
    );
    const before = (await forecastWith(data, shippedLines(await shippedData(), asOf))).rows;
    const after = (await forecastWith(data, shippedLines(data, asOf))).rows;
    const of = (rows: typeof after) => rows.find(({ caseId }) => caseId === 'CH-PATRIOT')!;
    expect(of(before).delay.behind.some(({ what }) => what?.includes('Ukraine'))).toBe(false);
    const [first] = of(after).delay.behind;
    expect(first).toMatchObject({ caseId: null, what: expect.stringContaining('Ukraine'), units: 44 });
    // One fire unit a month.
    expect(of(after).delay.queueDays! - of(before).delay.queueDays!).toBeGreaterThan(43 * 30);
  });
});

it('kept its floor in the past: nothing was reported delivered before the line could have made it', async () => {
  const data = await shippedData();
  const table = readCases(data);
  const outcome = new Map(casesAsOf(table, asOf).map((item) => [item.id, item.reached['first-delivery']]));
  let judged = 0;
  for (let year = 2012; year <= 2025; year++) {
    const then = day(`${year}-12-31`);
    const cases = casesAsOf(table, then).filter(({ events }) => events.length > 0);
    const plans = plansAsOf(cases, then, data.vocabulary);
    const { book, booked } = deliveryBook(
      cases,
      shippedChannels(data),
      shippedLines(data, then),
      then,
      plans,
    );
    // The queue alone, which is the floor: no stage, and the place on the line.
    const orders = book.orders.map(({ place, start, toFirst: _, toLast: __, ...order }) => ({
      ...order,
      stages: [],
      start: place ?? start,
    }));
    const { first } = simulateBook({ ...book, orders }, 7, 0, 40);
    for (const [row, { case: item, line }] of booked.entries()) {
      const actual = outcome.get(item.id);
      if (line === null || actual === undefined || item.reached['first-delivery'] !== undefined) continue;
      judged++;
      const floor = monthStart(quantileMonth(first, row, 0.5));
      if (Number.isFinite(floor))
        expect(floor, `${item.id} at the end of ${year}`).toBeLessThanOrEqual(actual.last);
    }
  }
  expect(judged).toBeGreaterThan(20);
});

it('is served by fixed shares where a shipped line says so', async () => {
  const data = await dataWith('production/lines.csv', (text) =>
    text.replaceAll(/^(apache,.*),first-come,/gm, '$1,fixed-shares:POL=25;other=75,'),
  );
  const { rows } = await forecastWith(data, shippedLines(data, asOf));
  const apache = rows.find(({ caseId }) => caseId === 'PL-APACHE')!;
  expect(apache.delay.behind).toEqual([]);
  expect(apache.delay.queueDays).toBe(0);
  expect(apache.delay.productionDays).toBeGreaterThan(4 * 400);
});
