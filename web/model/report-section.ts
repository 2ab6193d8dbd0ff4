import { readCapabilities } from '../../src/capability/capability-record.ts';
import { capabilitySection } from '../../src/report/html/capability-section.ts';
import { caseTable } from '../../src/report/html/case-table.ts';
import { complianceSection } from '../../src/report/html/compliance-section.ts';
import { conflictSection } from '../../src/report/html/conflict-section.ts';
import { costSection } from '../../src/report/html/cost-section.ts';
import { deliverySection } from '../../src/report/html/delivery-section.ts';
import { html, type Markup } from '../../src/report/html/escape.ts';
import { lateTable } from '../../src/report/html/late-table.ts';
import { limitSection } from '../../src/report/html/limit-section.ts';
import { openReport, type Report } from '../../src/report/html/report.ts';
import { sourceSection } from '../../src/report/html/source-section.ts';
import { spendingSection } from '../../src/report/html/spending-section.ts';
import { spreadSection } from '../../src/report/html/spread-section.ts';
import { yardstickSection } from '../../src/report/html/yardstick-section.ts';
import { resolveScenario } from '../../src/scenario/resolve.ts';
import type { Model } from './model.ts';
import { readScenario, scenarioTexts } from './scenarios.ts';

/** Sections of the report that pages show. */
const sections = {
  capability: capabilitySection,
  cases: (report) => html`${caseTable(report)}`,
  compliance: complianceSection,
  conflicts: conflictSection,
  cost: costSection,
  deliveries: deliverySection,
  late: (report) => html`${lateTable(report)}`,
  limits: limitSection,
  sources: (report) => sourceSection(report, []),
  spending: spendingSection,
  spreads: spreadSection,
  yardsticks: yardstickSection,
} satisfies Record<string, (report: Report) => Markup>;

export type SectionName = keyof typeof sections;

let opened: Report | undefined;

/** The report on the baseline, from the verdict that came with the build. */
export function baselineReport(model: Model): Report {
  opened ??= openBaseline(model);
  return opened;
}

function openBaseline({ data, baseline }: Model): Report {
  const { meta, ...assessment } = baseline;
  const loaded = readScenario('baseline.yaml', scenarioTexts.get('baseline')!);
  const request = resolveScenario(data, loaded, {
    asOf: meta.asOf!,
    seed: meta.seed!,
    replications: meta.replications!,
    capabilities: readCapabilities(data),
  });
  return openReport(assessment, request, data, loaded.scenario, meta);
}

/** Sections of the report on the baseline, in the order asked. */
export const reportSections = (model: Model, names: readonly SectionName[]): readonly Markup[] =>
  names.map((name) => sections[name](baselineReport(model)));
