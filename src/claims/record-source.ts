import type { DataPackage } from '../evidence/data-package.ts';
import { dateText, dayOf, type IsoDate, lastDay, partialDate } from '../vocabulary/calendar.ts';

/** Whether a source had surely appeared by a day; one without a date counts as known. */
export const outBy = ({ sources }: DataPackage, source: string, day: IsoDate): boolean =>
  (lastDay(sources.get(source)?.date ?? '') ?? '') <= day;

/** A source as an edition: producer, title, date. */
export function editionOf({ sources }: DataPackage, id: string): string {
  const source = sources.get(id);
  if (!source) return id;
  return `${source.producer}, ${source.title}${source.date ? ` (${dateText(source.date)})` : ''}`;
}

/** "on 5 June 2025", "in June 2025", "in 2027". */
export const onText = (date: string): string => `${date.length === 10 ? 'on' : 'in'} ${dateText(date)}`;

/** Whether two spans of days meet; dates of the record may be known to the month or year only. */
export function spansMeet(
  claimed: { readonly from: IsoDate; readonly to: IsoDate },
  from: string,
  until: string = from,
): boolean {
  const first = partialDate(from)!.first;
  const last = partialDate(until)!.last;
  return dayOf(claimed.from) <= last && first <= dayOf(claimed.to);
}

/** Days between two spans: 0 where they meet. */
export function daysApart(
  claimed: { readonly from: IsoDate; readonly to: IsoDate },
  from: string,
  until: string = from,
): number {
  const first = partialDate(from)!.first;
  const last = partialDate(until)!.last;
  return Math.max(0, first - dayOf(claimed.to), dayOf(claimed.from) - last);
}
