import type { ReactNode } from 'react';

export interface DataColumn {
  readonly head: ReactNode;
  /** Figures stand to the right, so that their units align. */
  readonly numeric?: boolean;
  /** Running text, which may wrap. */
  readonly prose?: boolean;
}

export interface DataRow {
  readonly key: string;
  /** The first cell is the heading of the row. */
  readonly cells: readonly ReactNode[];
}

/** A table with caption and headings in a frame that a keyboard can scroll, in the style of the report's. */
export function DataTable({
  id,
  caption,
  columns,
  rows = [],
  groups = [],
  className,
}: {
  readonly id: string;
  readonly caption: ReactNode;
  readonly columns: readonly DataColumn[];
  readonly rows?: readonly DataRow[];
  readonly groups?: readonly { readonly head: string; readonly rows: readonly DataRow[] }[];
  readonly className?: string;
}) {
  const kind = (column: DataColumn | undefined): string =>
    column?.numeric ? 'num' : column?.prose ? 'prose' : 'text';
  const line = ({ key, cells }: DataRow): ReactNode => (
    <tr key={key}>
      {cells.map((cell, index) =>
        index === 0 ? (
          <th key={index} scope="row" className={kind(columns[0])}>
            {cell}
          </th>
        ) : (
          <td key={index} className={kind(columns[index])}>
            {cell}
          </td>
        ),
      )}
    </tr>
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard scrolls it
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    <div className="scroll" role="group" aria-labelledby={`${id}-caption`} tabIndex={0}>
      <table className={className}>
        <caption id={`${id}-caption`}>
          <span>{caption}</span>
        </caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={index} scope="col" className={kind(column)}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        {rows.length > 0 && <tbody>{rows.map(line)}</tbody>}
        {groups.map((group) => (
          <tbody key={group.head}>
            <tr className="group">
              <th scope="rowgroup" colSpan={columns.length}>
                {group.head}
              </th>
            </tr>
            {group.rows.map(line)}
          </tbody>
        ))}
      </table>
    </div>
  );
}
