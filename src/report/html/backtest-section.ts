import type { Backtest, BacktestRow } from '../../production/backtest.ts';
import { heldText, monthsText } from '../backtest-text.ts';
import { percent } from '../number-format.ts';
import { html, type Markup, type Part } from './escape.ts';
import { dataTable } from './table.ts';
import { countText, listText } from './wording.ts';

/** Fewest cases from which the part of bands that held says something. */
const fewestCases = 10;

/** How the forecasts of deliveries would have done at the end of each past year, with their weak spots. */
export function backtestSection(backtest: Backtest): Markup {
  const [all, ...groups] = backtest.rows as [BacktestRow, ...BacktestRow[]];
  if (all.held === null) return html`<p>No past forecast can be judged by the as-of day.</p>`;
  return html`<p>At the end of each year from ${backtest.first} to ${backtest.last} the first deliveries then outstanding are forecast with the cases and plans known that day, and compared with what was reported since. Bands of 90 % held in <b>${percent(all.held, 0)}</b> of ${all.n} trials, ${all.cases} cases.${errorText(all)}</p>
${dataTable({
  id: 'backtest-groups',
  caption:
    'Bands that held, with the 95 % interval where each case counts once, and the median absolute error in months of the median forecast and of the plan in force',
  columns: [
    { head: 'Supplier' },
    { head: '90 % band held', numeric: true },
    { head: 'Trials', numeric: true },
    { head: 'Cases', numeric: true },
    { head: 'Forecast off', numeric: true },
    { head: 'Plan off', numeric: true },
    { head: 'Plans', numeric: true },
  ],
  rows: backtest.rows.map((row) => [
    row.group,
    heldText(row),
    String(row.n),
    String(row.cases),
    monthsText(row.medianError.all),
    monthsText(row.planError.all),
    String(row.compared),
  ]),
})}
<ul>${weakSpots(all, groups).map((spot) => html`<li>${spot}</li>\n`)}</ul>`;
}

function errorText({ medianError, planError, compared }: BacktestRow): string {
  if (medianError.all === null || planError.all === null) return '';
  return ` Over ${compared} trials with a plan, the median forecast was off by ${monthsText(medianError.all)} months in the median, the plan in force by ${monthsText(planError.all)}; a delivery still to come enters with the time so far.`;
}

function weakSpots(all: BacktestRow, groups: readonly BacktestRow[]): Part[] {
  const few = groups.filter(({ cases }) => cases < fewestCases);
  const outside = groups.filter(
    ({ held, cases }) => held !== null && cases >= fewestCases && (held < 0.85 || held > 0.95),
  );
  return [
    outside.length === 0
      ? undefined
      : `Outside 85 to 95 %: ${listText(outside.map((row) => `${row.group} (${heldText(row)})`))}.`,
    few.length === 0
      ? undefined
      : `Too few cases to tell: ${listText(few.map(({ group, cases }) => `${group} (${countText(cases)} ${cases === 1 ? 'case' : 'cases'})`))}.`,
    all.medianError.reported === null || all.planError.reported === null
      ? undefined
      : `Of the ${all.reported} trials whose delivery is reported, the forecast was off by ${monthsText(all.medianError.reported)} months, the plan by ${monthsText(all.planError.reported)}: what has been delivered is what held its plan best.`,
    'Silence: a case of which nothing more is heard is neither counted as late nor as delivered.',
    'Later knowledge: where a day knew too few cases, later ones were used, but never the case that is judged. The trials of one case in several years are not independent.',
  ].filter((spot) => spot !== undefined);
}
