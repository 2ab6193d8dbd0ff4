import type { DataPackage } from '../evidence/data-package.ts';
import { isMissing, type Missing, missing } from '../evidence/missing.ts';
import { readOnce } from '../evidence/read-once.ts';
import { tableNamed } from '../evidence/table-rows.ts';
import { present } from '../fault/guard.ts';
import { endOfYear, lastDay } from '../vocabulary/calendar.ts';

/** An ally's share of NATO's common funding (civil budget, military budget, Security Investment Programme). */
export interface FundingKey {
  readonly country: string;
  /** First and last year on record; a key without a last year holds until the next. */
  readonly from: number;
  readonly until: number | null;
  /** Percent, with the ends that rounding or a reported range allows. */
  readonly low: number;
  readonly best: number;
  readonly high: number;
  readonly source: string;
}

/** Every key on record, in the order of the table. */
export const fundingKeys = readOnce((data): readonly FundingKey[] =>
  tableNamed(data, 'capability-common-funding').rows.map(({ cells }) => ({
    country: cells.country!,
    from: Number(cells.from!.slice(0, 4)),
    until: cells.until ? Number(cells.until.slice(0, 4)) : null,
    low: Number(cells.low),
    best: Number(cells.best),
    high: Number(cells.high),
    source: cells.source!,
  })),
);

/** Finds the key of an ally for a year: the latest that had begun by that year and had not ended before. */
export type KeyFinder = (country: string, year: number) => FundingKey | Missing;

/**
 * Opens the keys known on a day. A source without a date counts as known at the end of the first year of its key, or
 * when the data package was made, whichever is earlier.
 *
 * @param asOf ISO date.
 */
export function openFundingKeys(data: DataPackage, asOf: string): KeyFinder {
  const { created } = data.descriptor;
  const undated = (from: number): string => (endOfYear(from) < created ? endOfYear(from) : created);
  const known = fundingKeys(data)
    .filter(({ source, from }) => {
      const { date } = present(data.sources.get(source), `no source ${source}`);
      return (lastDay(date) ?? undated(from)) <= asOf;
    })
    .sort((a, b) => b.from - a.from);
  return (country, year) =>
    known.find((key) => key.country === country && key.from <= year && (key.until ?? year) >= year) ??
    missing('no-source', `no share of ${country} in common funding is on record for ${year}`);
}

/**
 * Most that an ally can pay in a year, percent: the upper end of its key, or that of the United States, the largest
 * payer, where its own is not on record; 100 where neither is.
 */
export function mostFundingPct(keyOf: KeyFinder, country: string, year: number): number {
  const own = keyOf(country, year);
  const key = isMissing(own) ? keyOf('USA', year) : own;
  return isMissing(key) ? 100 : key.high;
}
