import type { DataPackage } from '../../evidence/data-package.ts';
import type { Backtest } from '../../production/backtest.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Assessment } from '../../verdict/assessment.ts';
import type { AssessmentRequest } from '../../verdict/request.ts';
import { dateText } from '../../vocabulary/calendar.ts';
import type { Meta } from '../meta.ts';
import { whole } from '../number-format.ts';
import { answerSection } from './answer-section.ts';
import { backtestSection } from './backtest-section.ts';
import { capabilitySection } from './capability-section.ts';
import { caseTable } from './case-table.ts';
import { complianceSection } from './compliance-section.ts';
import { conflictSection } from './conflict-section.ts';
import { costSection } from './cost-section.ts';
import { decidesSection } from './decides-section.ts';
import { deliverySection } from './delivery-section.ts';
import { html } from './escape.ts';
import { limitSection } from './limit-section.ts';
import { type PageHead, page, type Section } from './page.ts';
import { pathSection } from './path-section.ts';
import { policySection } from './policy-section.ts';
import { remakeSection } from './remake-section.ts';
import { openReport, type Report } from './report.ts';
import { sourceSection } from './source-section.ts';
import { spendingSection } from './spending-section.ts';
import { spreadSection } from './spread-section.ts';
import { startSection } from './start-section.ts';
import { yardstickSection } from './yardstick-section.ts';

/**
 * The assessment as one self-contained page: the same input gives the same bytes, and it loads nothing. Its links lead
 * from a verdict to the capabilities behind it, the deliveries behind those, and the sources behind those.
 */
export function assessmentHtml(
  assessment: Assessment,
  backtest: Backtest,
  request: Pick<AssessmentRequest, 'capabilities' | 'held'>,
  data: DataPackage,
  scenario: Scenario,
  meta: Meta,
): string {
  const report = openReport(assessment, request, data, scenario, meta);
  const sections: Section[] = [
    { id: 'answer', title: 'The answer', body: answerSection(report) },
    { id: 'verdicts', title: 'The yardsticks, one by one', body: yardstickSection(report) },
    { id: 'decides', title: 'What decides it', body: decidesSection(report) },
    { id: 'capabilities', title: 'The capabilities', body: capabilitySection(report) },
    {
      id: 'deliveries',
      title: 'When what was ordered arrives',
      body: html`${deliverySection(report)}\n${caseTable(report)}`,
    },
    { id: 'backtest', title: 'How past forecasts of deliveries turned out', body: backtestSection(backtest) },
    { id: 'spending', title: 'Defence expenditure', body: spendingSection(report) },
    { id: 'paths', title: 'If a path were kept', body: pathSection(report) },
    { id: 'cost', title: 'What each path costs', body: costSection(report) },
    { id: 'compliance', title: 'Who met the targets, by edition', body: complianceSection(report) },
    { id: 'starts', title: 'Where each ally starts', body: startSection(report) },
    { id: 'policy', title: 'Targets and national commitments', body: policySection(report) },
    { id: 'spreads', title: 'Where the bands come from', body: spreadSection(report) },
    { id: 'conflicts', title: 'Where sources disagree', body: conflictSection(report) },
    { id: 'limits', title: 'What this does not show', body: limitSection(report) },
    { id: 'remake', title: 'How to make this again', body: remakeSection(report) },
  ];
  const sources = sourceSection(
    report,
    sections.map(({ body }) => body),
  );
  return page(headOf(report), [...sections, { id: 'sources', title: 'Sources', body: sources }]);
}

function headOf({ meta, scenario, asOf, replications, assessment }: Report): PageHead {
  return {
    kind: 'assessment',
    title: "Does Europe carry most of NATO's conventional defence?",
    subtitle: scenario.title,
    which: `${scenario.name}, as of ${dateText(asOf)}`,
    facts: [
      ['As of', dateText(asOf)],
      ['Europe', `${assessment.europe.name} (${assessment.europe.members.length})`],
      ['Scenario', scenario.name],
      ['Data edition', meta.data.edition],
      ['Replications', whole(replications)],
      ['Version', meta.version],
    ],
    line: `As of ${dateText(asOf)} · scenario “${scenario.name}” · data ${meta.data.edition} · version ${meta.version}`,
    version: meta.version,
  };
}
