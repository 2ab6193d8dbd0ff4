import { editionsOf } from '../../evidence/edition.ts';
import type { Source } from '../../evidence/source.ts';
import { bareLink, html, type Markup, type Part } from './escape.ts';
import type { Report } from './report.ts';
import { dataTable } from './table.ts';
import { dateText } from './wording.ts';

/** Editions behind the calculation in full; all others of the data package behind them. */
export function sourceSection({ data, nato, outlook }: Report): Markup {
  const editions = [...editionsOf(data, 'nato'), ...editionsOf(data, 'imf-weo')];
  const others = [...data.sources.values()].filter((source) => !editions.includes(source));
  const role = (source: Source): string =>
    source === nato || source === outlook ? 'edition in use' : 'revisions';
  return html`${table('source-table', 'Editions behind the calculation', editions, role)}
<details><summary>Other sources of the data package (${others.length})</summary>
${table('other-source-table', 'Sources of published totals and of the figures that disagree', others)}
</details>`;
}

const table = (
  id: string,
  caption: string,
  sources: readonly Source[],
  role?: (source: Source) => string,
): Part =>
  dataTable({
    id,
    caption,
    columns: [
      { head: 'Producer' },
      { head: 'Title', prose: true },
      { head: 'Edition' },
      { head: 'Date' },
      { head: 'Address', prose: true },
      { head: 'Licence', prose: true },
      { head: 'Grade' },
      ...(role ? [{ head: 'Used for' }] : []),
    ],
    rows: sources.map((source) => [
      html`<span class="wrap">${source.producer}</span>`,
      source.title,
      html`<span class="wrap">${source.edition || '–'}</span>`,
      source.date ? dateText(source.date) : 'not stated',
      bareLink(source.url),
      source.licence,
      source.grade === 'C' ? html`C <span class="tag">provisional</span>` : source.grade,
      ...(role ? [role(source)] : []),
    ]),
  });
