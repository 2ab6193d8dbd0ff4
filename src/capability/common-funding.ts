import type { DataPackage } from '../evidence/data-package.ts';
import type { Grade } from '../evidence/source.ts';
import { tableNamed } from '../evidence/table-rows.ts';
import { type Fault, refuse } from '../fault/fault.ts';
import { present } from '../fault/guard.ts';
import { type Day, partialDate } from '../vocabulary/calendar.ts';
import { sayer } from './figure-table.ts';

/** An ally's share of NATO's common budgets, percent, over a span of days. */
export interface CommonFundingShare {
  readonly id: string;
  /** ISO 3166-1 alpha-3. */
  readonly country: string;
  readonly first: Day;
  /** `null` where no end is known. */
  readonly last: Day | null;
  readonly low: number;
  readonly best: number;
  readonly high: number;
  readonly source: string;
  readonly grade: Grade;
  readonly note: string;
}

/**
 * Reads the published shares of NATO's common funding. They cover some allies only; the rest is not published in the
 * sources read.
 *
 * @throws FaultError with every unknown country, date that does not exist, and low, best and high out of order.
 */
export function readCommonFunding(data: DataPackage): CommonFundingShare[] {
  const { path, rows } = tableNamed(data, 'capability-common-funding');
  const faults: Fault[] = [];
  const shares = rows.map((row): CommonFundingShare => {
    const { cells } = row;
    const say = sayer(path, row, faults);
    if (!data.vocabulary.countries.has(cells.country!)) {
      say('unknown-country', cells.country!, 'must be a country of the vocabulary');
    }
    const [low, best, high] = [Number(cells.low), Number(cells.best), Number(cells.high)];
    if (!(low <= best && best <= high))
      say('order', `${low}, ${best}, ${high}`, 'low, best and high must rise');
    const from = partialDate(cells.from!);
    const until = cells.until === '' ? null : partialDate(cells.until!);
    if (!from || until === undefined)
      say('no-date', `${cells.from} ${cells.until}`, 'must be dates that exist');
    return {
      id: cells.id!,
      country: cells.country!,
      first: from?.first ?? 0,
      last: until?.last ?? null,
      low,
      best,
      high,
      source: cells.source!,
      // The table schema has refused a source that is not registered.
      grade: present(data.sources.get(cells.source!), `no source ${cells.source}`).grade,
      note: cells.note!,
    };
  });
  refuse(faults);
  return shares;
}
