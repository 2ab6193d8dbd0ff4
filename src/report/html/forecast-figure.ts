import type { DataPackage } from '../../evidence/data-package.ts';
import type { CaseForecast } from '../../production/delivery-forecast.ts';
import { partialDate } from '../../vocabulary/calendar.ts';
import type { Meta } from '../meta.ts';
import { percent, whole } from '../number-format.ts';
import { caseLink, sourceLink } from './anchor.ts';
import { asYear, bandText, labelOf, monthText } from './delivery-section.ts';
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
  const year = (date: CaseForecast['lastDelivery']['p50']): number => asYear(date, years[1]);
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
      rows: rows.slice(0, shown).map((row) => {
        const { p05, p25, p50, p75, p95 } = row.lastDelivery;
        const planned = row.rung === 'delivering' ? row.onTime?.planned : undefined;
        return {
          label: labelOf(row),
          p05: year(p05),
          p25: year(p25),
          p50: year(p50),
          p75: year(p75),
          p95: year(p95),
          planned: planned === undefined ? null : 1970 + (partialDate(planned)?.last ?? 0) / 365.2425,
        };
      }),
      years,
    }),
    key: [
      html`<span><i class="swatch outer europe"></i>5 to 95 %</span> `,
      html`<span><i class="swatch inner europe"></i>25 to 75 %</span> `,
      html`<span><i class="swatch median europe"></i>median</span> `,
      html`<span>ring: plan in force for the last delivery</span>`,
    ],
    table: {
      caption: 'First and last deliveries: median, with 5 to 95 % in brackets',
      columns: [
        { head: 'Case' },
        { head: 'Buyer' },
        { head: 'Supplier' },
        { head: 'Number', numeric: true },
        { head: 'First delivery' },
        { head: 'Last delivery' },
        { head: 'Plan in force' },
        { head: 'Chance of keeping it', numeric: true },
      ],
      rows: rows.map((row) => [
        html`<span class="yardstick">${caseLink(row.caseId)}<span class="detail">${row.item}</span></span>`,
        context.name(row.buyer),
        context.name(row.supplier),
        row.quantity === null ? 'not published' : String(row.quantity),
        row.rung === 'delivering'
          ? `${monthText(row.firstDelivery.p50)}, reported`
          : bandText(row.firstDelivery),
        bandText(row.lastDelivery),
        row.onTime?.planned ?? 'none',
        row.onTime === null ? '–' : percent(row.onTime.probability, 0),
      ]),
    },
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
