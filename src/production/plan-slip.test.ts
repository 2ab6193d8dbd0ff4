import { describe, expect, it } from 'vitest';
import type { Case } from '../procurement/case.ts';
import { caseAsOf } from '../procurement/case-fold.ts';
import type { CaseEvent, Milestone, MilestoneStatus } from '../procurement/milestone.ts';
import { openStream } from '../simulation/stream.ts';
import { dateOf, dayOf, type IsoDate, partialDate } from '../vocabulary/calendar.ts';
import { fewestSlips, plannedLaw, planSlip } from './plan-slip.ts';

const today = dayOf('2026-11-22' as IsoDate);

/** A case signed on a day, planned after so many days, delivered after so many, or not heard of as delivered until then. */
function caseOf(id: string, planned: number, actual: number | null, heard = 0): Case {
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
      buyer: 'POL',
      supplier: 'USA',
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

it('recovers a known slip from cases of which the late ones are not in yet', () => {
  const stream = openStream(4, 'test', 'slip');
  const cases = Array.from({ length: 400 }, (_, index) => {
    const actual = 1000 * 1.3 * Math.exp(0.3 * stream.normal(index, 0));
    // Nothing was heard of any case after 1,500 days.
    return actual < 1500
      ? caseOf(`C${index}`, 1000, Math.round(actual))
      : caseOf(`C${index}`, 1000, null, 1500);
  });
  const slip = planSlip(cases)!;
  expect(slip.n).toBe(400);
  expect(slip.reports).toBeLessThan(330);
  expect(slip.medianRatio).toBeCloseTo(1.3, 1);
  expect(slip.sigma).toBeCloseTo(0.3, 1);
});

describe('what a slip is not estimated from', () => {
  it('too few reports', () => {
    const cases = Array.from({ length: fewestSlips - 1 }, (_, index) => caseOf(`C${index}`, 1000, 1100));
    expect(planSlip(cases)).toBeNull();
    expect(planSlip([...cases, caseOf('one more', 1000, 1100)])).toMatchObject({
      n: fewestSlips,
      reports: fewestSlips,
    });
  });
  it('silence: a case of which nothing was heard after its signature says nothing', () => {
    const cases = Array.from({ length: 10 }, (_, index) => caseOf(`C${index}`, 1000, 900 + 40 * index));
    const silent = Array.from({ length: 10 }, (_, index) => caseOf(`S${index}`, 1000, null));
    expect(planSlip([...cases, ...silent])).toEqual(planSlip(cases));
  });
});

it('stretches the plan of a case by the slip, and needs a plan worth the name', () => {
  const slip = { n: 20, reports: 10, medianRatio: 1.2, sigma: 0.2 };
  expect(plannedLaw(caseOf('A', 1000, null), slip)).toEqual({
    kind: 'lognormal',
    medianDays: 1200,
    sigma: 0.2,
  });
  expect(plannedLaw(caseOf('A', 30, null), slip)).toBeNull();
});
