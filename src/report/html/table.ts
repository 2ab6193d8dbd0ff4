import { html, type Markup, type Part } from './escape.ts';

interface Column {
  readonly head: Part;
  /** Figures stand to the right, so that their units align. */
  readonly numeric?: boolean;
  /** Running text, which may wrap; everything else stays on one line. */
  readonly prose?: boolean;
}

/** Rows under a heading of their own. */
interface RowGroup {
  readonly head: Part;
  readonly rows: readonly (readonly Part[])[];
}

export interface Table {
  /** Unique on the page; names the caption. */
  readonly id: string;
  readonly caption: Part;
  readonly columns: readonly Column[];
  /** First cell of a row is its heading. */
  readonly rows?: readonly (readonly Part[])[];
  readonly groups?: readonly RowGroup[];
  /** Class of a table with a style of its own. */
  readonly kind?: 'matrix';
}

/** Rows that print keeps on one page: those of text that wraps are several lines high. */
const shortTable = (columns: readonly Column[]): number =>
  columns.filter(({ prose }) => prose).length > 1 ? 8 : 36;

/** A table with caption and headings in a frame that a keyboard can scroll. */
export function dataTable({ id, caption, columns, rows = [], groups = [], kind: style }: Table): Markup {
  const kind = ({ numeric, prose }: Column): string => (numeric ? 'num' : prose ? 'prose' : 'text');
  const line = (cells: readonly Part[], scope = 'row'): Part =>
    html`<tr>${cells.map((cell, index) =>
      index === 0
        ? html`<th scope="${scope}" class="${kind(columns[0]!)}">${cell}</th>`
        : html`<td class="${kind(columns[index]!)}">${cell}</td>`,
    )}</tr>\n`;
  const size = rows.length + groups.reduce((sum, group) => sum + 1 + group.rows.length, 0);
  return html`<div class="scroll${size <= shortTable(columns) ? ' short' : ''}" role="group" aria-labelledby="${id}-caption" tabindex="0"><table${style ? html` class="${style}"` : undefined}>
<caption id="${id}-caption"><span>${caption}</span></caption>
<thead><tr>${columns.map((column) => html`<th scope="col" class="${kind(column)}">${column.head}</th>`)}</tr></thead>
${rows.length > 0 ? html`<tbody>${rows.map((row) => line(row))}</tbody>` : undefined}${groups.map(
  (group) =>
    html`<tbody><tr class="group"><th scope="rowgroup" colspan="${columns.length}">${group.head}</th></tr>
${group.rows.map((row) => line(row))}</tbody>`,
)}
</table></div>`;
}
