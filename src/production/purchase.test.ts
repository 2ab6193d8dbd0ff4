import { describe, expect, it } from 'vitest';
import { shippedData } from '../../test/shipped-data.ts';
import { casesAsOf, readCases } from '../procurement/case-table.ts';
import type { Channel, Stage } from '../procurement/channel.ts';
import { shippedChannels } from '../procurement/channel-file.ts';
import { dayOf, type IsoDate, partialDate } from '../vocabulary/calendar.ts';
import { deliveryBook } from './delivery-book.ts';
import { prepareBook } from './order-book.ts';
import { plansAsOf } from './plan-record.ts';
import { type Purchase, withPurchases } from './purchase.ts';
import { type ShippedLine, shippedLines } from './shipped-line.ts';
import { simulateBlock } from './simulate.ts';

const day = (text: string) => dayOf(text as IsoDate);
const asOf = day('2026-11-22');
const data = await shippedData();
const channels = shippedChannels(data);
const cases = casesAsOf(readCases(data), asOf).filter(({ events }) => events.length > 0);
const shipped = deliveryBook(
  cases,
  channels,
  shippedLines(data, asOf),
  asOf,
  plansAsOf(cases, asOf, data.vocabulary),
);

const stage = (name: string, from: Stage['from'], to: Stage['to'], days: number): Stage => ({
  name,
  from,
  to,
  law: { kind: 'fixed', days },
  basis: 'stated',
  n: null,
  others: 0,
  source: 'test',
  grade: null,
  note: '',
});
/** Signed 100 days after the choice, first delivered 200 days later, last another 50 days later. */
const quick: Channel = {
  id: 'quick',
  name: 'Quick',
  note: '',
  stages: [
    stage('negotiation', 'selection', 'signature', 100),
    stage('production', 'signature', 'first-delivery', 200),
    stage('series', 'first-delivery', 'last-delivery', 50),
  ],
};
const line = (change: Partial<ShippedLine> = {}): ShippedLine => ({
  id: 'works',
  name: 'Works',
  rates: [{ day: day('2020-01-01'), perYear: 10, kind: 'actual', source: 'test' }],
  minimumLeadDays: 0,
  allocation: 'first-come',
  noQueue: null,
  books: [],
  diversions: [],
  slip: undefined,
  ...change,
});
const purchase = (id: string, change: Partial<Purchase> = {}): Purchase => ({
  id,
  family: 'tank',
  supplier: 'DEU',
  channel: 'quick',
  line: 'works',
  quantity: 20,
  chosen: asOf + 40,
  ...change,
});

/** First and last deliveries of purchases by id, a number a replication. */
function delivered(own: ShippedLine, purchases: readonly Purchase[]) {
  const delivery = deliveryBook([], new Map([['quick', quick]]), [own], asOf, () => undefined);
  return days(withPurchases(delivery, purchases, new Map([['quick', quick]])), 1);
}
function days(book: ReturnType<typeof withPurchases>, replications: number) {
  const rows = new Map(book.orders.map(({ id }) => [id, { first: [] as number[], last: [] as number[] }]));
  simulateBlock(prepareBook(book), 7, 0, replications, undefined, (_, first, last) => {
    for (const [index, { id }] of book.orders.entries()) {
      rows.get(id)!.first.push(first[index]!);
      rows.get(id)!.last.push(last[index]!);
    }
  });
  return rows;
}

describe('on a line', () => {
  it('stands behind what was signed before it: the second begins when the first is done', () => {
    const rows = delivered(line(), [purchase('late', { chosen: asOf + 50 }), purchase('early')]);
    const early = rows.get('purchase early')!;
    const late = rows.get('purchase late')!;
    // Signed on day 140, the first of ten a year; twenty take two years.
    expect(early.last[0]! - (asOf + 140)).toBeCloseTo(2 * 365.25, 6);
    expect(late.first[0]).toBeGreaterThan(early.last[0]!);
    expect(late.last[0]! - early.last[0]!).toBeCloseTo(2 * 365.25, 6);
  });

  it('stands behind the public orders', () => {
    const book = {
      date: partialDate('2026-07-01')!,
      kind: 'order',
      units: 100,
      what: 'all',
      source: 'test',
    } as const;
    const rows = delivered(line({ books: [book] }), [purchase('p')]);
    expect(rows.get('purchase p')!.first[0]! - day('2026-07-01')).toBeCloseTo(10.1 * 365.25, 6);
  });

  it('is a floor under the durations: a fast line leaves them as they are', () => {
    const fast = line({ rates: [{ day: day('2020-01-01'), perYear: 1e6, kind: 'actual', source: 'test' }] });
    const { first, last } = delivered(fast, [purchase('p')]).get('purchase p')!;
    expect([first[0]! - asOf, last[0]! - asOf]).toEqual([340, 390]);
    const without = delivered(fast, [purchase('p', { line: undefined })]).get('purchase p')!;
    expect([without.first, without.last]).toEqual([first, last]);
  });

  it('has no queue where the line can have none', () => {
    const rows = delivered(line({ noQueue: 'no rate is public', rates: [] }), [purchase('p')]);
    expect(rows.get('purchase p')!.first[0]! - asOf).toBe(340);
  });
});

describe('on shipped data', () => {
  const more = (id: string, change: Partial<Purchase>): Purchase =>
    purchase(id, { channel: 'fms', supplier: 'USA', family: 'combat-aircraft', ...change });
  const before = days(shipped.book, 40);

  it('leaves the luck of all other orders, with a line and without, on lines with orders and without', () => {
    const lines = [undefined, 'f-35', 'gmlrs', 'leopard-2', 'patriot'];
    const book = withPurchases(
      shipped,
      lines.map((own, index) => more(`p${index}`, { line: own })),
      channels,
    );
    const after = days(book, 40);
    for (const [id, row] of before) expect(after.get(id), id).toEqual(row);
    const alone = days(withPurchases(shipped, [more('p1', { line: 'f-35' })], channels), 40);
    expect(alone.get('purchase p1')).toEqual(after.get('purchase p1'));
  });

  it('is never earlier on a line than by its durations alone', () => {
    const on = (own?: string) =>
      days(withPurchases(shipped, [more('p', { line: own, quantity: 2000 })], channels), 40).get(
        'purchase p',
      )!;
    const [free, queued] = [on(), on('f-35')];
    for (const [index, first] of queued.first.entries()) {
      expect(first).toBeGreaterThanOrEqual(free.first[index]!);
      expect(queued.last[index]).toBeGreaterThanOrEqual(free.last[index]!);
    }
    expect(queued.last.some((last, index) => last > free.last[index]!)).toBe(true);
  });
});
