import type { DataPackage } from '../evidence/data-package.ts';
import { type Missing, missing } from '../evidence/missing.ts';
import { readTable } from '../evidence/table-schema.ts';
import { refuse } from '../fault/fault.ts';
import { present } from '../fault/guard.ts';
import { endOfYear, lastDay } from '../vocabulary/calendar.ts';

/** An ally's share of NATO's common funding (civil budget, military budget, Security Investment Programme). */
export interface FundingKey {
  /** First year in which the share applies; it applies until the next key on record. */
  readonly from: number;
  readonly country: string;
  /** Percent; the ends are equal unless the publication gives a range. */
  readonly low: number;
  readonly high: number;
  readonly source: string;
}

const path = 'policy/common-funding.csv';

/** Every key on record, in the order of the table. */
export function fundingKeys(data: DataPackage): FundingKey[] {
  const resource = present(
    data.descriptor.resources.find((one) => one.path === path),
    `the data package has no ${path}`,
  );
  const { rows, faults } = readTable(
    path,
    data.files.get(path)!,
    present(resource.schema, `${path} has no schema`),
  );
  refuse(faults);
  return rows.map(({ cells }) => ({
    from: Number(cells.from),
    country: cells.country!,
    low: Number(cells.sharePct),
    high: Number(cells.sharePctHigh || cells.sharePct),
    source: cells.source!,
  }));
}

/**
 * The key of an ally for a year as known on a day: the latest that had begun by that year. A source without a date
 * counts as known at the end of the first year of its key.
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
    .filter((key) => key.country === country && key.from <= year && known(key))
    .sort((a, b) => b.from - a.from)[0];
  return latest ?? missing('no-source', `no share of ${country} in common funding is on record for ${year}`);
}
