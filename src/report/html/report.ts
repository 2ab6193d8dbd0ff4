import type { CapabilityRecord } from '../../capability/capability-record.ts';
import type { DataPackage } from '../../evidence/data-package.ts';
import type { Source } from '../../evidence/source.ts';
import { present } from '../../fault/guard.ts';
import type { Case } from '../../procurement/case.ts';
import { casesAsOf, caseWords, readCases } from '../../procurement/case-table.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Assessment } from '../../verdict/assessment.ts';
import type { HeldAssumptions } from '../../verdict/held.ts';
import type { AssessmentRequest } from '../../verdict/request.ts';
import type { Yardstick } from '../../verdict/yardstick/yardstick.ts';
import { yardsticks } from '../../verdict/yardsticks.ts';
import { dayOf, type IsoDate, lastDay } from '../../vocabulary/calendar.ts';
import { nameOf } from '../../vocabulary/vocabulary.ts';
import type { Meta } from '../meta.ts';

/** What every section of the report is written from. */
export interface Report {
  readonly assessment: Assessment;
  /** What is known of capabilities, with a user's own figures where there are any. */
  readonly record: CapabilityRecord;
  /** What the scenario assumes of purchases, deliveries and postures. */
  readonly held: HeldAssumptions;
  /** Every case of the data package as of the day, by its identifier. */
  readonly cases: ReadonlyMap<string, Case>;
  readonly data: DataPackage;
  readonly scenario: Scenario;
  readonly meta: Meta;
  /** Day of the knowledge used. */
  readonly asOf: string;
  readonly nato: Source;
  readonly outlook: Source;
  readonly replications: number;
  /** Yardsticks with a verdict, in the order of the results. */
  readonly yardsticks: readonly Yardstick[];
  /** Last deadline, the one that prose quotes. */
  readonly lastDeadline: number;
  readonly name: (code: string) => string;
  /** Whether a source existed on the as-of day; one without a date counts as known. */
  readonly known: (source: Source) => boolean;
}

export function openReport(
  assessment: Assessment,
  { capabilities, held }: Pick<AssessmentRequest, 'capabilities' | 'held'>,
  data: DataPackage,
  scenario: Scenario,
  meta: Meta,
): Report {
  const asOf = meta.asOf ?? data.descriptor.created;
  const source = (id: string) => present(data.sources.get(id), `no source ${id}`);
  const parties = caseWords(data).countries;
  const judged = new Set(assessment.scenario.verdicts.map(({ yardstick }) => yardstick));
  return {
    assessment,
    record: capabilities,
    held,
    cases: new Map(casesAsOf(readCases(data), dayOf(asOf as IsoDate)).map((item) => [item.id, item])),
    data,
    scenario,
    meta,
    asOf,
    nato: source(assessment.editions.nato),
    outlook: source(assessment.editions.outlook),
    replications:
      meta.replications ?? assessment.scenario.verdicts[0]?.deadlines[0]?.probability.replications ?? 0,
    yardsticks: yardsticks.filter(({ id }) => judged.has(id)),
    lastDeadline: Math.max(...assessment.deadlines),
    name: (code) => parties.get(code) ?? nameOf(data.vocabulary, code),
    known: ({ date }) => (lastDay(date) ?? '') <= asOf,
  };
}

/** Years that the edition in use gives as estimates rather than as reported. */
export function estimatedYears({ data, nato }: Report): number[] {
  const years = data.observations
    .filter((row) => row.source === nato.id && row.indicator === 'share-of-gdp' && row.status !== 'actual')
    .map(({ year }) => year);
  return [...new Set(years)].sort((a, b) => a - b);
}
