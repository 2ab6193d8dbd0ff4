import * as Plot from '@observablehq/plot';
import { type MoneyRow, moneyRows } from '../../planning/plan-table.ts';
import { dollars } from '../number-format.ts';
import { colours, drawChart } from './chart.ts';
import { html, type Markup, type Part } from './escape.ts';
import { figure } from './figure.ts';
import type { PlanReport } from './plan-report.ts';
import { dataTable } from './table.ts';

/** What the plan costs each year against the budgets, of all buyers together and of each. */
export function planMoneySection(report: PlanReport): Markup {
  const { plan, words, prices } = report;
  const rows = moneyRows(plan.problem, plan);
  const buyers = [...Map.groupBy(rows, ({ buyer }) => buyer)];
  return html`<div class="wide">${moneyFigure(
    report,
    rows.filter(({ buyer }) => buyer === null),
  )}</div>
${dataTable({
  id: 'money-buyers',
  caption: `Commitments against the budget, by buyer and year, ${prices}`,
  columns: moneyColumns,
  groups: buyers
    .filter(([buyer]) => buyer !== null)
    .map(([buyer, own]) => ({ head: words.country(buyer!), rows: own.map(moneyCells) })),
})}`;
}

const moneyColumns = [
  { head: 'Year' },
  { head: 'Purchases', numeric: true },
  { head: 'Expansions', numeric: true },
  { head: 'Budget', numeric: true },
  { head: 'Left', numeric: true },
];

const moneyCells = ({ year, purchases, expansions, budget, left }: MoneyRow): Part[] => [
  String(year),
  ...[purchases, expansions, budget, left].map(dollars),
];

/** Bars of what is committed, a line for the budget of the year. */
function moneyFigure({ prices, source }: PlanReport, rows: readonly MoneyRow[]): Markup {
  const bars = rows.map(({ year, purchases, expansions, budget }) => ({
    year: String(year),
    committed: (purchases + expansions) / 1e6,
    budget: budget / 1e6,
  }));
  const top = Math.max(1e-9, ...bars.flatMap(({ committed, budget }) => [committed, budget]));
  const total = rows.reduce((sum, { purchases, expansions }) => sum + purchases + expansions, 0);
  const chart = drawChart({
    id: 'plan-money',
    title: 'Commitments against the budget by year',
    description: `${dollars(total)} in all. ${rows.map((row) => `${row.year}: ${dollars(row.purchases + row.expansions)} of ${dollars(row.budget)}`).join('. ')}.`,
    plot: {
      width: 480,
      height: 280,
      marginLeft: 52,
      marginRight: 22,
      marginTop: 30,
      marginBottom: 26,
      style: { fontSize: '12px' },
      x: { type: 'band', label: null, tickSize: 4 },
      y: {
        domain: [0, top * 1.08],
        ticks: 5,
        grid: true,
        label: `USD billion, ${prices}`,
        labelArrow: 'none',
        tickSize: 0,
      },
      marks: [
        Plot.barY(bars, { x: 'year', y: 'committed', fill: colours.europe, insetLeft: 3, insetRight: 3 }),
        Plot.tickY(bars, { x: 'year', y: 'budget', stroke: colours.ink, strokeWidth: 3 }),
        Plot.ruleY([0], { stroke: colours.muted }),
      ],
    },
  });
  return figure({
    id: 'figure-plan-money',
    caption: html`<b>Commitments against the budget</b>, all buyers together, USD billion, ${prices}`,
    chart,
    key: [
      html`<span><i class="swatch bar-key europe"></i>purchases and expansions</span> `,
      html`<span><i class="swatch past"></i>budget</span>`,
    ],
    table: {
      caption: `Commitments against the budget, all buyers together, ${prices}`,
      columns: moneyColumns,
      rows: rows.map(moneyCells),
    },
    source,
  });
}
