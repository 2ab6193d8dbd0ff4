import { type CsvRow, csvRows } from '../evidence/csv-rows.ts';
import { type Fault, FaultError, refuse } from '../fault/fault.ts';
import { partialDate } from '../vocabulary/calendar.ts';
import type { CapabilityRecord } from './capability-record.ts';
import { type CapabilityFigure, type Holder, holders, holdingScopes, type Scope } from './figure.ts';

/** Columns of a holdings file, in their order. */
export const holdingColumns = [
  'capability',
  'holder',
  'scope',
  'low',
  'best',
  'high',
  'unit',
  'date',
  'source',
] as const;
type Column = (typeof holdingColumns)[number];

/** What `capability template` prints: a holdings file to start from. */
export const holdingsTemplate = `${holdingColumns.join(',')}
air-to-air-refuelling,europe,all,330,336,342,aircraft,2026-09,own count of 30 September 2026
air-to-air-refuelling,united-states,in-europe,14,16,18,aircraft,2026,base visits 2026
`;

const exampleRow = holdingsTemplate.split('\n')[1]!;
const numberPattern = /^-?\d+(\.\d+)?$/;

/**
 * Reads a user's own holdings from CSV. They are figures of the measure `holding`, with the grade `own`.
 *
 * @throws FaultError with every fault of every row, by line and column.
 */
export function readHoldings(
  text: string,
  file: string,
  { capabilities }: CapabilityRecord,
): CapabilityFigure[] {
  const rows = csvRows(text, file);
  const [header, ...body] = rows;
  if (header?.cells.join(',') !== holdingColumns.join(',')) {
    throw new FaultError({
      code: 'csv-header',
      where: file,
      line: header?.line ?? 1,
      value: header?.cells.join(',') ?? '',
      rule: 'the first row must name exactly the columns of a holdings file, in their order',
      example: holdingColumns.join(','),
    });
  }
  if (body.length === 0) {
    throw new FaultError({ code: 'no-rows', where: file, rule: 'has no holding', example: exampleRow });
  }
  const units = new Map(capabilities.map(({ id, unit }) => [id, unit]));
  const faults: Fault[] = [];
  const seen = new Map<string, number>();
  const figures = body.flatMap((row) => holdingOf(row, file, units, seen, faults) ?? []);
  refuse(faults);
  return figures;
}

function holdingOf(
  { line, cells }: CsvRow,
  file: string,
  units: ReadonlyMap<string, string>,
  seen: Map<string, number>,
  faults: Fault[],
): CapabilityFigure | undefined {
  if (cells.length !== holdingColumns.length) {
    const rule = `every row has ${holdingColumns.length} cells`;
    faults.push({
      code: 'csv-cells',
      where: file,
      line,
      value: `${cells.length} cells`,
      rule,
      example: exampleRow,
    });
    return undefined;
  }
  const cell = (name: Column): string => cells[holdingColumns.indexOf(name)]!;
  const fault = (name: Column, code: string, rule: string, example: string): void => {
    const column = holdingColumns.indexOf(name) + 1;
    const value = JSON.stringify(cell(name));
    faults.push({ code, where: file, line, column, value, rule: `${name} ${rule}`, example });
  };
  const before = faults.length;
  const number = (name: 'low' | 'best' | 'high'): number => {
    const value = numberPattern.test(cell(name)) ? Number(cell(name)) : Number.NaN;
    if (Number.isNaN(value))
      fault(name, 'not-a-number', 'must be a plain number, with a point for decimals', '336');
    else if (value < 0) fault(name, 'negative', 'must not be negative', '0');
    return value;
  };
  const capability = cell('capability');
  const unit = units.get(capability);
  if (unit === undefined) {
    const near = [...units.keys()].find((id) => capability !== '' && id.includes(capability.toLowerCase()));
    fault(
      'capability',
      'unknown-capability',
      'must be one that "capability list" names',
      near ?? 'air-to-air-refuelling',
    );
  } else if (cell('unit') !== unit) fault('unit', 'unit', `must be that of ${capability}: ${unit}`, unit);
  const [holder, scope] = [cell('holder'), cell('scope')];
  const american = holder.startsWith('united-states');
  const allowed = american ? holdingScopes.filter((one) => one !== 'all') : ['all'];
  if (!holders.includes(holder as Holder)) {
    fault('holder', 'unknown-holder', `must be one of ${holders.join(', ')}`, 'europe');
  } else if (!(allowed as readonly string[]).includes(scope)) {
    fault('scope', 'scope', `of ${holder} must be ${allowed.join(', ')}`, allowed[0]!);
  }
  const [low, best, high] = [number('low'), number('best'), number('high')];
  if (low > best || best > high)
    fault(
      low > best ? 'low' : 'high',
      'order',
      'is out of order: low, best and high must rise',
      '330,336,342',
    );
  if (!partialDate(cell('date')))
    fault('date', 'no-date', 'must be a date that exists, to the day, month or year', '2026-09');
  if (cell('source') === '')
    fault('source', 'empty', 'must say where the figure comes from', 'own count of 30 September 2026');
  const key = `${capability} ${holder} ${scope}`;
  const earlier = seen.get(key);
  if (earlier === undefined) seen.set(key, line);
  else fault('capability', 'duplicate', `has this holding already on line ${earlier}`, exampleRow);
  if (faults.length > before) return undefined;
  return {
    id: `own-${line}`,
    capability,
    measure: 'holding',
    holder: holder as Holder,
    scope: scope as Scope,
    countries: '',
    low,
    best,
    high,
    stated: 'range',
    unit: unit!,
    date: cell('date'),
    source: cell('source'),
    grade: 'own',
    use: 'default',
    note: `From ${file}, line ${line}.`,
  };
}

/**
 * The record with a user's holdings as the defaults. The public defaults they take the place of stay, as alternatives.
 */
export function withHoldings(
  record: CapabilityRecord,
  holdings: readonly CapabilityFigure[],
): CapabilityRecord {
  const key = ({ capability, measure, holder, scope }: CapabilityFigure) =>
    [capability, measure, holder, scope].join();
  const replaced = new Set(holdings.map(key));
  const figures = record.figures.map(
    (figure): CapabilityFigure =>
      figure.use === 'default' && replaced.has(key(figure)) ? { ...figure, use: 'alternative' } : figure,
  );
  return { ...record, figures: [...figures, ...holdings] };
}
