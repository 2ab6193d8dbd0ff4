import { oncePerPackage } from '../../../evidence/once-per-package.ts';
import type { PublishedFigure } from '../../../evidence/published.ts';
import type { IsoDate } from '../../../vocabulary/calendar.ts';
import { publishedOn, publishedRecord } from '../../published-on.ts';
import type { Finding, ReadingContext, RecordFigure } from '../../reading.ts';
import { fiscalYearOf } from './fiscal-year.ts';

export const total = 'Foreign Military Sales system, total value';
export const basis =
  'Foreign Military Sales system, current US dollars, fiscal years of the United States (to 30 September)';

/** Totals by fiscal year of one measure, as known on a day; of two for a year the later one. */
export type Totals = ReadonlyMap<number, PublishedFigure>;
const totalsIn = oncePerPackage(
  (data, metric: string, day: IsoDate): Totals =>
    new Map(
      publishedOn(data, 'arms-sales', day)
        .filter((figure) => figure.metric === metric)
        .map((figure) => [Number(figure.period.replace('FY', '')), figure] as const)
        .sort(([a], [b]) => a - b),
    ),
);
/** Totals of one measure as known on a day. */
export const totalsOn = ({ record: { data } }: ReadingContext, metric: string, day: IsoDate): Totals =>
  totalsIn(data, metric, day);

export const newestOf = (known: Totals): number => Math.max(...known.keys());

/** Totals of a measure on the day of the article and today, and the year that the text speaks of; `null` where there are none. */
export function totalsFor(
  context: ReadingContext,
  metric: string,
): {
  readonly then: Totals;
  readonly now: Totals;
  readonly year: number;
  /** Whether the text states the year. */
  readonly stated: boolean;
} | null {
  const [then, now] = [totalsOn(context, metric, context.day), totalsOn(context, metric, context.today)];
  if (now.size === 0) return null;
  return { then, now, ...fiscalYearOf(context, newestOf(then.size > 0 ? then : now)) };
}

export const recordIn = (
  { record: { data } }: ReadingContext,
  known: Totals,
  year: number,
): RecordFigure | null => {
  const figure = known.get(year);
  return figure ? publishedRecord(data, figure) : null;
};

export const noTotal = (year: number): Finding => ({
  verdict: 'not-checkable',
  knownThen: null,
  knownNow: null,
  arithmetic: null,
  reason: `The record has no total of US arms sales for fiscal year ${year}.`,
  quote: `No total of US arms sales for fiscal year ${year} is on record.`,
});
