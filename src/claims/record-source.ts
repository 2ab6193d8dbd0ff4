import type { DataPackage } from '../evidence/data-package.ts';
import { oncePerPackage } from '../evidence/once-per-package.ts';
import {
  dateText,
  dayOf,
  type IsoDate,
  lastDay,
  type PartialDate,
  partialDate,
} from '../vocabulary/calendar.ts';

/** Last day that the date of a source can mean; empty where it has none. */
const lastDayOf = oncePerPackage(
  ({ sources }, source: string) => lastDay(sources.get(source)?.date ?? '') ?? '',
);

/** Whether a source had surely appeared by a day; one without a date counts as known. */
export const outBy = (data: DataPackage, source: string, day: IsoDate): boolean =>
  lastDayOf(data, source) <= day;

/** A source as an edition: producer, title, date. */
export function editionOf({ sources }: DataPackage, id: string): string {
  const source = sources.get(id);
  if (!source) return id;
  return `${source.producer}, ${source.title}${source.date ? ` (${dateText(source.date)})` : ''}`;
}

/** "on 5 June 2025", "in June 2025", "in 2027". */
export const onText = (date: string): string => `${date.length === 10 ? 'on' : 'in'} ${dateText(date)}`;

const read = new Map<string, PartialDate>();

/** The days that a date of the record may mean; it may be known to the month or year only. Kept: every claim asks for the same. */
export function recordDays(date: string): PartialDate {
  const days = read.get(date) ?? partialDate(date)!;
  read.set(date, days);
  return days;
}

/** A span of days that a text speaks of. */
type Claimed = { readonly from: IsoDate; readonly to: IsoDate };

/** Measures the days from a span of the text to spans of the record: 0 where they meet. */
export function daysFrom(claimed: Claimed): (from: string, until?: string) => number {
  const [opens, closes] = [dayOf(claimed.from), dayOf(claimed.to)];
  return (from, until = from) => Math.max(0, recordDays(from).first - closes, opens - recordDays(until).last);
}

/** Whether a span of the text and one of the record meet. */
export const spansMeet = (claimed: Claimed, from: string, until?: string): boolean =>
  daysFrom(claimed)(from, until) === 0;
