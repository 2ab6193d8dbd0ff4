import { type Day, dateOf, dayOf, type IsoDate, type PartialDate } from '../vocabulary/calendar.ts';
import { reportsUntil, type SipriRegister } from './sipri-register.ts';
import type { RegisterRow } from './sipri-row.ts';

/**
 * A time from start to end of which only windows are known. With the start anywhere in a window of
 * `startWindowDays`, the duration lies in (low, high]; at the last day of the start window it lies in
 * (low, high − startWindowDays], at its first day in (low + startWindowDays, high].
 */
export interface DurationObservation {
  /** Shortest the duration can be, days; below 0 when the windows of start and end overlap. */
  readonly lowDays: number;
  /** Longest it can be, days; `Infinity` when it had not ended. */
  readonly highDays: number;
  /** Days of the window in which it began; 0 when the instant is known. */
  readonly startWindowDays: number;
}

/**
 * Time from a start to an end known to the day, month or year; `end` is `null` when it had not come by the end
 * of day `until`. A day counts whole: something that happens on it happens between its first and last instant.
 * `undefined` when the start is not surely before `until`, or the end surely precedes the start.
 */
export function observeDuration(
  start: PartialDate,
  end: PartialDate | null,
  until: Day,
): DurationObservation | undefined {
  const startEnd = Math.min(start.last, until) + 1;
  const startWindowDays = startEnd - start.first;
  if (startWindowDays <= 0) return undefined;
  if (end === null)
    return { lowDays: until + 1 - startEnd, highDays: Number.POSITIVE_INFINITY, startWindowDays };
  if (end.last < start.first) return undefined;
  return { lowDays: end.first - startEnd, highDays: end.last + 1 - start.first, startWindowDays };
}

/** Mean length of a year, days: with it all years are alike, and equal differences of years are equal figures. */
export const yearDays = 365.25;

/** Years from the start of a year to the start of a day, whole at the start of every year. */
function yearsBetween(year: number, day: Day): number {
  const reached = Number(dateOf(day).slice(0, 4));
  return reached - year + (day - dayOf(`${reached}-01-01` as IsoDate)) / yearDays;
}

/** Why an order of the register gives no duration. */
export type Unusable = 'not yet ordered' | 'after the day asked for' | 'before the years of the file';

/**
 * Time from order to first delivery of a row, as known at the end of day `until`. Both are known to the year, so
 * a delivery k years after the year of order took between k − 1 and k + 1 years.
 */
export function observeRow(
  row: RegisterRow,
  register: SipriRegister,
  until: Day,
): DurationObservation | Unusable {
  const { from } = register.selectedYears;
  if (row.notYetOrdered) return 'not yet ordered';
  // With earlier deliveries cut out of the file, its first delivery need not be the first.
  if (from !== null && row.orderYear < from) return 'before the years of the file';
  const spent = yearsBetween(row.orderYear, until + 1) * yearDays;
  if (spent <= 0) return 'after the day asked for';
  const first = row.deliveryYears[0];
  const known = first !== undefined && dayOf(`${first}-01-01` as IsoDate) <= until;
  if (known) {
    const years = first - row.orderYear;
    return { lowDays: (years - 1) * yearDays, highDays: (years + 1) * yearDays, startWindowDays: yearDays };
  }
  const startWindowDays = Math.min(spent, yearDays);
  return { lowDays: Math.max(0, spent - yearDays), highDays: Number.POSITIVE_INFINITY, startWindowDays };
}

/**
 * Last day whose events count when knowledge stops at `asOf`. Years are known when they are over, so an earlier
 * day than the register's own is cut back to the end of the year before, unless it ends a year itself.
 */
export function knownUntil(register: SipriRegister, asOf: IsoDate | undefined): Day {
  const reported = reportsUntil(register);
  if (asOf === undefined || dayOf(asOf) >= reported) return reported;
  const year = Number(asOf.slice(0, 4));
  return asOf.endsWith('-12-31') ? dayOf(asOf) : dayOf(`${year - 1}-12-31` as IsoDate);
}
