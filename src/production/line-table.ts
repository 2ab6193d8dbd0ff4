import { csvRows } from '../evidence/csv-rows.ts';
import { type Fault, FaultError, refuse } from '../fault/fault.ts';
import type { ProductionLine } from './line.ts';
import { exampleRow, type LineColumn, type LineRow, lineColumns, type RawRow, rowOf } from './line-row.ts';
import { daysPerYear } from './rate.ts';

/**
 * Reads a lines file in CSV.
 *
 * @throws FaultError with every fault by row and column.
 */
export const readLines = (text: string, file: string): ProductionLine[] => linesOf(csvRows(text, file), file);

/**
 * Makes lines of rows, the first of which names the columns. Lines come in the order of their identifiers.
 *
 * @throws FaultError with every fault by row and column.
 */
export function linesOf(rows: readonly RawRow[], file: string): ProductionLine[] {
  const [header, ...body] = rows;
  const names = (header?.cells ?? []).map((cell) => cell.trim());
  const complete = names.length === lineColumns.length && lineColumns.every((name) => names.includes(name));
  if (!header || !complete) {
    throw new FaultError({
      code: 'csv-header',
      where: file,
      line: header?.line ?? 1,
      value: names.join(','),
      rule: 'the first row must name these columns, separated by commas, and no others',
      example: lineColumns.join(','),
    });
  }
  if (body.length === 0)
    throw new FaultError({ code: 'no-rows', where: file, rule: 'has no dated rate', example: exampleRow });
  const faults: Fault[] = [];
  const read = body.flatMap((row) => rowOf(row, names, file, faults) ?? []);
  faults.push(...contradictions(read, file, names));
  refuse(faults.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)));
  const ids = [...new Set(read.map(({ id }) => id))].sort();
  return ids.map((id) => {
    const own = read.filter((row) => row.id === id);
    const rates = own.map(({ point }) => point).sort((a, b) => a.day - b.day);
    const [{ leadMonths, rule }] = own as [LineRow];
    return { id, name: id, rates, minimumLeadDays: (leadMonths * daysPerYear) / 12, ...rule };
  });
}

/** Rows that contradict the first row of their line, or stand on the same day. */
function contradictions(rows: readonly LineRow[], file: string, names: readonly string[]): Fault[] {
  const first = new Map<string, LineRow>();
  const days = new Map<string, number>();
  const faults: Fault[] = [];
  for (const row of rows) {
    const said = (name: LineColumn, code: string, value: string, rule: string, example?: string) =>
      faults.push({
        code,
        where: file,
        line: row.line,
        column: names.indexOf(name) + 1,
        value,
        rule,
        example,
      });
    const head = first.get(row.id) ?? row;
    first.set(row.id, head);
    if (row.allocation !== head.allocation) {
      const rule = `allocation of ${row.id} is ${head.allocation} in row ${head.line}; a line has one`;
      said('allocation', 'two-allocations', row.allocation, rule, head.allocation);
    }
    if (row.leadMonths !== head.leadMonths) {
      const rule = `minimum_lead_time_months of ${row.id} is ${head.leadMonths} in row ${head.line}; a line has one`;
      said(
        'minimum_lead_time_months',
        'two-lead-times',
        String(row.leadMonths),
        rule,
        String(head.leadMonths),
      );
    }
    const key = `${row.id}|${row.point.day}`;
    const earlier = days.get(key);
    if (earlier !== undefined)
      said('date', 'two-rates', row.id, `${row.id} has a rate for this day in row ${earlier} already`);
    days.set(key, earlier ?? row.line);
  }
  return faults;
}
