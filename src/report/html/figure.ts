import { html, type Markup, type Part } from './escape.ts';
import { dataTable, type Table } from './table.ts';

export interface Figure {
  readonly id: string;
  readonly caption: Part;
  readonly chart: Markup;
  /** Key to the lines and bands. */
  readonly key?: Part;
  readonly note?: Part;
  /** The same numbers; behind the chart unless `open`. */
  readonly table: Omit<Table, 'id'>;
  readonly open?: boolean;
  /** Credit of the figures and of the calculation. */
  readonly source: Part;
}

/** A chart that can be quoted alone: caption, chart, key, the numbers behind it and their source. */
export const figure = ({ id, caption, chart, key, note, table, open, source }: Figure): Markup =>
  html`<figure id="${id}">
<figcaption>${caption}</figcaption>
<div class="chart">${chart}</div>
${key === undefined ? undefined : html`<p class="key">${key}</p>`}
${note === undefined ? undefined : html`<p class="note">${note}</p>`}
<details${open ? html` open` : undefined}><summary>Numbers behind the chart</summary>
${dataTable({ id: `${id}-table`, ...table })}
</details>
<p class="source">${source}</p>
</figure>`;
