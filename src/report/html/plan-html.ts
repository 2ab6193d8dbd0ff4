import type { Interoperability } from '../../planning/interoperability.ts';
import type { SavedPlan } from '../../planning/saved-plan.ts';
import type { Meta } from '../meta.ts';
import { dollars, percent, whole } from '../number-format.ts';
import { headline } from '../plan-text.ts';
import { statusText } from '../plan-words.ts';
import { html, type Markup } from './escape.ts';
import { type FrontierCurve, frontierFigure } from './frontier-figure.ts';
import { page, type Section } from './page.ts';
import { planConditionSection, planShareSection } from './plan-condition-section.ts';
import { planDemandSection } from './plan-demand-section.ts';
import { planMoneySection } from './plan-money-section.ts';
import { planOrderSection } from './plan-order-section.ts';
import { openPlanReport, type PlanReport, type PlanReportWords } from './plan-report.ts';
import { dataTable } from './table.ts';

/**
 * A plan as one self-contained page: the same input gives the same bytes, and it loads nothing.
 *
 * @param onRecord interoperability of what the buyers have on record, for comparison.
 */
export function planHtml(
  plan: SavedPlan,
  words: PlanReportWords,
  meta: Meta,
  frontiers: readonly FrontierCurve[] = [],
  onRecord: Interoperability | null = null,
): string {
  const report = openPlanReport(plan, words, meta, onRecord);
  const { name, years, buyers, priceYear } = plan.problem;
  const span = `${years[0]} to ${years.at(-1)}`;
  const sections: Section[] = [
    { id: 'plan', title: 'The plan', body: planSummary(report) },
    { id: 'orders', title: 'What to order', body: planOrderSection(report) },
    { id: 'money', title: 'What it costs', body: planMoneySection(report) },
    { id: 'demands', title: 'What it reaches, and why no more', body: planDemandSection(report) },
    { id: 'conditions', title: 'What each condition costs', body: planConditionSection(report) },
    { id: 'shares', title: 'Autonomy and interoperability', body: planShareSection(report) },
    ...(frontiers.length === 0
      ? []
      : [{ id: 'frontiers', title: 'Frontiers', body: frontierSection(report, frontiers) }]),
    { id: 'remake', title: 'How to make this again', body: planRemakeSection(report) },
  ];
  return page(
    {
      kind: 'plan',
      title: `What to buy next: ${name}`,
      subtitle: `Orders from ${span}, amounts at ${priceYear} prices and exchange rates`,
      which: `(plan, orders ${span})`,
      facts: [
        ['Orders', span],
        ['Buyers', String(buyers.length)],
        ['Cost', dollars(plan.cost)],
        ['Gap', percent(plan.gap, 2)],
        ['Data edition', meta.data.edition],
        ['Version', meta.version],
      ],
      line: `Orders ${span} · data ${meta.data.edition} · version ${meta.version}`,
      version: meta.version,
    },
    sections,
  );
}

/** The plan in a sentence, and how good it is proved to be. */
export function planSummary({ plan }: PlanReport): Markup {
  return html`<p class="lead">${headline(plan)}</p>
<p>${statusText[plan.status]} Its objective, the cost plus what stays short at its price, is ${dollars(plan.objective)}; no plan of the problem is below ${dollars(plan.bound)}, a gap of ${percent(plan.gap, 2)} or ${dollars(plan.objective - plan.bound)}.</p>
<p class="note">The plan is the answer to a problem with stated demands, budgets, offers and conditions. It rests on single values of prices and lead times; it recommends nothing that was not asked for.</p>`;
}

const frontierSection = ({ prices, source }: PlanReport, frontiers: readonly FrontierCurve[]): Markup =>
  html`<p>One thing is moved while all else of the problem stays; each point is solved as a plan of its own.</p>
<div class="wide">${frontiers.map((frontier) => frontierFigure(frontier, prices, source))}</div>`;

/** How to make the same bytes again, and what they were made from. */
function planRemakeSection({ plan, meta }: PlanReport): Markup {
  const facts: readonly (readonly [string, string])[] = [
    ['Program', `Burdenshift ${meta.version}`],
    ['Data edition', meta.data.edition],
    ['Data, SHA-256', meta.data.sha256],
    ['Solver', `${plan.solver.name} ${plan.solver.version}, ${whole(plan.solver.nodes)} nodes`],
    ...(meta.scenario === undefined
      ? []
      : [['Scenario', `${meta.scenario.name}, SHA-256 ${meta.scenario.sha256}`] as const]),
    ...(meta.seed === undefined ? [] : [['Seed', String(meta.seed)] as const]),
    ...(meta.replications === undefined ? [] : [['Replications', whole(meta.replications)] as const]),
  ];
  return html`<p>The same data, problem and version give the same plan on any machine, unless the search ended at its time limit:</p>
<pre class="scroll" tabindex="0" role="group" aria-label="Command that makes this plan again"><code>${meta.command}</code></pre>
${dataTable({
  id: 'remake-table',
  caption: 'What the plan was made from',
  columns: [{ head: 'Item' }, { head: 'Value', prose: true }],
  rows: facts.map(([head, value]) => [head, html`<code>${value}</code>`]),
})}`;
}
