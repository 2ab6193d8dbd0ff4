import type { DataPackage } from '../../evidence/data-package.ts';
import type { ShippedLine } from '../../production/shipped-line.ts';
import { dateOf, dateText } from '../../vocabulary/calendar.ts';
import { whole } from '../number-format.ts';
import { caseLink, sourceLink } from './anchor.ts';
import { html, type Markup } from './escape.ts';
import { dataTable } from './table.ts';

/** A production line: how fast it makes what it makes, and what is publicly on order. */
export function linePart(
  data: DataPackage,
  { name, rates, books, diversions, noQueue }: ShippedLine,
): Markup {
  return html`<h2>Line: ${name}</h2>
${noQueue === null ? html`<p>The public orders of the line wait in its queue, in the order of their awards; they are a floor, since orders that are not public come on top.</p>` : html`<p>No queue is given for this line: ${noQueue}.</p>`}
<div class="tables">${dataTable({
    id: 'line-rates',
    caption: 'Output over time, units a year',
    columns: [
      { head: 'From' },
      { head: 'Units a year', numeric: true },
      { head: 'What' },
      { head: 'Source', prose: true },
    ],
    rows: rates.map(({ day, perYear, kind, source }) => [
      dateText(dateOf(day)),
      whole(perYear),
      kind === 'actual' ? 'reported' : 'announced',
      sourceLink({ data }, source),
    ]),
  })}
${
  books.length === 0
    ? html`<p>No public statement of what the line has on order, beside the cases.</p>`
    : dataTable({
        id: 'line-books',
        caption: 'Publicly on order, over time',
        columns: [
          { head: 'As of' },
          { head: 'Units', numeric: true },
          { head: 'What', prose: true },
          { head: 'Case' },
          { head: 'Source', prose: true },
        ],
        rows: books.map(({ date, units, what, case: of, source }) => [
          date.text,
          whole(units),
          what,
          of === undefined ? '–' : caseLink(of),
          sourceLink({ data }, source),
        ]),
      })
}</div>
${diversions.length === 0 ? undefined : html`<ul class="note">${diversions.map(({ date, what }) => html`<li>${date}: ${what}</li>`)}</ul>`}`;
}
