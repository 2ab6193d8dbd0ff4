import type { TableRow } from './table-schema.ts';

/** How directly a figure was read: see the field description in `datapackage.json`. */
export type Grade = 'A' | 'B' | 'C';

/** Where figures come from. Travels with every number to the screen. */
export interface Source {
  readonly id: string;
  readonly producer: string;
  readonly title: string;
  readonly edition: string;
  /** To the day, month or year; empty when the publication states none. */
  readonly date: string;
  readonly url: string;
  readonly licence: string;
  readonly grade: Grade;
  /** The definition the figures follow, where editions differ in it. */
  readonly definition: string;
  readonly note: string;
  /** Base year of constant prices. */
  readonly constantBase: number | null;
}

export function sourceOf({ cells }: TableRow): Source {
  return {
    id: cells.id!,
    producer: cells.producer!,
    title: cells.title!,
    edition: cells.edition!,
    date: cells.date!,
    url: cells.url!,
    licence: cells.licence!,
    grade: cells.grade as Grade,
    definition: cells.definition!,
    note: cells.note!,
    constantBase: cells.constantBase ? Number(cells.constantBase) : null,
  };
}

/** One line that credits a source: producer, title, edition date, grade. */
export function creditLine(source: Source): string {
  const provisional = source.grade === 'C' ? ', provisional' : '';
  return `${source.producer}, ${source.title}${source.date ? ` (${source.date})` : ''}, grade ${source.grade}${provisional}`;
}
