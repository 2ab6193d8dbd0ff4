import { describe, expect, it } from 'vitest';
import type { Case } from '../procurement/case.ts';
import { caseAsOf } from '../procurement/case-fold.ts';
import { recordOf } from '../procurement/case-record.ts';
import type { CaseEvent, Milestone, MilestoneStatus } from '../procurement/milestone.ts';
import { openStream } from '../simulation/stream.ts';
import { dateOf, dayOf, type IsoDate, partialDate } from '../vocabulary/calendar.ts';
import { fewestReports, plannedTime, planRecord, planRecords } from './plan-record.ts';

const today = dayOf('2026-11-22' as IsoDate);

/** A case signed on a day, planned after so many days, delivered after so many, or not heard of as delivered until then. */
function caseOf(
  id: string,
  planned: number,
  actual: number | null,
  heard = 0,
  buyer = 'POL',
  supplier = 'USA',
): Case {
  const signed = dayOf('2015-01-01' as IsoDate);
  const event = (milestone: Milestone, status: MilestoneStatus, day: number, known = day): CaseEvent => ({
    caseId: id,
    milestone,
    status,
    date: partialDate(dateOf(day))!,
    knownFrom: partialDate(dateOf(known))!,
    source: 'test',
    note: '',
  });
  const events = [
    event('signature', 'reported', signed),
    event('first-delivery', 'planned', signed + planned, signed),
  ];
  if (actual !== null) events.push(event('first-delivery', 'reported', signed + actual));
  else if (heard > 0) events.push(event('last-delivery', 'planned', signed + 4000, signed + heard));
  return caseAsOf(
    {
      id,
      buyer,
      supplier,
      family: 'tank',
      item: '',
      line: null,
      channel: 'fms',
      quantity: 1,
      unit: 'units',
      value: null,
      kind: 'press',
      source: 'test',
      note: '',
    },
    events,
    today,
  );
}

const planned = (cases: Case[]) => planRecord(recordOf(cases, today));

it('recovers a known slip from cases of which the late ones are not in yet', () => {
  const stream = openStream(4, 'test', 'slip');
  const cases = Array.from({ length: 400 }, (_, index) => {
    const actual = 1000 * 1.3 * Math.exp(0.3 * stream.normal(index, 0));
    // Nothing was heard of any case after 1,500 days.
    return actual < 1500
      ? caseOf(`C${index}`, 1000, Math.round(actual))
      : caseOf(`C${index}`, 1000, null, 1500);
  });
  const record = planned(cases)!;
  expect(record.n).toBe(400);
  expect(record.reports).toBeLessThan(330);
  const { median, sigma } = record.ratioOf('POL');
  expect(median).toBeCloseTo(1.3, 1);
  expect(sigma).toBeCloseTo(0.3, 1);
});

it('tells buyers apart as far as their plans do', () => {
  const plans = (buyer: string, ratio: number, n: number) =>
    Array.from({ length: n }, (_, index) =>
      caseOf(`${buyer}${index}`, 1000, 1000 * ratio + 60 * Math.cos(5 * index), 0, buyer),
    );
  const record = planned([
    ...plans('POL', 1, 8),
    ...plans('DEU', 1.05, 8),
    ...plans('TWN', 1.8, 4),
    ...plans('EST', 1.8, 1),
  ])!;
  expect(record.ratioOf('POL').median).toBeCloseTo(1, 1);
  expect(record.ratioOf('TWN').median).toBeGreaterThan(1.7);
  expect(record.ratioOf('EST').sigma).toBeGreaterThan(record.ratioOf('TWN').sigma);
  expect(record.ratioOf('a new one').sigma).toBeGreaterThan(record.ratioOf('EST').sigma);
});

it('keeps plans of suppliers in NATO or Europe apart from those of others', () => {
  const plans = (supplier: string, ratio: number, n: number) =>
    Array.from({ length: n }, (_, index) =>
      caseOf(`${supplier}${index}`, 1000, 1000 * ratio + 60 * Math.cos(5 * index), 0, 'POL', supplier),
    );
  const allied = new Set(['USA', 'DEU']);
  const cases = [...plans('USA', 1, 6), ...plans('DEU', 1, 6), ...plans('KOR', 2, fewestReports)];
  const recordOfPlans = planRecords(recordOf(cases, today), allied);
  expect(recordOfPlans({ supplier: 'DEU' })).toMatchObject({ n: 12, reports: 12 });
  expect(recordOfPlans({ supplier: 'USA' })).toBe(recordOfPlans({ supplier: 'DEU' }));
  expect(recordOfPlans({ supplier: 'DEU' })!.ratioOf('POL').median).toBeCloseTo(1, 1);
  expect(recordOfPlans({ supplier: 'ISR' })!.ratioOf('POL').median).toBeCloseTo(2, 1);
  expect(planRecords(recordOf(cases.slice(0, 12), today), allied)({ supplier: 'KOR' })).toBeUndefined();
});

describe('what a slip is not estimated from', () => {
  it('too few reports', () => {
    const cases = Array.from({ length: fewestReports - 1 }, (_, index) => caseOf(`C${index}`, 1000, 1100));
    expect(planned(cases)).toBeUndefined();
    expect(planned([...cases, caseOf('one more', 1000, 1200)])).toMatchObject({
      n: fewestReports,
      reports: fewestReports,
    });
  });
  it('silence: a case of which nothing was heard after its signature says nothing', () => {
    const cases = Array.from({ length: 10 }, (_, index) => caseOf(`C${index}`, 1000, 900 + 40 * index));
    const silent = Array.from({ length: 10 }, (_, index) => caseOf(`S${index}`, 1000, null));
    expect(planned([...cases, ...silent])!.ratioOf('POL')).toEqual(planned(cases)!.ratioOf('POL'));
  });
});

it('stretches the plan of a case from the day it was stated, and needs one that looks ahead', () => {
  const record = { n: 20, reports: 10, ratioOf: () => ({ median: 1.2, sigma: 0.2 }) };
  const day = dayOf('2015-01-01' as IsoDate) + 100;
  const time = plannedTime(caseOf('A', 1000, null), record, day)!;
  expect(time.law).toMatchObject({ kind: 'lognormal', sigma: 0.2 });
  expect(time.law.medianDays).toBeCloseTo(1200, 0);
  expect(time.elapsedDays).toBeCloseTo(100, 0);
  expect(plannedTime(caseOf('A', 30, null), record, day)).toBeUndefined();
});
