import { demandRows } from '../../planning/plan-table.ts';
import { whole } from '../number-format.ts';
import { probabilityText } from '../plan-demand-text.ts';
import { orderText, reasonText, shortGroups } from '../plan-explain-text.ts';
import { unitText } from '../plan-words.ts';
import { html, type Markup, type Part } from './escape.ts';
import type { PlanReport } from './plan-report.ts';
import { dataTable } from './table.ts';

/** What each demand reaches by its deadline and after, how surely, which orders serve it, and why no more. */
export function planDemandSection(report: PlanReport): Markup {
  const { plan, words } = report;
  const chances = new Map(plan.probability.map((row) => [row.id, row]));
  const rows = demandRows(plan.problem, plan);
  return html`${dataTable({
    id: 'demands-table',
    caption: 'What each demand reaches',
    columns: [
      { head: 'Demand' },
      { head: 'End of' },
      { head: 'Target', numeric: true },
      { head: 'Without the plan', numeric: true },
      { head: 'With the plan', numeric: true },
      { head: 'Short', numeric: true },
      { head: 'Probability', numeric: true },
      { head: 'Short on average', numeric: true },
      { head: 'Met from' },
    ],
    rows: rows.map((row): Part[] => {
      const simulated = chances.get(row.demand);
      const { name, unit } = words.capability(row.capability);
      return [
        html`<span class="yardstick">${row.demand}</span><span class="detail">${name}, ${unit}</span>`,
        String(row.deadline),
        whole(row.target),
        unitText(row.without),
        unitText(row.reached),
        unitText(row.short[0]?.units ?? 0),
        simulated === undefined ? '–' : probabilityText(simulated),
        simulated === undefined ? '–' : unitText(Number(simulated.expectedShortfall.toFixed(1))),
        row.metFrom === null ? `not by ${plan.problem.lastYear}` : `end of ${row.metFrom}`,
      ];
    }),
  })}
<p class="note">Probability: the part of simulated futures in which the demand is met at its deadline when the orders of the plan are placed; short on average: what is then missing. A dash: not simulated. A plan made on single lead times is late in many futures.</p>
${report.reasons.map((reason) => demandBlock(report, reason))}`;
}

function demandBlock(
  { plan, words }: PlanReport,
  { demand, orders, short }: PlanReport['reasons'][number],
): Part {
  return html`<article class="block"><h3>${demand.id}</h3>
${
  orders.length === 0
    ? html`<p>No order serves it.</p>`
    : html`<p>Orders that serve it:</p>
<ul>${orders.map((order) => html`<li>${orderText(order, demand.deadline, words)}</li>\n`)}</ul>`
}
${shortGroups(short).map(
  ({ years, options }) =>
    html`<p>Short of ${years.map(({ year, units }) => `${unitText(units)} at the end of ${year}`).join(', ')}. Against one more item, all else as planned:</p>
<ul>${options.length === 0 ? html`<li>no option of the problem adds to it</li>` : options.map((reason) => html`<li>${reasonText(plan, reason, words)}</li>\n`)}</ul>\n`,
)}</article>\n`;
}
