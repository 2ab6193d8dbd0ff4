import type { DataPackage } from '../../evidence/data-package.ts';
import { yearsOf } from '../../evidence/edition.ts';
import { type Meta, metaOf } from '../../report/meta.ts';
import { type SpendingRow, spendingSeries } from '../../spending/series.ts';
import { editionOption, knownArea, years } from '../area.ts';
import { type Setting, wholeNumber } from '../option.ts';
import { version } from '../version.ts';

/** What one edition says of one ally or aggregate, year by year. */
export interface SeriesQuestion {
  readonly country: string;
  readonly from?: Setting;
  readonly to?: Setting;
  /** NATO edition; the newest by default. */
  readonly edition?: string | undefined;
}

export interface SeriesResult {
  readonly meta: Meta;
  readonly rows: readonly SpendingRow[];
}

/** @throws FaultError for an unknown country or edition, and years out of range. */
export function seriesAnswer(data: DataPackage, question: SeriesQuestion): SeriesResult {
  const source = editionOption(data, question.edition);
  const covered = yearsOf(data, source, 'share-of-gdp');
  const country = knownArea(data, question.country);
  const from = wholeNumber('--from', question.from, years.low, years.high, covered[0]!);
  const to = wholeNumber('--to', question.to, from, years.high, covered.at(-1)!);
  const command = `spending series --country ${country} --from ${from} --to ${to} --edition ${source.edition}`;
  return {
    meta: metaOf(data, version, command),
    rows: spendingSeries(data, source, country, from, to),
  };
}
