import Papa from 'papaparse';
import { type Fault, FaultError, refuse } from '../fault/fault.ts';
import { dayOf, type IsoDate, isoDate } from '../vocabulary/calendar.ts';
import type { Iso3 } from '../vocabulary/country.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { plainName, type RegisterRow, type RowContext, readRow, registerColumns } from './sipri-row.ts';

export interface SipriRegister {
  /** Day on which SIPRI's site made the file. */
  readonly generated: IsoDate;
  /** Years of delivery to which the file was limited when it was asked for; `null` where no limit was set. */
  readonly selectedYears: { readonly from: number | null; readonly to: number | null };
  readonly rows: readonly RegisterRow[];
}

const headerExample = registerColumns.map((name) => name || ' ').join(',');
const advice = 'give the trade register as a CSV file, unchanged, as SIPRI gives it';
/**
 * Reads SIPRI's trade register as downloaded (CSV: preamble, header with nameless columns, orders).
 *
 * @throws FaultError with every fault when the text is not such a file.
 */
export function parseSipriRegister(file: string, text: string, vocabulary: Vocabulary): SipriRegister {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const headerAt = lines.findIndex((line) => line.startsWith('Recipient,Supplier,'));
  if (headerAt < 0) {
    throw new FaultError({
      code: 'register-header',
      where: file,
      line: 1,
      value: JSON.stringify((lines[0] ?? '').slice(0, 60)),
      rule: `is not SIPRI's trade register: no line begins the columns; ${advice}`,
      example: headerExample,
    });
  }
  const faults: Fault[] = [];
  const header = lines[headerAt]!.split(',').map((name) => name.trim());
  if (header.join() !== registerColumns.join()) {
    faults.push({
      code: 'register-header',
      where: file,
      line: headerAt + 1,
      value: lines[headerAt],
      rule: 'must name exactly the columns of the register, in their order',
      example: headerExample,
    });
  }
  const preamble = lines.slice(0, headerAt);
  const generated = generatedOn(file, preamble, headerAt, faults);
  refuse(faults);
  const rows = readRows(file, lines.slice(headerAt + 1).join('\n'), headerAt + 1, {
    lastYear: Number(generated!.slice(0, 4)),
    codes: codesByName(vocabulary),
    faults,
  });
  refuse(faults);
  return { generated: generated!, selectedYears: selectedYears(preamble), rows };
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

function generatedOn(
  file: string,
  preamble: readonly string[],
  headerAt: number,
  faults: Fault[],
): IsoDate | undefined {
  const at = preamble.findIndex((line) => line.replace(/^"/, '').startsWith('Data generated:'));
  const match = /Data generated:\s*(\d{1,2}) ([A-Z][a-z]+) (\d{4})/.exec(preamble[at] ?? '');
  const month = match ? months.indexOf(match[2]!) + 1 : 0;
  const date = match
    ? isoDate(`${match[3]}-${String(month).padStart(2, '0')}-${match[1]!.padStart(2, '0')}`)
    : undefined;
  if (date === undefined) {
    faults.push({
      code: 'register-date',
      where: file,
      line: at < 0 ? headerAt + 1 : at + 1,
      value: at < 0 ? undefined : preamble[at],
      rule: `the lines above the columns must say when the data were generated; ${advice}`,
      example: 'Data generated: 18 May 2026 2:29:20 PM',
    });
  }
  return date;
}

function selectedYears(preamble: readonly string[]): SipriRegister['selectedYears'] {
  const match = /year range '?(.*?)'? to '?(.*?)'?\s*"?$/m.exec(preamble.join('\n'));
  const year = (text: string | undefined) => (text && /^\d{4}$/.test(text) ? Number(text) : null);
  return { from: year(match?.[1]), to: year(match?.[2]) };
}

function codesByName(vocabulary: Vocabulary): ReadonlyMap<string, Iso3> {
  return new Map(
    [...vocabulary.countries.values()].flatMap(({ iso3, name, aliases }) =>
      [name, ...(aliases ?? [])].map((spelling) => [plainName(spelling), iso3] as const),
    ),
  );
}

function readRows(file: string, body: string, linesAbove: number, context: RowContext): RegisterRow[] {
  const { data: records, errors } = Papa.parse<string[]>(body, { delimiter: ',', newline: '\n' });
  const lines = lineNumbers(records, linesAbove);
  for (const { row, message } of errors) {
    const line = lines[row ?? 0];
    context.faults.push({ code: 'csv-syntax', where: file, line, rule: `is not valid CSV: ${message}` });
  }
  if (errors.length > 0) return [];
  return records.flatMap((record, index) => {
    const line = lines[index]!;
    if (record.every((cell) => cell.trim() === '')) return [];
    if (record.length !== registerColumns.length) {
      context.faults.push({
        code: 'csv-cells',
        where: file,
        line,
        value: String(record.length),
        rule: `every order has ${registerColumns.length} cells`,
      });
      return [];
    }
    return [
      readRow(
        file,
        line,
        record.map((cell) => cell.trim()),
        context,
      ),
    ];
  });
}

/** Line on which each record starts: a quoted cell may hold line ends of its own. */
function lineNumbers(records: readonly (readonly string[])[], linesAbove: number): number[] {
  let line = linesAbove + 1;
  return records.map((record) => {
    const start = line;
    line += record.join('').split('\n').length;
    return start;
  });
}

const endOf = (year: number): number => dayOf(`${year}-12-31` as IsoDate);

/**
 * Last day on which a delivery would stand in the register. SIPRI's spring edition covers the years before it,
 * so a register without an order or a delivery of the year of its making reports to the end of the year before;
 * with one, to the day it was made. A limit on the years of delivery, set when asking for it, comes first.
 */
export function reportsUntil({ generated, selectedYears, rows }: SipriRegister): number {
  const year = Number(generated.slice(0, 4));
  const holdsYear = rows.some((row) => row.orderYear === year || row.deliveryYears.at(-1) === year);
  const reported = holdsYear ? dayOf(generated) : endOf(year - 1);
  return selectedYears.to === null ? reported : Math.min(reported, endOf(selectedYears.to));
}
