import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { propertySeed } from '../../test/shipped-data.ts';
import { dateOf, dayOf, isoDate, partialDate } from '../vocabulary/calendar.ts';
import { type CaseHead, rungs } from './case.ts';
import { caseAsOf } from './case-fold.ts';
import { type CaseEvent, type Milestone, type MilestoneStatus, milestones } from './milestone.ts';

const head: CaseHead = {
  id: 'A-1',
  buyer: 'POL',
  supplier: 'USA',
  family: 'tank',
  item: 'tank',
  line: null,
  channel: 'fms',
  quantity: 10,
  unit: 'units',
  value: { millions: 100, currency: 'USD', basis: 'contract' },
  ceiling: { millions: 150, currency: 'USD', basis: 'ceiling' },
  kind: 'press',
  source: 's',
  note: '',
};
const event = (
  milestone: Milestone,
  status: MilestoneStatus,
  date: string,
  knownFrom = date,
  caseId = 'A-1',
): CaseEvent => ({
  caseId,
  milestone,
  status,
  date: partialDate(date)!,
  knownFrom: partialDate(knownFrom)!,
  source: 's',
  note: '',
});
const on = (date: string) => dayOf(isoDate(date)!);

const story = [
  event('notification', 'reported', '2022-02-18'),
  event('signature', 'reported', '2022-04-05'),
  event('first-delivery', 'planned', '2024', '2022-04-05'),
  event('first-delivery', 'planned', '2025', '2024-06'),
  event('first-delivery', 'reported', '2025-01-17'),
  event('last-delivery', 'inferred', '2026'),
  event('first-delivery', 'reported', '1999', '1999', 'B-2'),
];

describe('a case as of a day', () => {
  it('climbs the ladder as its facts become known', () => {
    const rung = (date: string) => caseAsOf(head, story, on(date)).rung;
    expect(['2022-02-17', '2022-02-18', '2022-04-05', '2025-01-17', '2026-12-31'].map(rung)).toEqual([
      'announced',
      'notified',
      'contracted',
      'delivering',
      'delivered',
    ]);
  });

  it('counts a month or a year as known from its last day', () => {
    const planned = (date: string) => caseAsOf(head, story, on(date)).planned['first-delivery']?.text;
    expect([planned('2024-06-29'), planned('2024-06-30')]).toEqual(['2024', '2025']);
    expect(caseAsOf(head, story, on('2024-06-30')).firstPlanned['first-delivery']?.text).toBe('2024');
    expect(caseAsOf(head, story, on('2026-12-30')).reached['last-delivery']).toBeUndefined();
  });

  it('knows a contract value from the signature, before it the ceiling, before that nothing', () => {
    const value = (date: string) => caseAsOf(head, story, on(date)).knownValue;
    expect(value('2022-02-17')).toBeNull();
    expect(value('2022-03-01')).toMatchObject({ millions: 150, basis: 'ceiling' });
    expect(value('2022-04-05')).toMatchObject({ millions: 100, basis: 'contract' });
    const budget = { ...head, value: { millions: 9, currency: 'EUR', basis: 'programme' as const } };
    expect(caseAsOf(budget, story, on('2022-02-17')).knownValue).toBeNull();
    expect(caseAsOf(budget, story, on('2022-02-18')).knownValue).toMatchObject({ millions: 9 });
  });

  it('lets a later report correct an earlier one, and no inference replace a report', () => {
    const events = [
      event('signature', 'inferred', '2019', '2019-12-31'),
      event('signature', 'reported', '2020-03-01', '2020-03-02'),
      event('signature', 'reported', '2020-02-28', '2020-04-01'),
      event('signature', 'inferred', '2018', '2021-01-01'),
    ];
    const signed = (date: string) => caseAsOf(head, events, on(date)).reached.signature?.text;
    expect([signed('2020-01-01'), signed('2020-03-02'), signed('2020-04-01'), signed('2022-01-01')]).toEqual([
      '2019',
      '2020-03-01',
      '2020-02-28',
      '2020-02-28',
    ]);
  });

  it('leaves out the events of other cases', () => {
    expect(caseAsOf(head, story, on('2000-01-01'))).toMatchObject({
      rung: 'announced',
      events: [],
      reached: {},
    });
  });

  it('is cancelled once it is, whatever was delivered', () => {
    const events = [...story, event('cancellation', 'reported', '2027-01-01')];
    expect(caseAsOf(head, events, on('2027-01-01')).rung).toBe('cancelled');
  });
});

const dateText = fc
  .tuple(fc.integer({ min: 15_000, max: 20_000 }), fc.constantFrom(10, 7, 4))
  .map(([day, length]) => dateOf(day).slice(0, length));
const anyEvent = fc
  .tuple(
    fc.constantFrom(...milestones),
    fc.constantFrom('planned', 'reported', 'inferred'),
    dateText,
    dateText,
  )
  .map(([milestone, status, date, known]) => event(milestone, status as MilestoneStatus, date, known));
const anyEvents = fc.array(anyEvent, { maxLength: 12 });
const anyDay = fc.integer({ min: 14_900, max: 20_100 });
const run = { seed: propertySeed, numRuns: 400 };

test('events in any order give the same case', () => {
  fc.assert(
    fc.property(
      anyEvents.chain((events) =>
        fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
      ),
      anyDay,
      ([events, shuffled], day) => {
        expect(caseAsOf(head, shuffled, day)).toEqual(caseAsOf(head, events, day));
      },
    ),
    run,
  );
});

test('knowing more never un-reports and never steps down the ladder', () => {
  fc.assert(
    fc.property(anyEvents, anyDay, fc.nat(3000), (events, day, more) => {
      const [before, after] = [caseAsOf(head, events, day), caseAsOf(head, events, day + more)];
      expect(Object.keys(after.reached)).toEqual(expect.arrayContaining(Object.keys(before.reached)));
      expect(Object.keys(after.planned)).toEqual(expect.arrayContaining(Object.keys(before.planned)));
      expect(after.firstPlanned).toMatchObject(before.firstPlanned);
      expect(rungs.indexOf(after.rung)).toBeGreaterThanOrEqual(rungs.indexOf(before.rung));
    }),
    run,
  );
});

test('a day before the first event knows nothing', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { minLength: 1, maxLength: 12 }), (events) => {
      const first = Math.min(...events.map(({ knownFrom }) => knownFrom.last));
      expect(caseAsOf(head, events, first - 1)).toMatchObject({
        rung: 'announced',
        knownValue: null,
        reached: {},
        planned: {},
        events: [],
      });
    }),
    run,
  );
});
