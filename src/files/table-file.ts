import Papa from 'papaparse';
import { type Cell, columnLetters, type Sheet } from '../evidence/sheet.ts';
import { type Fault, FaultError, refuse } from '../fault/fault.ts';
import { type PlannerRow, plannerColumns } from '../procurement/planner-column.ts';
import { readLimited } from './limited-file.ts';
import { formulaCells } from './sheet-formulas.ts';
import { decodeUtf8 } from './utf8.ts';
import { readWorkbook } from './workbook.ts';

/** Largest file that is read, bytes; 50 000 cases take about 6 MB. */
export const caseFileLimit = 64 * 2 ** 20;

/**
 * Rows of a planner's case file, header first: CSV (UTF-8) or, by its content, an .xlsx workbook. Cells are text;
 * their meaning is checked by `parsePlannerCases`. Blank rows are left out.
 *
 * @throws FaultError for a file that cannot be opened, is larger than {@link caseFileLimit} (found before it is
 * read), is not UTF-8 or not CSV, or holds formulas.
 */
export async function readCaseFile(path: string): Promise<PlannerRow[]> {
  const bytes = await readLimited(path, caseFileLimit, (value) => ({
    code: 'file-too-large',
    where: path,
    value,
    rule: `a case file may have ${caseFileLimit / 2 ** 20} MB at most`,
    example: 'several smaller files',
  }));
  // A zip archive starts with PK and so does no CSV file with the right header.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return workbookRows(path, bytes);
  return csvRows(path, decodeUtf8(path, bytes));
}

function csvRows(path: string, text: string): PlannerRow[] {
  const { data: records, errors } = Papa.parse<string[]>(text, { delimiter: ',' });
  let line = 1;
  const rows = records.map((record) => {
    const row = { line, cells: record.map((cell) => cell.trim()) };
    // A quoted cell may run over several lines of the file.
    line += record.reduce((lines, cell) => lines + cell.split('\n').length - 1, 1);
    return row;
  });
  refuse(
    errors.map(({ message, row }) => ({
      code: 'csv-syntax',
      where: path,
      line: rows[row ?? 0]?.line,
      rule: `is not valid CSV: ${message}`,
    })),
  );
  return rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
}

async function workbookRows(path: string, bytes: Uint8Array): Promise<PlannerRow[]> {
  const sheets = await readWorkbook(path);
  const sheet = sheets.find(({ name }) => name.toLowerCase() === 'cases') ?? sheets[0];
  if (!sheet || (sheets.length > 1 && sheet.name.toLowerCase() !== 'cases')) {
    throw new FaultError({
      code: 'no-sheet',
      where: path,
      value: sheets.map(({ name }) => name).join(', '),
      rule: 'a workbook with several sheets must have one called "cases"',
      example: 'cases',
    });
  }
  const faults: Fault[] = formulaCells(path, bytes, sheet.name).map(({ row, column }) => ({
    code: 'formula',
    where: path,
    line: row,
    column,
    value: `${sheet.name}!${columnLetters(column)}${row}`,
    rule: 'a cell holds a formula; paste it as a value, so that the file says what was meant',
    example: '48',
  }));
  const rows: PlannerRow[] = [];
  // Faults of a formula are told once, as a formula.
  const told = new Set(faults.map(({ line, column }) => `${line},${column}`));
  for (let row = 1; row <= sheet.rows; row++) {
    const cells = cellTexts(path, sheet, row, faults, told);
    if (cells.some((cell) => cell !== '')) rows.push({ line: row, cells });
  }
  refuse(faults);
  return rows;
}

function cellTexts(path: string, sheet: Sheet, row: number, faults: Fault[], told: Set<string>): string[] {
  const width = Math.max(sheet.columns, plannerColumns.length);
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
  while (cells.length > plannerColumns.length && cells.at(-1) === '') cells.pop();
  return cells;
}

/** Text of a cell as a CSV file would hold it; a spreadsheet date is a day. */
function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'object') return cell.error;
  return String(cell).trim();
}
