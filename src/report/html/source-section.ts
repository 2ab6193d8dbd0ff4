import { editionsOf } from '../../evidence/edition.ts';
import type { Source } from '../../evidence/source.ts';
import { dateText } from '../../vocabulary/calendar.ts';
import { sourceAnchor } from './anchor.ts';
import { bareLink, html, type Markup, type Part } from './escape.ts';
import { gradeText } from './grade.ts';
import type { Report } from './report.ts';
import { dataTable } from './table.ts';

/**
 * Editions behind the calculation, every source that the page refers to, and behind them all others of the data package.
 *
 * @param page all other sections, whose links say what is referred to.
 */
export function sourceSection({ data, nato, outlook }: Report, page: readonly Markup[]): Markup {
  const text = page.map(({ markup }) => markup).join('');
  const linked = new Set([...text.matchAll(/href="#(source-[^"]+)"/g)].map(([, anchor]) => anchor));
  const editions = [...editionsOf(data, 'nato'), ...editionsOf(data, 'imf-weo')];
  const sources = [...data.sources.values()].filter((source) => !editions.includes(source));
  const cited = sources.filter(({ id }) => linked.has(sourceAnchor(id)));
  const others = sources.filter((source) => !cited.includes(source));
  const role = (source: Source): string =>
    source === nato || source === outlook ? 'edition in use' : 'revisions';
  return html`${sourceTable('source-table', 'Editions behind the calculation', editions, role)}
${sourceTable('cited-source-table', `Sources of the figures, events and cases on this page (${cited.length})`, cited)}
<details><summary>Other sources of the data package (${others.length}), which this page does not refer to</summary>
${sourceTable('other-source-table', 'Sources that this page does not refer to', others)}
</details>`;
}

/** Sources with producer, edition, date, licence and grade. */
export const sourceTable = (
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
      html`<span class="wrap" id="${sourceAnchor(source.id)}">${source.producer}</span>`,
      source.title,
      html`<span class="wrap">${source.edition || '–'}</span>`,
      source.date ? dateText(source.date) : 'not stated',
      bareLink(source.url),
      source.licence,
      gradeText(source.grade),
      ...(role ? [role(source)] : []),
    ]),
  });
