import type { NoForecast } from '../../production/delivery-book.ts';
import type { CaseForecast } from '../../production/delivery-forecast.ts';
import { whole } from '../number-format.ts';
import { sourceLink } from './anchor.ts';
import { bandText, monthText } from './delivery-table.ts';
import { html, type Markup, type Part } from './escape.ts';
import { type ForecastContext, forecastCredit } from './forecast-figure.ts';
import { gradeText } from './grade.ts';
import { dataTable } from './table.ts';

/** What is on record of a case, as `cases show` gives it. */
export interface ShownCase {
  readonly case: {
    readonly caseId: string;
    readonly item: string;
    readonly buyer: string;
    readonly partners: readonly string[];
    readonly supplier: string;
    readonly quantity: number | null;
    readonly unit: string;
    readonly rung: string;
    readonly channel: string;
    readonly line: string | null;
    readonly value: { readonly millions: number; readonly currency: string; readonly basis: string } | null;
    readonly source: string;
    readonly note: string;
  };
  readonly events: readonly {
    readonly milestone: string;
    readonly status: string;
    readonly date: string;
    readonly knownFrom: string;
    readonly source: string;
    readonly note: string;
  }[];
}

/**
 * One case: what it is, when it arrives, why then, and every dated fact with its source.
 *
 * @param why what is ahead of the case, in lines; `null` where it has no forecast, for the reason `without`.
 */
export function casePart(
  context: ForecastContext,
  { case: one, events }: ShownCase,
  forecast: CaseForecast | undefined,
  why: string | null,
  without: NoForecast | null,
): Markup {
  const { name } = context;
  const facts: readonly (readonly [string, Part])[] = [
    ['Buyer', [one.buyer, ...one.partners].map(name).join(', ')],
    ['Supplier', name(one.supplier)],
    ['Number', one.quantity === null ? 'not published' : `${one.quantity} ${one.unit}`],
    [
      'Value',
      one.value === null
        ? 'not published'
        : `${whole(one.value.millions)} million ${one.value.currency}, ${one.value.basis}`,
    ],
    ['Stands at', one.rung],
    ['Channel', one.channel],
    ['Line', one.line ?? 'none described'],
    ...(forecast === undefined
      ? [['Forecast', without ?? 'none: everything is delivered or nothing is ordered'] as const]
      : ([
          [
            'First delivery',
            forecast.rung === 'delivering'
              ? `${monthText(forecast.firstDelivery.p50)}, reported`
              : bandText(forecast.firstDelivery),
          ],
          ['Last delivery', bandText(forecast.lastDelivery)],
        ] as const)),
    ['Source', sourceLink(context, one.source)],
    ...(one.note ? [['Note', one.note] as const] : []),
  ];
  return html`<article class="block"><h2>${one.caseId}: ${one.item}</h2>
<dl class="pairs">${facts.map(([term, fact]) => html`<dt>${term}</dt><dd>${fact}</dd>`)}</dl>
${why === null ? undefined : html`<h3>Why then, and why late</h3>\n<pre class="scroll" tabindex="0" role="group" aria-label="What is ahead of the case"><code>${why}</code></pre>`}
${dataTable({
  id: 'case-events',
  caption: 'Everything dated that is on record',
  columns: [
    { head: 'Milestone' },
    { head: 'Status' },
    { head: 'Date' },
    { head: 'Known from' },
    { head: 'Source', prose: true },
    { head: 'Grade' },
    { head: 'Note', prose: true },
  ],
  rows: events.map((event) => {
    const source = context.data.sources.get(event.source);
    return [
      event.milestone,
      event.status,
      event.date,
      event.knownFrom,
      sourceLink(context, event.source),
      source === undefined ? '–' : gradeText(source.grade),
      event.note,
    ];
  }),
})}
<p class="source">${forecastCredit(context)}</p></article>`;
}
