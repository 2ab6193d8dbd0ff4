import { type Day, dateOf, dayOf, endOfYear } from '../vocabulary/calendar.ts';
import type { Case } from './case.ts';
import { type CaseTable, casesAsOf } from './case-table.ts';
import type { Milestone } from './milestone.ts';

/** What is learned from: cases as known on a day, and how long each was still open, as far as that is known. */
export interface CaseRecord {
  readonly day: Day;
  readonly cases: readonly Case[];
  /** The same cases as known last, by id: a later report proves that something had not happened before. */
  readonly last: ReadonlyMap<string, Case>;
}

/** The record of cases as known on a day, without what became known later. */
export const recordOf = (cases: readonly Case[], day: Day): CaseRecord => ({
  day,
  cases,
  last: new Map(cases.map((item) => [item.id, item])),
});

/**
 * The record of a past day. Dates are those known on the day. That a case was still open on it was plain to see then, so
 * it may be proven by later reports; how it ended is not used.
 */
export const recordAsOf = (table: CaseTable, day: Day, today: Day): CaseRecord => ({
  day,
  cases: casesAsOf(table, day),
  last: new Map(casesAsOf(table, today).map((item) => [item.id, item])),
});

/** The record without one case, for a fit that is to judge it. */
export const recordWithout = (record: CaseRecord, id: string): CaseRecord => ({
  ...record,
  cases: record.cases.filter((item) => item.id !== id),
});

const ofRegister = (source: string): boolean => source.startsWith('sipri-arms-transfers');

/**
 * Last day on which anything was heard of a case. Silence is no proof: a case is known to be undelivered up to this day
 * only. SIPRI reviews the orders of its register each year, up to the end of the year before.
 */
export function lastHeard({ kind, events, asOf }: Case): Day {
  const stated = events.reduce(
    (last, { knownFrom, source }) => (ofRegister(source) ? last : Math.max(last, knownFrom.first)),
    Number.NEGATIVE_INFINITY,
  );
  if (kind !== 'register' && !events.some(({ source }) => ofRegister(source))) return stated;
  return Math.max(stated, dayOf(endOfYear(Number(dateOf(asOf + 1).slice(0, 4)) - 1)));
}

/** Last day of the record on which a milestone of a case is known not to have been reached. */
export function openUntil({ last, day }: CaseRecord, id: string, milestone: Milestone): Day {
  const item = last.get(id)!;
  return Math.min(day, item.reached[milestone]?.first ?? lastHeard(item));
}
