import type { MoneyMeasure } from '../../spending/money-of-group.ts';
import type { Outlook } from '../../verdict/outlook.ts';
import { billions } from '../number-format.ts';
import { colours } from './chart.ts';
import { chartCredit } from './credit.ts';
import { html, type Markup, type Part } from './escape.ts';
import { type Fan, fanChart, fanKey, fanTable } from './fan-chart.ts';
import { figure } from './figure.ts';
import { pathLabel, pathsOf } from './path-section.ts';
import type { Report } from './report.ts';
import { describeFan, toBillions } from './spending-section.ts';
import { dataTable } from './table.ts';
import { billionsBand, upperFirst } from './wording.ts';

/** What each path costs above holding today's shares, and what it leaves for equipment. */
export function costSection(report: Report): Markup {
  const { assessment } = report;
  const { constantBase, europe } = assessment;
  const first = assessment.years[0]! + 1;
  const constant = `${constantBase} prices and exchange rates`;
  const current = 'current prices and exchange rates';
  const table = (id: string, what: string, measures: readonly [string, MoneyMeasure][]): Part =>
    dataTable({
      id,
      caption: `${what}, ${europe.name}, billion US dollars: median, with 5 to 95 % in brackets`,
      columns: [
        { head: 'Path' },
        ...assessment.deadlines.map((year) => ({ head: String(year), numeric: true })),
      ],
      groups: measures.map(([prices, measure]) => ({
        head: upperFirst(prices),
        rows: pathsOf(report).map((path) => [pathLabel(report, path), ...costCells(report, path, measure)]),
      })),
    });
  return html`<p>Cost is expenditure above that of the same allies if each held its last published share of GDP, in the same simulated future; the path “hold” costs nothing by definition. Cumulative cost runs from ${first}. Nothing is discounted. Amounts at ${constantBase} prices and at current prices must not be added.</p>
<div class="charts three">${pathsOf(report)
    .filter((path) => path.money.europe.some(({ costConstant }) => costConstant.p95 > 0))
    .map((path) => costFigure(report, path, constant))}</div>
<div class="tables">${table('cost-annual', 'Annual cost above holding the share', [
    [constant, 'costConstant'],
    [current, 'costUsd'],
  ])}
${table('cost-cumulative', `Cumulative cost above holding the share since ${first}`, [
  [constant, 'costConstantCumulative'],
  [current, 'costUsdCumulative'],
])}
${table('purchase-budget', 'Purchase budget: expenditure times the last published share of equipment', [[current, 'equipmentUsd']])}</div>
<p class="note">The purchase budget holds each ally's share of equipment in expenditure as last published; an ally without a published share adds nothing to it.</p>`;
}

const costCells = ({ assessment }: Report, path: Outlook, measure: MoneyMeasure): Part[] =>
  path.money.europe
    .filter(({ year }) => assessment.deadlines.includes(year))
    .map((row) => (row[measure].p95 === 0 && row[measure].p5 === 0 ? '0' : billionsBand(row[measure])));

function costFigure(report: Report, path: Outlook, prices: string): Part {
  const { assessment } = report;
  const label = pathLabel(report, path);
  const chart: Fan = {
    id: `cost-${path.id}`,
    title: `Annual cost above holding the share, ${assessment.europe.name}, ${label}`,
    description: describeFan(path.money.europe, 'costConstant', assessment.deadlines),
    unit: 'billion US dollars',
    history: [],
    fan: path.money.europe.map((row) => ({ year: row.year, value: toBillions(row.costConstant) })),
    deadlines: assessment.deadlines,
    format: (value) => billions(value * 1000),
    colour: colours.europe,
  };
  return figure({
    id: `figure-${chart.id}`,
    caption: html`<b>Annual cost above holding, ${label}</b>, ${assessment.europe.name}, billion US dollars, ${prices}`,
    chart: fanChart(chart),
    key: fanKey('europe', false),
    table: fanTable(chart, `Annual cost above holding the share, ${label}, ${prices}`),
    source: chartCredit(report),
  });
}
