import type { Source } from '../evidence/source.ts';
import { type IsoDate, lastDay } from '../vocabulary/calendar.ts';
import type { CapabilityRecord } from './capability-record.ts';

/** The record as it was known on a day: figures and events whose source had surely appeared by then. */
export function recordAsOf(
  record: CapabilityRecord,
  sources: ReadonlyMap<string, Source>,
  asOf: IsoDate,
): CapabilityRecord {
  // A source without a date, and a user's own, counts as known.
  const known = ({ source }: { readonly source: string }): boolean =>
    (lastDay(sources.get(source)?.date ?? '') ?? '') <= asOf;
  return { ...record, figures: record.figures.filter(known), events: record.events.filter(known) };
}
