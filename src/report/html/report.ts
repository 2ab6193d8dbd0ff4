import type { DataPackage } from '../../evidence/data-package.ts';
import { creditLine, type Source } from '../../evidence/source.ts';
import { present } from '../../fault/guard.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Assessment } from '../../verdict/assessment.ts';
import type { Yardstick } from '../../verdict/yardstick/yardstick.ts';
import { yardsticks } from '../../verdict/yardsticks.ts';
import { lastDay } from '../../vocabulary/calendar.ts';
import { nameOf } from '../../vocabulary/vocabulary.ts';
import type { Meta } from '../meta.ts';
import { whole } from '../number-format.ts';

/** What every section of the report is written from. */
export interface Report {
  readonly assessment: Assessment;
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
  data: DataPackage,
  scenario: Scenario,
  meta: Meta,
): Report {
  const asOf = meta.asOf ?? data.descriptor.created;
  const source = (id: string) => present(data.sources.get(id), `no source ${id}`);
  const judged = new Set(assessment.scenario.verdicts.map(({ yardstick }) => yardstick));
  return {
    assessment,
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
    name: (code) => nameOf(data.vocabulary, code),
    known: ({ date }) => (lastDay(date) ?? '') <= asOf,
  };
}

/** Credit under a chart: where the figures come from, and what was calculated from them. */
export const chartCredit = ({ nato, outlook, meta, scenario, replications }: Report): string =>
  `Source: ${creditLine(nato)}; ${creditLine(outlook)}. Calculation: Burdenshift ${meta.version}, data ${meta.data.edition}, scenario ${scenario.name}, ${whole(replications)} replications.`;

/** Years that the edition in use gives as estimates rather than as reported. */
export function estimatedYears({ data, nato }: Report): number[] {
  const years = data.observations
    .filter((row) => row.source === nato.id && row.indicator === 'share-of-gdp' && row.status !== 'actual')
    .map(({ year }) => year);
  return [...new Set(years)].sort((a, b) => a - b);
}
