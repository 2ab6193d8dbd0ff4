import type { DataPackage } from '../../evidence/data-package.ts';
import type { CaseForecast } from '../../production/delivery-forecast.ts';
import type { Meta } from '../meta.ts';
import { whole } from '../number-format.ts';
import { caseLink, sourceLink } from './anchor.ts';
import { deliveryBars, deliveryTable, monthText } from './delivery-table.ts';
import { html, type Markup, type Part } from './escape.ts';
import { figure } from './figure.ts';
import { ganttChart } from './gantt-chart.ts';

/** What parts about forecast cases are written from. */
export interface ForecastContext {
  readonly data: DataPackage;
  readonly meta: Meta;
  readonly asOf: string;
  readonly name: (code: string) => string;
}

/** Cases that one chart shows; the table behind it has them all. */
const shown = 30;

/** Last deliveries of cases as bands on a calendar with the plans in force, and a table of all of them. */
export function forecastFigure(context: ForecastContext, rows: readonly CaseForecast[]): Markup {
  const first = Number(context.asOf.slice(0, 4));
  const years = [first, first + 16] as const;
  const id = 'forecast';
  return figure({
    id: `figure-${id}`,
    caption: html`<b>Last deliveries of cases under way</b>${rows.length > shown ? html`, the ${shown} of ${rows.length} that end first; the table has all` : undefined}`,
    chart: ganttChart({
      id,
      title: 'Expected last deliveries of cases under way',
      description: rows
        .slice(0, shown)
        .map((row) => `${row.caseId} ${monthText(row.lastDelivery.p50)}`)
        .join('; '),
      rows: deliveryBars(rows.slice(0, shown), years[1]),
      years,
    }),
    key: [
      html`<span><i class="swatch outer europe"></i>5 to 95 %</span> `,
      html`<span><i class="swatch inner europe"></i>25 to 75 %</span> `,
      html`<span><i class="swatch median europe"></i>median</span> `,
      html`<span>ring: plan in force for the last delivery</span>`,
    ],
    table: deliveryTable(
      'First and last deliveries: median, with 5 to 95 % in brackets',
      rows,
      context.name,
      (row) =>
        html`<span class="yardstick">${caseLink(row.caseId)}<span class="detail">${row.item}</span></span>`,
    ),
    open: true,
    source: forecastCredit(context),
  });
}

/** Where the dates of cases come from, and the command that makes their forecasts again. */
export const forecastCredit = ({ data, meta }: ForecastContext): Part =>
  html`Source: dated cases from press and company reports, each with its own sources; those called SIPRI- from ${[
    ...data.sources.keys(),
  ]
    .filter((id) => id.startsWith('sipri-arms-transfers'))
    .map((id) =>
      sourceLink({ data }, id),
    )}. Calculation: Burdenshift ${meta.version}, data ${meta.data.edition}, ${whole(meta.replications ?? 0)} replications: <code>${meta.command}</code>`;
