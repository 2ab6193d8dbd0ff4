import { columnNumber } from '../sheet.ts';
import type { ExaminedSheet } from './deviation.ts';
import type { PlacedText } from './layout.ts';

/** A base year as one cell states it. */
export interface StatedBase {
  readonly examined: ExaminedSheet;
  readonly row: number;
  readonly column: string;
  readonly base: number;
}

/** First and last year of the tables, where the sheets have them. */
export interface YearSpan {
  readonly first?: number | undefined;
  readonly last?: number | undefined;
}

export interface YearColumn {
  readonly year: number;
  readonly estimate: boolean;
  readonly column: number;
}

/** A note below a table, as printed but for repeated spaces. */
export interface Footnote {
  readonly sheet: string;
  /** Address without the sheet, such as `C80`. */
  readonly cell: string;
  readonly text: string;
}

/**
 * Compares a text with the layout. `{first}` and `{last}` are replaced by the years given; `{base}` matches any
 * year of this century, which is returned.
 */
export function readText(
  examined: ExaminedSheet,
  placed: PlacedText,
  years: YearSpan = {},
): StatedBase | undefined {
  const { row, column } = placed;
  const wanted = placed.text
    .replaceAll('{first}', String(years.first))
    .replaceAll('{last}', String(years.last));
  const pattern = wanted.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace('{base}', '(20\\d\\d)');
  const cell = examined.read(row, column);
  const text = typeof cell === 'number' ? String(cell) : cell;
  const match = typeof text === 'string' ? new RegExp(`^${pattern}$`).exec(text) : null;
  const example = wanted.replace('{base}', '2015');
  if (match === null) {
    examined.report('changed-text', row, column, `expected "${wanted.replace('{base}', '20xx')}"`, example);
    return undefined;
  }
  return match[1] === undefined ? undefined : { examined, row, column, base: Number(match[1]) };
}

/** Reads the header of years, which must follow each other; a trailing `e` marks estimates. */
export function readYears(
  examined: ExaminedSheet,
  row: number,
  firstColumn: number,
  count: number,
): YearColumn[] {
  const years: YearColumn[] = [];
  for (let column = firstColumn; column < firstColumn + count; column++) {
    const match = /^(20\d\d)(e?)$/.exec(String(examined.read(row, column)));
    if (match === null) {
      examined.report('not-a-year', row, column, 'expected a year', `${2014 + column - firstColumn}`);
      continue;
    }
    const before = years.at(-1);
    const year = Number(match[1]);
    const expected = before ? before.year + column - before.column : year;
    if (year !== expected) {
      const rule = `the years have a gap: expected ${expected}`;
      examined.report('year-gap', row, column, rule, String(expected));
    }
    years.push({ year, estimate: match[2] === 'e', column });
  }
  return years;
}

const footnoteStart = /^(Notes?:|\*|\([a-z]\))/;

/** Collects the notes and the page number below the last row of a table; anything else there stays unknown. */
export function readFootnotes(
  examined: ExaminedSheet,
  place: { readonly afterRow: number; readonly labelColumn: string; readonly marginColumn: string },
): Footnote[] {
  const notes: Footnote[] = [];
  const { name, rows } = examined.sheet;
  for (let row = place.afterRow + 1; row <= rows; row++) {
    const text = peek(examined, row, place.labelColumn);
    if (footnoteStart.test(text)) {
      examined.read(row, place.labelColumn);
      notes.push({ sheet: name, cell: `${place.labelColumn}${row}`, text });
    }
    if (/^-\d+-$/.test(peek(examined, row, place.marginColumn))) examined.read(row, place.marginColumn);
  }
  return notes;
}

function peek(examined: ExaminedSheet, row: number, column: string): string {
  const cell = examined.sheet.cell(row, columnNumber(column));
  return typeof cell === 'string' ? cell.trim().replace(/\s+/g, ' ') : '';
}

/** Years that a note "Figures for 2023 and 2024 are estimates" names; `undefined` without such a note. */
export function yearsCalledEstimates(
  notes: readonly Footnote[],
): { years: number[]; cell: string } | undefined {
  for (const note of notes) {
    const match = /Figures for ([^.]*?) are estimates/.exec(note.text);
    if (match) return { years: (match[1]!.match(/20\d\d/g) ?? []).map(Number), cell: note.cell };
  }
  return undefined;
}
