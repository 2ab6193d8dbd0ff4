import type { DataPackage } from '../evidence/data-package.ts';
import { type Missing, missing } from '../evidence/missing.ts';
import { readTable } from '../evidence/table-schema.ts';
import { refuse } from '../fault/fault.ts';
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

const path = 'capability/common-funding.csv';

/** Every key on record, in the order of the table. */
export function fundingKeys(data: DataPackage): FundingKey[] {
  const resource = present(
    data.descriptor.resources.find((one) => one.path === path),
    `the data package has no ${path}`,
  );
  const schema = present(resource.schema, `${path} has no schema`);
  const { rows, faults } = readTable(path, present(data.files.get(path), `no text of ${path}`), schema);
  refuse(faults);
  return rows.map(({ cells }) => ({
    country: cells.country!,
    from: Number(cells.from!.slice(0, 4)),
    until: cells.until ? Number(cells.until.slice(0, 4)) : null,
    low: Number(cells.low),
    best: Number(cells.best),
    high: Number(cells.high),
    source: cells.source!,
  }));
}

/**
 * The key of an ally for a year as known on a day: the latest that had begun by that year and had not ended before. A
 * source without a date counts as known at the end of the first year of its key.
 */
export function fundingKey(
  data: DataPackage,
  country: string,
  year: number,
  asOf: string,
): FundingKey | Missing {
  const known = ({ source, from }: FundingKey): boolean =>
    (lastDay(present(data.sources.get(source), `no source ${source}`).date) ?? endOfYear(from)) <= asOf;
  const latest = fundingKeys(data)
    .filter((key) => key.country === country && key.from <= year && (key.until ?? year) >= year && known(key))
    .sort((a, b) => b.from - a.from)[0];
  return latest ?? missing('no-source', `no share of ${country} in common funding is on record for ${year}`);
}
