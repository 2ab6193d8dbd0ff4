import { type CapabilityRecord, readCapabilities } from '../capability/capability-record.ts';
import type { DataPackage } from '../evidence/data-package.ts';
import type { Case } from '../procurement/case.ts';
import { type CaseWords, casesAsOf, caseWords, readCases } from '../procurement/case-table.ts';
import type { ProductionLine } from '../production/line.ts';
import { type LineDescription, readLineDescriptions } from '../production/line-description.ts';
import { readLines } from '../production/line-table.ts';
import { dayOf, type IsoDate } from '../vocabulary/calendar.ts';

/** Name of a country as it stands in a sentence: "the United States". */
export const nameInText = ({ countries }: CaseWords, code: string): string =>
  (countries.get(code) ?? code).replace(/^(?:United|Netherlands\b|Czech Republic)/, 'the $&');

/** Cases, production lines and capabilities of a data package. */
export interface OpenedModels {
  /** Cases as known on a day. */
  casesOn(day: IsoDate): readonly Case[];
  readonly words: CaseWords;
  readonly lines: readonly {
    readonly described: LineDescription;
    readonly rated: ProductionLine | undefined;
  }[];
  readonly capabilities: CapabilityRecord;
}

const opened = new WeakMap<DataPackage, OpenedModels>();

/** Reads them once for each data package: a text may hold many claims about them. */
export function openedModels(data: DataPackage): OpenedModels {
  const known = opened.get(data);
  if (known) return known;
  const [descriptions, rates] = ['production/line-descriptions.yaml', 'production/lines.csv'] as const;
  const rated = new Map(readLines(data.files.get(rates)!, rates).map((line) => [line.id, line]));
  const table = readCases(data);
  const folded = new Map<IsoDate, readonly Case[]>();
  const models: OpenedModels = {
    casesOn(day) {
      const cases = folded.get(day) ?? casesAsOf(table, dayOf(day));
      folded.set(day, cases);
      return cases;
    },
    words: caseWords(data),
    lines: readLineDescriptions(data.files.get(descriptions)!, descriptions).lines.map((described) => ({
      described,
      rated: rated.get(described.id),
    })),
    capabilities: readCapabilities(data),
  };
  opened.set(data, models);
  return models;
}
