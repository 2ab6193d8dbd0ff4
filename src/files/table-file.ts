import { csvRows } from '../evidence/csv-rows.ts';
import { type Cell, columnLetters } from '../evidence/sheet.ts';
import { type Fault, FaultError, refuse } from '../fault/fault.ts';
import { readLimited } from './limited-file.ts';
import { decodeUtf8 } from './utf8.ts';
import { readWorkbook, type WorkbookSheet } from './workbook.ts';
import type { WorkbookLimits } from './workbook-archive.ts';

/** Largest file that is read, bytes; 50,000 cases take about 6 MB. */
export const tableFileLimit = 64 * 2 ** 20;

/** A workbook of 50,000 cases takes about 5 MB, and 70 MB when it is unpacked. */
export const tableWorkbookLimits: WorkbookLimits = {
  fileBytes: 32 * 2 ** 20,
  entries: 200,
  entryBytes: 160 * 2 ** 20,
  totalBytes: 192 * 2 ** 20,
  rows: 100_001,
  columns: 64,
};

/** What a planner's file holds: the name of its sheet in a workbook, and how many columns it has. */
export interface TableKind {
  readonly sheet: 'cases' | 'lines';
  readonly columns: number;
}

/** Cells of a row as text, with the line of the file or row of the sheet. */
export interface TextRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Rows of a planner's table, header first: CSV (UTF-8) or, by its content, an .xlsx workbook. Cells are text; what they
 * mean is for their reader to check. Blank rows are left out.
 *
 * @throws FaultError for a file that cannot be opened, is larger than {@link tableFileLimit} (found before it is read)
 * or, as a workbook, than {@link tableWorkbookLimits}, is not UTF-8 or not CSV, or holds formulas.
 */
export async function readTableFile(path: string, kind: TableKind): Promise<TextRow[]> {
  const bytes = await readLimited(path, tableFileLimit, (value) => ({
    code: 'file-too-large',
    where: path,
    value,
    rule: `a file of ${kind.sheet} may have ${tableFileLimit / 2 ** 20} MB at most`,
    example: 'several smaller files',
  }));
  // A zip archive starts with PK and so does no CSV file with the right header.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return workbookRows(path, kind);
  return csvRows(decodeUtf8(path, bytes), path);
}

async function workbookRows(path: string, kind: TableKind): Promise<TextRow[]> {
  const sheets = await readWorkbook(path, tableWorkbookLimits);
  const sheet = sheets.find(({ name }) => name.toLowerCase() === kind.sheet) ?? sheets[0];
  if (!sheet || (sheets.length > 1 && sheet.name.toLowerCase() !== kind.sheet)) {
    throw new FaultError({
      code: 'no-sheet',
      where: path,
      value: sheets.map(({ name }) => name).join(', '),
      rule: `a workbook with several sheets must have one called "${kind.sheet}"`,
      example: kind.sheet,
    });
  }
  const faults: Fault[] = sheet.formulas.map(({ row, column }) => ({
    code: 'formula',
    where: path,
    line: row,
    column,
    value: `${sheet.name}!${columnLetters(column)}${row}`,
    rule: 'a cell holds a formula; paste it as a value, so that the file says what was meant',
    example: '48',
  }));
  const rows: TextRow[] = [];
  // Faults of a formula are told once, as a formula.
  const told = new Set(faults.map(({ line, column }) => `${line},${column}`));
  for (let row = 1; row <= sheet.rows; row++) {
    const cells = cellTexts(path, sheet, kind, row, faults, told);
    if (cells.some((cell) => cell !== '')) rows.push({ line: row, cells });
  }
  refuse(faults);
  return rows;
}

function cellTexts(
  path: string,
  sheet: WorkbookSheet,
  { columns }: TableKind,
  row: number,
  faults: Fault[],
  told: ReadonlySet<string>,
): string[] {
  const width = Math.max(sheet.columns, columns);
  const cells = Array.from({ length: width }, (_, index) => {
    const cell = sheet.cell(row, index + 1);
    if (cell !== null && typeof cell === 'object' && 'error' in cell && !told.has(`${row},${index + 1}`)) {
      faults.push({
        code: 'failed-formula',
        where: path,
        line: row,
        column: index + 1,
        value: cell.error,
        rule: 'the cell holds an error',
        example: '48',
      });
    }
    return textOf(cell);
  });
  while (cells.length > columns && cells.at(-1) === '') cells.pop();
  return cells;
}

/** Text of a cell as a CSV file would hold it; a spreadsheet date is a day. */
function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'object') return cell.error;
  return String(cell).trim();
}
