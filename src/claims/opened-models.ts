import { type CapabilityRecord, readCapabilities } from '../capability/capability-record.ts';
import type { DataPackage } from '../evidence/data-package.ts';
import { type CaseTable, type CaseWords, caseWords, readCases } from '../procurement/case-table.ts';
import type { ProductionLine } from '../production/line.ts';
import { type LineDescription, readLineDescriptions } from '../production/line-description.ts';
import { readLines } from '../production/line-table.ts';

/** Cases, production lines and capabilities of a data package. */
export interface OpenedModels {
  readonly cases: CaseTable;
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
  const models: OpenedModels = {
    cases: readCases(data),
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
