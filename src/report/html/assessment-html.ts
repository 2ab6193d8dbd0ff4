import type { DataPackage } from '../../evidence/data-package.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Assessment } from '../../verdict/assessment.ts';
import type { Meta } from '../meta.ts';
import { answerSection } from './answer-section.ts';
import { attributionSection } from './attribution-section.ts';
import { backtestSection } from './backtest-section.ts';
import { complianceSection } from './compliance-section.ts';
import { conflictSection } from './conflict-section.ts';
import { costSection } from './cost-section.ts';
import { deliverySection } from './delivery-section.ts';
import { limitSection } from './limit-section.ts';
import { page } from './page.ts';
import { pathSection } from './path-section.ts';
import { policySection } from './policy-section.ts';
import { remakeSection } from './remake-section.ts';
import { openReport } from './report.ts';
import { shareSection } from './share-section.ts';
import { sourceSection } from './source-section.ts';
import { spendingSection } from './spending-section.ts';
import { spreadSection } from './spread-section.ts';
import { startSection } from './start-section.ts';
import { verdictSection } from './verdict-section.ts';

/** The assessment as one self-contained page: the same input gives the same bytes, and it loads nothing. */
export function assessmentHtml(
  assessment: Assessment,
  data: DataPackage,
  scenario: Scenario,
  meta: Meta,
): string {
  const report = openReport(assessment, data, scenario, meta);
  return page(report, [
    { id: 'answer', title: 'The answer', body: answerSection(report) },
    { id: 'verdicts', title: 'Verdicts', body: verdictSection(report) },
    { id: 'shares', title: "Europe's share, past and projected", body: shareSection(report) },
    { id: 'spending', title: 'Defence expenditure', body: spendingSection(report) },
    { id: 'decides', title: 'What decides it', body: attributionSection(report) },
    { id: 'spreads', title: 'Where the bands come from', body: spreadSection(report) },
    { id: 'paths', title: 'If a path were kept', body: pathSection(report) },
    { id: 'cost', title: 'What each path costs', body: costSection(report) },
    { id: 'deliveries', title: 'When what was ordered arrives', body: deliverySection(report) },
    { id: 'backtest', title: 'How past forecasts of deliveries turned out', body: backtestSection(report) },
    { id: 'compliance', title: 'Who met the targets, by edition', body: complianceSection(report) },
    { id: 'starts', title: 'Where each ally starts', body: startSection(report) },
    { id: 'conflicts', title: 'Where sources disagree', body: conflictSection(report) },
    { id: 'policy', title: 'Targets and national commitments', body: policySection(report) },
    { id: 'limits', title: 'What this does not show', body: limitSection(report) },
    { id: 'remake', title: 'How to make this again', body: remakeSection(report) },
    { id: 'sources', title: 'Sources', body: sourceSection(report) },
  ]);
}
