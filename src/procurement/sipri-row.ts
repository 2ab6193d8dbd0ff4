import type { Fault } from '../fault/fault.ts';
import type { Iso3 } from '../vocabulary/country.ts';
import { type PlannedYears, plannedYears } from './planned-years.ts';

/** SIPRI's word for the state of what was ordered. */
export type RegisterStatus = 'new' | 'second-hand' | 'modernised';

/** A country as the register names it, with its code where the vocabulary knows it. */
export interface RegisterParty {
  readonly name: string;
  readonly iso3: Iso3 | null;
}

/** One order of SIPRI's register. Dates are years; SIPRI marks what it is not sure of with a question mark. */
export interface RegisterRow {
  /** Line of the file on which the row begins. */
  readonly line: number;
  readonly recipient: RegisterParty;
  readonly supplier: RegisterParty;
  readonly orderYear: number;
  readonly orderYearUncertain: boolean;
  /** `null`: not yet known to SIPRI. */
  readonly ordered: number | null;
  readonly orderedUncertain: boolean;
  readonly designation: string;
  readonly description: string;
  readonly delivered: number;
  readonly deliveredUncertain: boolean;
  /** Years with deliveries, oldest first. */
  readonly deliveryYears: readonly number[];
  readonly status: RegisterStatus;
  readonly comments: string;
  /** Years in which delivery is planned, from the comments. */
  readonly planned: PlannedYears | null;
  /** The comments say that the choice is made and no contract is signed. */
  readonly notYetOrdered: boolean;
}

/** Columns as SIPRI's site writes them; those without a name hold the question marks. */
export const registerColumns = [
  'Recipient',
  'Supplier',
  'Year of order',
  '',
  'Number ordered',
  '',
  'Weapon designation',
  'Weapon description',
  'Number delivered',
  '',
  'Year(s) of delivery',
  'status',
  'Comments',
  'SIPRI TIV per unit',
  'SIPRI TIV for total order',
  'SIPRI TIV of delivered weapons',
] as const;

const statuses: Readonly<Record<string, RegisterStatus>> = {
  New: 'new',
  'Second hand': 'second-hand',
  'Second hand but modernized': 'modernised',
};
const firstYear = 1900;

/** SIPRI writes "Turkiye": names are compared without their accents. */
export const plainName = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** What a row is read against; faults are added to it. */
export interface RowContext {
  /** Last year that an order or a delivery can be of. */
  readonly lastYear: number;
  /** Codes by name, as {@link plainName} writes it. */
  readonly codes: ReadonlyMap<string, Iso3>;
  readonly faults: Fault[];
}

/** Reads one order; what is wrong with it goes to the context. */
export function readRow(
  file: string,
  line: number,
  cells: readonly string[],
  context: RowContext,
): RegisterRow {
  const { codes, lastYear, faults } = context;
  const fault = (column: number, rule: string, example: string): void => {
    const name = registerColumns[column] || `the mark after ${registerColumns[column - 1]}`;
    const value = JSON.stringify(cells[column]);
    faults.push({
      code: 'register-cell',
      where: file,
      line,
      column: column + 1,
      value,
      rule: `${name} ${rule}`,
      example,
    });
  };
  const party = (column: number): RegisterParty => {
    const name = cells[column]!;
    if (name === '') fault(column, 'must name a country', 'Poland');
    return { name, iso3: codes.get(plainName(name)) ?? null };
  };
  const mark = (column: number): boolean => {
    if (cells[column] !== '' && cells[column] !== '?') fault(column, 'must be empty or a question mark', '?');
    return cells[column] === '?';
  };
  const number = (column: number): number | null => {
    const cell = cells[column]!;
    if (cell !== '' && !/^\d+$/.test(cell)) fault(column, 'must be empty or a whole number', '12');
    return cell === '' ? null : Number(cell);
  };
  const isYear = (text: string): boolean =>
    /^\d{4}$/.test(text) && Number(text) >= firstYear && Number(text) <= lastYear;
  const yearRule = `from ${firstYear} to ${lastYear}, when the file was generated`;
  if (!isYear(cells[2]!)) fault(2, `must be a year ${yearRule}`, '2018');
  const orderYear = Number(cells[2]);
  const delivered = number(8) ?? 0;
  const yearTexts = cells[10] === '' ? [] : cells[10]!.split(/\s*;\s*/);
  if (!yearTexts.every(isYear)) fault(10, `must be years ${yearRule}, parted by "; "`, '2018; 2020');
  const deliveryYears = [...new Set(yearTexts.map(Number))].sort((a, b) => a - b);
  if (deliveryYears.length > 0 && deliveryYears[0]! < orderYear)
    fault(10, 'must not begin before the year of order', String(orderYear));
  if (delivered > 0 !== deliveryYears.length > 0)
    fault(10, 'must be given when something was delivered, and only then', '2018; 2020');
  const status = statuses[cells[11]!];
  if (!status) fault(11, `must be one of ${Object.keys(statuses).join(', ')}`, 'New');
  for (const column of [13, 14, 15])
    if (!/^(\d+(\.\d+)?)?$/.test(cells[column]!)) fault(column, 'must be empty or a plain number', '2.4');
  const comments = cells[12]!;
  return {
    line,
    recipient: party(0),
    supplier: party(1),
    orderYear,
    orderYearUncertain: mark(3),
    ordered: number(4),
    orderedUncertain: mark(5),
    designation: cells[6]!,
    description: cells[7]!,
    delivered,
    deliveredUncertain: mark(9),
    deliveryYears,
    status: status ?? 'new',
    comments,
    planned: plannedYears(comments),
    notYetOrdered: /not yet (been )?ordered|contract not yet signed/i.test(comments),
  };
}
