import { columnNumber } from '../sheet.ts';
import type { ExaminedSheet } from './deviation.ts';
import { type CountryNames, type LabelledRow, readLabels } from './label.ts';
import type { BlockLayout, TableLayout, WorkbookLayout } from './layout.ts';
import {
  type Footnote,
  readFootnotes,
  readText,
  readYears,
  type StatedBase,
  type YearColumn,
  yearsCalledEstimates,
} from './text.ts';

/** One row of figures; `values` runs parallel to the years of the table, `null` where the cell is empty. */
export interface TableRow {
  readonly country: string;
  readonly asterisk: boolean;
  readonly row: number;
  readonly values: readonly (number | null)[];
}

export interface TableBlock {
  readonly layout: BlockLayout;
  readonly rows: readonly TableRow[];
}

export interface Table {
  readonly examined: ExaminedSheet;
  readonly layout: TableLayout;
  readonly years: readonly YearColumn[];
  readonly bases: readonly StatedBase[];
  readonly blocks: readonly TableBlock[];
  readonly footnotes: readonly Footnote[];
}

/** Reads a sheet by its layout. What deviates is reported, and the rest is read all the same. */
export function readTable(
  examined: ExaminedSheet,
  layout: TableLayout,
  workbook: WorkbookLayout,
  countries: CountryNames,
): Table {
  const bases: (StatedBase | undefined)[] = [
    readText(examined, layout.title),
    readText(examined, layout.unit),
  ];
  const firstColumn = columnNumber(layout.firstYearColumn);
  const years = readYears(examined, layout.headerRow, firstColumn, workbook.years);
  const columns = Array.from({ length: workbook.years }, (_, index) => firstColumn + index);
  const blocks: TableBlock[] = [];
  let afterRow = 0;
  for (const block of layout.blocks) {
    if (block.heading) bases.push(readText(examined, block.heading));
    const place = { firstRow: block.firstRow, labelColumn: layout.labelColumn };
    const labels = readLabels(examined, place, block.countries, countries);
    if (block.currency) checkCurrencies(examined, layout.labelColumn, labels, block, workbook, countries);
    const figures = block.countries.map((_, index) => readNumbers(examined, block.firstRow + index, columns));
    const rows = labels.map(({ iso3, asterisk, row }) => ({
      country: iso3,
      asterisk,
      row,
      values: figures[row - block.firstRow]!,
    }));
    afterRow = block.firstRow + block.countries.length - 1;
    for (const { label, country } of block.aggregates ? workbook.aggregates : []) {
      afterRow += 1;
      readText(examined, { row: afterRow, column: layout.marginColumn, text: label });
      const values = readNumbers(examined, afterRow, columns);
      rows.push({ country, asterisk: false, row: afterRow, values });
    }
    blocks.push({ layout: block, rows });
  }
  for (const row of layout.leftoverRows) skipLeftovers(examined, row, columns);
  const footnotes = readFootnotes(examined, { ...layout, afterRow });
  checkEstimates(examined, layout, years, footnotes);
  examined.reportUnknown();
  const stated = bases.filter((base) => base !== undefined);
  return { examined, layout, years, bases: stated, blocks, footnotes };
}

/** Reads figures; anything but a number or an empty cell is reported. */
export function readNumbers(
  examined: ExaminedSheet,
  row: number,
  columns: readonly number[],
): (number | null)[] {
  return columns.map((column) => {
    const cell = examined.read(row, column);
    if (cell === null || (typeof cell === 'number' && Number.isFinite(cell))) return cell;
    examined.report('not-a-number', row, column, 'expected a number', '1234.5');
    return null;
  });
}

function checkCurrencies(
  examined: ExaminedSheet,
  column: string,
  labels: readonly LabelledRow[],
  block: BlockLayout,
  workbook: WorkbookLayout,
  countries: CountryNames,
): void {
  for (const label of labels) {
    const name = block.countries.find((candidate) => countries.get(candidate) === label.iso3)!;
    const wanted = workbook.currencies[name];
    if (label.currency === wanted) continue;
    const example = `${name} (${wanted})`;
    examined.report('currency-label', label.row, column, `expected the currency (${wanted})`, example);
  }
}

function skipLeftovers(examined: ExaminedSheet, row: number, columns: readonly number[]): void {
  for (const column of columns) {
    const cell = examined.sheet.cell(row, column);
    if (cell === 0 || (typeof cell === 'object' && cell !== null && 'error' in cell))
      examined.read(row, column);
  }
}

/** The `e` of the header and the note below the table must name the same years. */
function checkEstimates(
  examined: ExaminedSheet,
  layout: TableLayout,
  years: readonly YearColumn[],
  footnotes: readonly Footnote[],
): void {
  const called = yearsCalledEstimates(footnotes);
  for (const { year, estimate, column } of years) {
    if (called === undefined || called.years.includes(year) === estimate) continue;
    const example = estimate ? String(year) : `${year}e`;
    const rule = `the note in ${called.cell} ${estimate ? 'does not call' : 'calls'} ${year} an estimate`;
    examined.report('estimate-mark', layout.headerRow, column, rule, example);
  }
}
