import { capabilityChecks } from '../capability/capability-check.ts';
import { recordChecks } from '../claims/record-check.ts';
import type { DataPackage } from '../evidence/data-package.ts';
import { editionsOf } from '../evidence/edition.ts';
import { checkPackage, type PackageCheck, type PackageConflicts } from '../evidence/package-check.ts';
import type { Source } from '../evidence/source.ts';
import { FaultError } from '../fault/fault.ts';
import { type Meta, metaOf } from '../report/meta.ts';
import { diffEditions, type EditionDiff } from '../spending/edition-diff.ts';
import { shellWord } from './option.ts';
import { version } from './version.ts';

export type DataCheckResult = { readonly meta: Meta } & PackageCheck;
export type DataConflictsResult = { readonly meta: Meta } & PackageConflicts;
export type DataDiffResult = { readonly meta: Meta } & EditionDiff;

export interface DataSourcesResult {
  readonly meta: Meta;
  readonly rows: readonly Source[];
}

/** Every source, with its grade and terms. */
export const dataSourcesAnswer = (data: DataPackage): DataSourcesResult => ({
  meta: metaOf(data, version, 'data sources'),
  rows: [...data.sources.values()],
});

/** Types, ranges, references and keys, and whether parts add up; of the shipped package, or of that in a folder. */
export function dataCheckAnswer(data: DataPackage, folder?: string): DataCheckResult {
  const command = `data check${folder === undefined ? '' : ` ${shellWord(folder)}`}`;
  return {
    meta: metaOf(data, version, command),
    ...checkPackage(data, [...capabilityChecks(data), ...recordChecks(data)]),
  };
}

/** Where sources disagree, recorded and computed. */
export const dataConflictsAnswer = (data: DataPackage): DataConflictsResult => ({
  meta: metaOf(data, version, 'data conflicts'),
  ...checkPackage(data).conflicts,
});

/** What moved between two editions of one producer; @throws FaultError. */
export function dataDiffAnswer(
  data: DataPackage,
  { earlier, later }: { readonly earlier: string; readonly later: string },
): DataDiffResult {
  const diff = diffEditions(data, anyEdition(data, earlier, 'earlier'), anyEdition(data, later, 'later'));
  return { meta: metaOf(data, version, `data diff ${earlier} ${later}`), ...diff };
}

function anyEdition(data: DataPackage, edition: string, where: string): Source {
  const all = [...editionsOf(data, 'nato'), ...editionsOf(data, 'imf-weo')];
  const found = all.find((source) => source.edition === edition || source.id === edition);
  if (found) return found;
  throw new FaultError({
    code: 'unknown-edition',
    where,
    value: edition,
    rule: `is not an edition; the data package has ${all.map((source) => source.edition).join(', ')}`,
    example: 'data diff 2025-08-28 2026-07-07',
  });
}
