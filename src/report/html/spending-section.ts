import type { Quantiles } from '../../simulation/estimate.ts';
import { levelHistory } from '../../verdict/history.ts';
import type { MoneyRow } from '../../verdict/outlook.ts';
import type { MoneyArea } from '../../verdict/run.ts';
import { whole } from '../number-format.ts';
import { colours } from './chart.ts';
import { chartCredit } from './credit.ts';
import { html, type Markup, type Part } from './escape.ts';
import { type Fan, fanChart, fanKey, fanTable } from './fan-chart.ts';
import { figure } from './figure.ts';
import type { Report } from './report.ts';
import { listText } from './wording.ts';

export const toBillions = ({ p5, p25, p50, p75, p95 }: Quantiles): Quantiles => ({
  p5: p5 / 1000,
  p25: p25 / 1000,
  p50: p50 / 1000,
  p75: p75 / 1000,
  p95: p95 / 1000,
});

/** Expenditure of Europe and of the United States, at the prices of a base year and of the day. */
export function spendingSection(report: Report): Markup {
  const { constantBase } = report.assessment;
  const bases = [
    { id: 'constant', words: `${constantBase} prices and exchange rates`, history: `mer-${constantBase}` },
    { id: 'usd', words: 'current prices and exchange rates', history: 'mer-current' },
  ] as const;
  const areas = ['europe', 'unitedStates'] as const;
  return html`<p>Amounts at ${constantBase} prices show volume: inflation and exchange rates after ${constantBase} are taken out. Amounts at current prices are what the market-rate yardstick compares; for Europe they move with the dollar. The two are never added or compared with each other.</p>
<div class="charts two">${bases.flatMap((basis) => areas.map((area) => spendingFigure(report, area, basis)))}</div>`;
}

function spendingFigure(
  report: Report,
  area: MoneyArea,
  basis: { readonly id: 'constant' | 'usd'; readonly words: string; readonly history: string },
): Part {
  const { assessment, scenario } = report;
  const rows = assessment.scenario.money[area];
  const who = area === 'europe' ? assessment.europe.name : 'United States';
  const unit = 'billion US dollars';
  const set = area === 'europe' ? assessment.europe.set : 'united-states';
  const history = levelHistory(report.data, report.nato, set, basis.history).map(({ year, millions }) => ({
    year,
    value: millions / 1000,
  }));
  const chart: Fan = {
    id: `spending-${area === 'europe' ? 'europe' : 'united-states'}-${basis.id}`,
    title: `Defence expenditure, ${who}, ${unit}, ${basis.words}`,
    description: describeFan(rows, basis.id, assessment.deadlines),
    unit,
    history,
    fan: rows.map((row) => ({ year: row.year, value: toBillions(row[basis.id]) })),
    deadlines: assessment.deadlines,
    format: whole,
    colour: area === 'europe' ? colours.europe : colours.unitedStates,
  };
  return figure({
    id: `figure-${chart.id}`,
    caption: html`<b>Defence expenditure, ${who}</b>, ${unit}, ${basis.words}, scenario “${scenario.name}”`,
    chart: fanChart(chart),
    key: fanKey(area === 'europe' ? 'europe' : 'united-states', history.length > 0),
    table: fanTable(chart, `Defence expenditure, ${who}, ${basis.words}`),
    source: chartCredit(report),
  });
}

/** Medians and bands at the deadlines, in words. */
export const describeFan = (
  rows: readonly MoneyRow[],
  measure: Exclude<keyof MoneyRow, 'year'>,
  deadlines: readonly number[],
): string =>
  `Median ${listText(
    rows
      .filter(({ year }) => deadlines.includes(year))
      .map((row) => {
        const { p5, p50, p95 } = toBillions(row[measure]);
        return `${whole(p50)} billion US dollars in ${row.year} (5 to 95 %: ${whole(p5)} to ${whole(p95)})`;
      }),
  )}.`;
