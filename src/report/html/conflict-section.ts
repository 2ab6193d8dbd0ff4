import { creditLink } from './credit.ts';
import { html, type Markup } from './escape.ts';
import type { Report } from './report.ts';
import { dataTable } from './table.ts';

/** Where published figures disagree, and figures that look wrong and are explained. */
export function conflictSection({ data, name }: Report): Markup {
  const of = (code: string, all: string): string => (code === '*' ? all : name(code));
  return html`<p>Pairs of published figures on one subject that do not agree, with the reason as far as it is known. The list is that of the data edition ${data.descriptor.version}, whatever the as-of day.</p>
${dataTable({
  id: 'conflict-table',
  caption: 'Conflicts between sources',
  columns: [
    { head: 'Subject' },
    { head: 'One figure', prose: true },
    { head: 'Source', prose: true },
    { head: 'Other figure', prose: true },
    { head: 'Source', prose: true },
    { head: 'Reason', prose: true },
  ],
  rows: data.conflicts.map((entry) => [
    html`<span class="wrap">${entry.subject}</span>`,
    entry.figureA,
    entry.sourceA,
    entry.figureB,
    entry.sourceB,
    entry.reason,
  ]),
})}
${dataTable({
  id: 'oddity-table',
  caption: 'Known oddities in the data',
  columns: [
    { head: 'Source' },
    { head: 'Series' },
    { head: 'Country' },
    { head: 'Year' },
    { head: 'What is known', prose: true },
  ],
  rows: data.oddities.map((entry) => {
    const source = data.sources.get(entry.source);
    return [
      html`<span class="wrap">${source ? creditLink(source) : entry.source}</span>`,
      entry.indicator === '*'
        ? 'all'
        : (data.vocabulary.indicators.get(entry.indicator)?.name ?? entry.indicator),
      of(entry.country, 'all'),
      entry.year === '*' ? 'all' : entry.year,
      entry.reason,
    ];
  }),
})}`;
}
