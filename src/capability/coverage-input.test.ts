import { beforeAll, describe, expect, it } from 'vitest';
import { shippedData } from '../../test/shipped-data.ts';
import type { Case } from '../procurement/case.ts';
import { casesAsOf, readCases } from '../procurement/case-table.ts';
import { shippedChannels } from '../procurement/channel-file.ts';
import { deliveryBook } from '../production/delivery-book.ts';
import { plansAsOf } from '../production/plan-record.ts';
import { withPurchases } from '../production/purchase.ts';
import { dayOf, type IsoDate } from '../vocabulary/calendar.ts';
import { countriesOf } from '../vocabulary/vocabulary.ts';
import { type CapabilityRecord, readCapabilities } from './capability-record.ts';
import { type CoverageAssumptions, coverageModel, unknownReplacement } from './coverage-input.ts';
import type { CoverageModel } from './coverage-model.ts';

const asOf = '2026-11-22' as IsoDate;
const day = dayOf(asOf);
const data = await shippedData();
const record = readCapabilities(data);
const cases = casesAsOf(readCases(data), day).filter(({ events }) => events.length > 0);
const channels = shippedChannels(data);
const delivery = deliveryBook(cases, channels, [], day, plansAsOf(cases, day, data.vocabulary));
const buyers = new Set(countriesOf(data.vocabulary, 'nato-europe', asOf));
const assumptions: CoverageAssumptions = {
  replaced: unknownReplacement,
  purchases: [],
  events: record.events.filter(({ inBaseline }) => inBaseline),
};
const modelOf = (
  known: readonly Case[] = cases,
  change: Partial<CoverageAssumptions> = {},
  described: CapabilityRecord = record,
): CoverageModel =>
  coverageModel(
    described,
    known,
    delivery,
    buyers,
    day,
    dayOf('2035-12-31' as IsoDate),
    ({ low, best, high }) => ({ low, best, high }),
    { ...assumptions, ...change },
  );
const of = (model: CoverageModel, id: string) => model.capabilities.find((one) => one.id === id)!;

describe('the additions of the shipped cases', () => {
  let model: CoverageModel;
  beforeAll(() => {
    model = modelOf();
  });

  it('count each case once in a capability, and only those of European allies', () => {
    const byId = new Map(cases.map((item) => [item.id, item]));
    for (const { id, additions } of model.capabilities) {
      const ids = additions.map(({ caseId }) => caseId);
      expect(new Set(ids).size, id).toBe(ids.length);
      for (const { caseId } of additions) {
        const { buyer, partners = [] } = byId.get(caseId)!;
        expect(
          [buyer, ...partners].some((code) => buyers.has(code)),
          caseId,
        ).toBe(true);
      }
    }
    expect(of(model, 'combat-aircraft').additions.length).toBeGreaterThan(10);
  });

  it('count by the unit of the quantity: launchers make no battery, and stocks of missiles none either', () => {
    const units = new Map(cases.map(({ id, unit }) => [id, unit]));
    const batteries = of(model, 'long-range-air-defence').additions;
    expect(batteries.length).toBeGreaterThan(5);
    for (const { caseId, perItem } of batteries) {
      expect(units.get(caseId)).not.toBe('launchers');
      expect(perItem).toBe(units.get(caseId) === 'batteries' ? 2 : 1);
    }
    expect(
      cases.some(({ family, unit }) => family === 'long-range-air-defence' && unit === 'launchers'),
    ).toBe(true);
  });

  it('depend wholly on the United States when made there, and by an unknown part where nothing public says', () => {
    const suppliers = new Map(cases.map(({ id, supplier }) => [id, supplier]));
    const [american, others] = [true, false].map((isAmerican) =>
      model.capabilities
        .flatMap(({ additions }) => additions)
        .filter(({ caseId }) => (suppliers.get(caseId) === 'USA') === isAmerican),
    );
    expect(american!.length).toBeGreaterThan(20);
    for (const { dependence } of american!) expect(dependence).toEqual({ low: 1, best: 1, high: 1 });
    expect(others!.some(({ dependence }) => dependence.low === 0 && dependence.high === 1)).toBe(true);
  });

  it('leave out what is cancelled, has no number, or had come when the holding was counted', () => {
    const one = cases.find(({ id }) => id === 'DE-F35')!;
    const added = (change: Partial<Case>) =>
      of(modelOf([{ ...one, ...change }]), 'combat-aircraft').additions.length;
    expect(added({})).toBe(1);
    expect(added({ rung: 'cancelled' })).toBe(0);
    expect(added({ quantity: null })).toBe(0);
    const past = {
      text: '2020',
      precision: 'year',
      first: dayOf('2020-01-01' as IsoDate),
      last: dayOf('2020-12-31' as IsoDate),
    } as const;
    expect(added({ reached: { ...one.reached, 'first-delivery': past, 'last-delivery': past } })).toBe(0);
  });
});

it('puts assumed purchases behind the orders of the book, under their own supplier', () => {
  const purchase = {
    id: 'x',
    family: 'tank',
    supplier: 'USA',
    channel: 'fms',
    quantity: 9,
    chosen: day + 40,
  };
  const book = withPurchases(delivery, [purchase], channels);
  const [added] = of(modelOf([], { purchases: [purchase] }), 'tanks').additions;
  expect(book.orders[added!.order!]!.id).toBe('purchase x');
  expect(added).toMatchObject({ items: 9, perItem: 1, dependence: { best: 1 } });
});

it('applies an event only to a figure that is older than it', () => {
  const [committed] = of(modelOf(), 'combat-aircraft').changes;
  expect(committed, 'the figure of 3 June 2026 holds the cut of that day').toBeUndefined();
  const older = {
    ...record,
    figures: record.figures.map((figure) =>
      figure.capability === 'combat-aircraft' && figure.scope === 'committed'
        ? { ...figure, date: '2026-05' }
        : figure,
    ),
  };
  expect(of(modelOf(cases, {}, older), 'combat-aircraft').changes).toMatchObject([
    { target: 'committed', effect: 'set', size: { best: 99 } },
  ]);
});
