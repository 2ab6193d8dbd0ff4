import Papa from 'papaparse';
import { refuse } from '../fault/fault.ts';

/** Cells of a row, trimmed, and the line of the file on which the row begins. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads a user's CSV, the first row included; rows without anything are left out, a byte order mark too.
 *
 * @throws FaultError with every row that is not valid CSV.
 */
export function csvRows(text: string, file: string): CsvRow[] {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter: ',' });
  let line = 1;
  const rows = data.map((record) => {
    const row = { line, cells: record.map((cell) => cell.trim()) };
    // A quoted cell may run over several lines of the file.
    line += record.reduce((lines, cell) => lines + cell.split('\n').length - 1, 1);
    return row;
  });
  refuse(
    errors.map(({ message, row }) => ({
      code: 'csv-syntax',
      where: file,
      line: rows[row ?? 0]?.line,
      rule: `is not valid CSV: ${message}`,
    })),
  );
  return rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
}
