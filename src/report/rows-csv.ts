import Papa from 'papaparse';
import { type CsvCell, safeCell } from './csv-cell.ts';

/**
 * Rows of a result as CSV, a row a line. Nested keys are joined by dots; lists of words stand in one cell, parted by
 * spaces; other lists stand as JSON; what is missing is an empty cell. Columns stand in the order they first come in.
 */
export function rowsCsv(rows: readonly object[]): string {
  const flat = rows.map((row) => Object.fromEntries(cellsOf('', row)));
  const columns = [...new Set(flat.flatMap((row) => Object.keys(row)))];
  const lines = flat.map((row) => columns.map((column) => safeCell(row[column])));
  return `${Papa.unparse([columns, ...lines], { newline: '\n' })}\n`;
}

function cellsOf(key: string, value: unknown): [string, CsvCell][] {
  if (Array.isArray(value)) {
    const words = value.every((one) => typeof one !== 'object');
    return [[key, words ? value.join(' ') : JSON.stringify(value)]];
  }
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, one]) => cellsOf(key === '' ? name : `${key}.${name}`, one));
  return [[key, value as CsvCell]];
}
