import type { Fault } from '../fault/fault.ts';
import { type Day, partialDate } from '../vocabulary/calendar.ts';
import { type AllocationRule, allocationOf } from './allocation-cell.ts';
import type { RatePoint } from './line.ts';

/** Columns of a lines file; they may stand in any order. */
export const lineColumns = [
  'line',
  'date',
  'rate_per_year',
  'kind',
  'minimum_lead_time_months',
  'allocation',
  'source',
] as const;
export type LineColumn = (typeof lineColumns)[number];

const kinds: readonly RatePoint['kind'][] = ['actual', 'announced'];

/** Cells of a file as text, with the row each stands on; from CSV, or from a sheet of a workbook. */
export interface RawRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A row that is right in itself. */
export interface LineRow {
  readonly line: number;
  readonly id: string;
  readonly point: RatePoint;
  readonly leadMonths: number;
  readonly rule: AllocationRule;
  /** The cell that says it. */
  readonly allocation: string;
}

/** A correct row. */
export const exampleRow = 'caesar,2023-10,72,actual,15,first-come,company statement';
const numberPattern = /^-?\d+(\.\d+)?$/;

/** A row, or nothing when any of its cells is wrong. */
export function rowOf(
  { line, cells }: RawRow,
  names: readonly string[],
  file: string,
  faults: Fault[],
): LineRow | undefined {
  const before = faults.length;
  const cell = (name: LineColumn): string => cells[names.indexOf(name)]?.trim() ?? '';
  const fault = (name: LineColumn, code: string, rule: string, example: string) =>
    faults.push({
      code,
      where: file,
      line,
      column: names.indexOf(name) + 1,
      value: JSON.stringify(cell(name)),
      rule: `${name} ${rule}`,
      example,
    });
  if (cells.length !== names.length) {
    const rule = `every row has ${names.length} cells`;
    faults.push({
      code: 'csv-cells',
      where: file,
      line,
      value: String(cells.length),
      rule,
      example: exampleRow,
    });
    return undefined;
  }
  const number = (name: LineColumn, most: number, example: string): number => {
    const value = numberPattern.test(cell(name)) ? Number(cell(name)) : Number.NaN;
    if (Number.isNaN(value))
      fault(name, 'not-a-number', 'must be a plain number with a point for decimals', example);
    else if (value < 0) fault(name, 'negative', 'must not be negative', example);
    else if (value > most) fault(name, 'too-large', `must be at most ${most}`, example);
    return value;
  };
  const word = <T extends string>(name: LineColumn, words: readonly T[]): T => {
    if (!words.includes(cell(name) as T))
      fault(name, 'unknown-word', `must be one of ${words.join(', ')}`, words[0]!);
    return cell(name) as T;
  };
  const id = cell('line');
  if (id === '') fault('line', 'empty', 'must name the line', 'caesar');
  if (cell('source') === '')
    fault('source', 'empty', 'must say where the rate comes from', 'company statement');
  const kind = word('kind', kinds);
  const allocation = cell('allocation');
  const rule = allocationOf(allocation);
  if ('code' in rule) fault('allocation', rule.code, rule.rule, rule.example);
  const perYear = number('rate_per_year', 1e9, '72');
  const leadMonths = number('minimum_lead_time_months', 1200, '15');
  const day = rateDay(cell('date'), kind);
  if (day === undefined)
    fault('date', 'no-such-date', 'must be a date that exists: a day, a month or a year', '2023-10');
  if (faults.length > before || day === undefined || 'code' in rule) return undefined;
  return { line, id, point: { day, perYear, kind, source: cell('source') }, leadMonths, rule, allocation };
}

/**
 * Day on which a rate holds. Output of a month or a year is an average, so it stands in the middle; an announced
 * rate is due by the end of the period that was named.
 */
export function rateDay(date: string, kind: RatePoint['kind']): Day | undefined {
  const read = partialDate(date);
  if (!read) return undefined;
  return kind === 'announced' ? read.last : Math.floor((read.first + read.last) / 2);
}
