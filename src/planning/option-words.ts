import { type Capability, parseCapabilities } from '../capability/capability.ts';
import type { DataPackage } from '../evidence/data-package.ts';
import type { Source } from '../evidence/source.ts';
import { present } from '../fault/guard.ts';
import type { Case } from '../procurement/case.ts';
import { caseAsOf } from '../procurement/case-fold.ts';
import { caseWords, readCases } from '../procurement/case-table.ts';
import { shippedChannels } from '../procurement/channel-file.ts';
import type { SystemFamily } from '../procurement/system-family.ts';
import { readLineDescriptions } from '../production/line-description.ts';
import { type Day, dayOf, endOfYear, partialDate } from '../vocabulary/calendar.ts';

/** Words that an option may use, and what they stand for. */
export interface OptionWords {
  readonly countries: { has(code: string): boolean };
  readonly families: ReadonlyMap<string, SystemFamily>;
  readonly capabilities: ReadonlyMap<string, Capability>;
  readonly lines: { has(id: string): boolean };
  readonly channels: { has(id: string): boolean };
  readonly currencies: { has(code: string): boolean };
  readonly sources: ReadonlyMap<string, Source>;
  /** Every case with all that is known of it. */
  readonly cases: ReadonlyMap<string, Case>;
  /** Day on which a source came out; the end of a year for one that is not dated. */
  publishedOn(source: string, year: number): Day;
}

export const sourceWords = 'must be one of sources.csv, graded A to C';

/** A day after everything that is known. */
const later = dayOf(endOfYear(9999));

/** The words of a data package. */
export function optionWords(data: DataPackage): OptionWords {
  const path = 'production/line-descriptions.yaml';
  const { lines } = readLineDescriptions(
    present(data.files.get(path), `the data package has no ${path}`),
    path,
  );
  const { countries, families } = caseWords(data);
  const { heads, eventsOf } = readCases(data);
  return {
    countries,
    families,
    capabilities: new Map(parseCapabilities(data.files).map((one) => [one.id, one])),
    lines: new Set(lines.map(({ id }) => id)),
    channels: shippedChannels(data),
    currencies: data.vocabulary.currencies,
    sources: data.sources,
    cases: new Map(heads.map((head) => [head.id, caseAsOf(head, eventsOf.get(head.id) ?? [], later)])),
    publishedOn: (source, year) =>
      partialDate(data.sources.get(source)?.date ?? '')?.last ?? dayOf(endOfYear(year)),
  };
}
