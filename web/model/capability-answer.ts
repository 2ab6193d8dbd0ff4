import { FaultError } from '../../src/fault/fault.ts';
import { capabilityAnchor } from '../../src/report/html/anchor.ts';
import { capabilityBlock } from '../../src/report/html/capability-block.ts';
import { capabilityCourse } from '../../src/report/html/capability-course.ts';
import { missingTable, overviewTable } from '../../src/report/html/capability-section.ts';
import { capabilityShareFigure } from '../../src/report/html/capability-share-figure.ts';
import { calculationText } from '../../src/report/html/credit.ts';
import { html, type Markup } from '../../src/report/html/escape.ts';
import type { Report } from '../../src/report/html/report.ts';
import { resolveScenario } from '../../src/scenario/resolve.ts';
import { capabilityOutlook } from '../../src/verdict/capability-outlook.ts';
import { executeHere } from '../../src/verdict/execute.ts';
import { prepareRequest } from '../../src/verdict/preparation.ts';
import type { Model } from './model.ts';
import { baselineReport } from './report-section.ts';
import { readScenario, scenarioTexts } from './scenarios.ts';

const replications = 1000;

let running: Promise<Report> | undefined;

/** The report on the baseline with every capability at the end of every year, not of the deadlines alone. */
function yearlyReport(model: Model): Promise<Report> {
  running ??= (async () => {
    const { data } = model;
    const report = baselineReport(model);
    const { record } = report;
    const request = resolveScenario(data, readScenario('baseline.yaml', scenarioTexts.get('baseline')!), {
      asOf: report.asOf,
      seed: report.meta.seed!,
      replications,
      capabilities: record,
    });
    const execute = executeHere();
    const { projection, held, projected } = await prepareRequest(data, request, execute.books);
    const run = {
      projection,
      held,
      seed: request.seed,
      europe: projected(request.europe),
      frozen: [],
      replications,
      yardsticks: [],
      detailed: true,
    };
    const sample = (await execute.runs(new Map([['holdings', run]]))).get('holdings')!;
    const years = projection.years.slice(1);
    const capabilities = held.model.capabilities.map((input) =>
      capabilityOutlook(input, record, sample, years),
    );
    return {
      ...report,
      replications,
      lastDeadline: years.at(-1)!,
      assessment: { ...report.assessment, deadlines: years, capabilities },
    };
  })();
  return running;
}

export interface CapabilitiesShown {
  readonly years: readonly number[];
  readonly year: number;
  readonly shares: Markup | null;
  readonly table: Markup;
  readonly missing: Markup;
  readonly names: readonly { readonly id: string; readonly name: string }[];
}

/** All capabilities at the end of a year; 0 is the first deadline of the baseline. */
export async function capabilitiesShown(
  model: Model,
  { year }: { readonly year: number },
): Promise<CapabilitiesShown> {
  const report = await yearlyReport(model);
  const { deadlines: years, capabilities } = report.assessment;
  const shown = years.includes(year) ? year : model.baseline.deadlines[0]!;
  return {
    years,
    year: shown,
    shares: capabilityShareFigure(capabilities, shown, source(report)) ?? null,
    table: html`${overviewTable({ ...report, lastDeadline: shown })}`,
    missing: html`${missingTable(report)}`,
    names: capabilities.map(({ id, name }) => ({ id, name })),
  };
}

const source = (report: Report): string =>
  `Source: the figures of each capability, listed with their sources and grades where it is opened. ${calculationText(report)}`;

/** One capability over time, with its rule, figures, events and the cases that add to it. */
export async function capabilityShown(
  model: Model,
  { id, year }: { readonly id: string; readonly year: number },
): Promise<{ readonly figure: Markup | null; readonly block: Markup }> {
  const report = await yearlyReport(model);
  const { deadlines: years, capabilities } = report.assessment;
  const outlook = capabilities.find(
    (one) => one.id === id || capabilityAnchor(one.id) === `capability-${id}`,
  );
  if (outlook === undefined)
    throw new FaultError({
      code: 'unknown-capability',
      where: 'capability',
      value: id,
      rule: `there is no such capability; there are: ${capabilities.map((one) => one.id).join(', ')}`,
      example: `capability=${capabilities[0]!.id}`,
    });
  const shown = years.includes(year) ? year : model.baseline.deadlines[0]!;
  return {
    figure: capabilityCourse(outlook, years, shown, source(report)) ?? null,
    block: html`${capabilityBlock(report, outlook)}`,
  };
}
