import { type Fault, FaultError, refuse } from '../fault/fault.ts';
import { type PartialDate, partialDate } from '../vocabulary/calendar.ts';
import type { CaseHead } from './case.ts';
import { type CaseTable, caseTable } from './case-table.ts';
import type { CaseEvent } from './milestone.ts';
import {
  type CellOf,
  checkOrder,
  checkWords,
  type Dates,
  type PlannerWords,
  plannedColumns,
  reachedColumns,
} from './planner-check.ts';
import { type PlannerColumn, type PlannerRow, plannerColumns } from './planner-column.ts';

const columnIndex = new Map(plannerColumns.map((column, index) => [column, index]));

/** A plan without any dated step before it counts as known from the start. */
const always = partialDate('1970-01-01')!;

/**
 * Reads a planner's cases from the cells of their file: the first row is the header.
 *
 * @throws FaultError with every fault of every row, by line and column.
 */
export function parsePlannerCases(file: string, rows: readonly PlannerRow[], words: PlannerWords): CaseTable {
  const [header, ...body] = rows;
  checkHeader(file, header);
  const faults: Fault[] = [];
  const lines = new Map<string, number>();
  const heads: CaseHead[] = [];
  const events: CaseEvent[] = [];
  const dates = new Map<string, PartialDate | undefined>();
  const dateOf = (text: string): PartialDate | undefined => {
    if (!dates.has(text)) dates.set(text, partialDate(text));
    return dates.get(text);
  };
  for (const { line, cells } of body) {
    const cell = (column: PlannerColumn): string => cells[columnIndex.get(column)!]!;
    const fault = (column: PlannerColumn, code: string, rule: string, example: string): void => {
      const index = columnIndex.get(column)!;
      const value = JSON.stringify(cells[index] ?? '');
      faults.push({ code, where: file, line, column: index + 1, value, rule: `${column} ${rule}`, example });
    };
    if (cells.length !== plannerColumns.length) {
      faults.push({
        code: 'cells',
        where: file,
        line,
        value: `${cells.length} cells`,
        rule: `every row has ${plannerColumns.length} cells, empty where nothing is known`,
        example: casesExample,
      });
      continue;
    }
    const id = cell('case_id');
    if (!/^[\p{L}\p{N}][\p{L}\p{N}._/-]*$/u.test(id)) {
      fault(
        'case_id',
        'case-id',
        'must be letters, digits, hyphens, full stops or slashes',
        'POL-HOWITZER-1',
      );
    }
    const earlier = lines.get(id);
    if (earlier === undefined) lines.set(id, line);
    else fault('case_id', 'duplicate-id', `stands already on line ${earlier}`, `${id}-2`);
    checkWords(cell, words, fault);
    const read = (columns: typeof reachedColumns): Dates => {
      const found: Dates = {};
      for (const [column, milestone] of columns) {
        const text = cell(column);
        if (text === '') continue;
        const date = dateOf(text);
        if (date) found[milestone] = date;
        else fault(column, 'no-date', 'must be a date that exists, to the day, month or year', '2025-03-31');
      }
      return found;
    };
    const reached = read(reachedColumns);
    const planned = read(plannedColumns);
    checkOrder(reached, planned, fault);
    heads.push(headOf(file, cell, reached));
    addEvents(events, id, file, reached, planned);
  }
  refuse(faults);
  return caseTable(heads, events);
}

const casesExample = 'OWN-1,POL,USA,rocket-artillery,,fms,20,,2024-03,,,,,,,2027,2029';

function checkHeader(file: string, header: PlannerRow | undefined): void {
  const names = header?.cells ?? [];
  if (names.join(',') === plannerColumns.join(',')) return;
  const example = plannerColumns.join(',');
  const line = header?.line ?? 1;
  throw new FaultError({
    code: 'header',
    where: file,
    line,
    value: names.join(','),
    rule: 'the first row must name exactly the columns of a case file, in their order',
    example,
  });
}

function headOf(file: string, cell: CellOf, reached: Dates): CaseHead {
  const value = cell('value_musd');
  const signed = reached.signature !== undefined || reached.award !== undefined;
  return {
    id: cell('case_id'),
    buyer: cell('buyer'),
    supplier: cell('supplier_country'),
    family: cell('system_family'),
    item: cell('system_family'),
    line: cell('line') || null,
    channel: cell('channel') || 'unspecified',
    quantity: cell('quantity') === '' ? null : Number(cell('quantity')),
    unit: 'units',
    value:
      value === ''
        ? null
        : { millions: Number(value), currency: 'USD', basis: signed ? 'contract' : 'unknown' },
    kind: 'planner',
    source: file,
    note: '',
  };
}

/** A reported date is known from itself; a plan from the latest step that can have stated it. */
function addEvents(events: CaseEvent[], caseId: string, file: string, reached: Dates, planned: Dates): void {
  const base = { caseId, source: file, note: '' };
  for (const [, milestone] of reachedColumns) {
    const date = reached[milestone];
    if (date) events.push({ ...base, milestone, status: 'reported', date, knownFrom: date });
  }
  const knownFrom = reached.signature ?? reached.notification ?? reached.request ?? always;
  for (const [, milestone] of plannedColumns) {
    const date = planned[milestone];
    if (date) events.push({ ...base, milestone, status: 'planned', date, knownFrom });
  }
}
