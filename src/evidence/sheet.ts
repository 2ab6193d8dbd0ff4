/** A formula that had failed when the workbook was saved, such as `#REF!`. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds; `null` when it is empty. */
export type Cell = string | number | boolean | Date | CellError | null;

/** One sheet of a workbook, in the coordinates the spreadsheet program shows. */
export interface Sheet {
  readonly name: string;
  /** Number of the last row and the last column that hold something. */
  readonly rows: number;
  readonly columns: number;
  /** Row and column count from 1; a cell outside the sheet is empty. */
  cell(row: number, column: number): Cell;
}

/** Letters of a column counted from 1: 3 is C, 28 is AB. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Number of a column from its capital letters: C is 3, AB is 28. */
export const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/** Address of a cell with its sheet, such as `TABLE3!C8`. */
export const cellAddress = (sheet: string, row: number, column: number): string =>
  `${sheet}!${columnLetters(column)}${row}`;

/** What a cell holds, as a fault shows it. */
export function describeCell(cell: Cell): string {
  if (cell === null) return 'nothing';
  if (cell instanceof Date) return `the date ${cell.toISOString().slice(0, 10)}`;
  if (typeof cell === 'object') return cell.error;
  return typeof cell === 'string' ? `'${cell}'` : String(cell);
}
