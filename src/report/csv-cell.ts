export type CsvCell = string | number | boolean | null | undefined;

/** A cell that a spreadsheet would take for a formula is text: what others wrote is not to be run. */
export const safeCell = (cell: CsvCell): CsvCell =>
  typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
