import type { PartialDate } from '../vocabulary/calendar.ts';
import type { CaseWords } from './case-table.ts';
import { dateConflicts } from './date-order.ts';
import type { Milestone } from './milestone.ts';
import type { PlannerColumn } from './planner-column.ts';
import { familyNamed } from './system-family.ts';

/** Words a planner's file may use. A list that is not given is not checked. */
export interface PlannerWords extends CaseWords {
  /** Ids of the production lines. */
  readonly lines?: ReadonlySet<string> | undefined;
  /** Ids of the channels. */
  readonly channels?: ReadonlySet<string> | undefined;
}

export type Dates = Partial<Record<Milestone, PartialDate>>;

/** Columns of dates that were reached, and of dates that are planned. */
export const reachedColumns: readonly (readonly [PlannerColumn, Milestone])[] = [
  ['request', 'request'],
  ['notification', 'notification'],
  ['signed', 'signature'],
  ['award', 'award'],
  ['first_delivery', 'first-delivery'],
  ['last_delivery', 'last-delivery'],
  ['cancelled', 'cancellation'],
];
export const plannedColumns: readonly (readonly [PlannerColumn, Milestone])[] = [
  ['planned_first_delivery', 'first-delivery'],
  ['planned_last_delivery', 'last-delivery'],
];
const columnOfMilestone = new Map(reachedColumns.map(([column, milestone]) => [milestone, column]));

/** Records a fault of a cell. */
export type FaultOf = (column: PlannerColumn, code: string, rule: string, example: string) => void;
export type CellOf = (column: PlannerColumn) => string;

/** Faults of the words and numbers of a row. */
export function checkWords(cell: CellOf, words: PlannerWords, fault: FaultOf): void {
  for (const column of ['buyer', 'supplier_country'] as const) {
    const code = cell(column);
    if (words.countries.has(code)) continue;
    const near = [...words.countries].find(
      ([iso3, name]) => iso3 === code.toUpperCase() || name.toLowerCase() === code.toLowerCase(),
    )?.[0];
    fault(column, 'unknown-country', 'must be the ISO 3166-1 alpha-3 code of a known country', near ?? 'POL');
  }
  const family = cell('system_family');
  if (!words.families.has(family)) {
    const near = familyNamed(words.families, family)?.id;
    fault(
      'system_family',
      'unknown-family',
      'must be an id of vocabulary/system-families.yaml',
      near ?? 'tank',
    );
  }
  for (const [column, known] of [
    ['line', words.lines],
    ['channel', words.channels],
  ] as const) {
    const word = cell(column);
    if (known === undefined || word === '' || known.has(word)) continue;
    const list = [...known].slice(0, 8).join(', ');
    const example = [...known][0] ?? '(empty)';
    fault(
      column,
      `unknown-${column}`,
      `must be a ${column} that is described: ${list || 'none is'}`,
      example,
    );
  }
  const quantity = cell('quantity');
  if (quantity !== '' && !/^[1-9]\d{0,8}$/.test(quantity)) {
    fault('quantity', 'quantity', 'must be a whole number above zero, without separators', '48');
  }
  const value = cell('value_musd');
  if (value !== '' && !/^(0|[1-9]\d{0,11})(\.\d+)?$/.test(value)) {
    fault(
      'value_musd',
      'value',
      'must be millions of US dollars, zero or more, with a point for decimals',
      '620.5',
    );
  }
}

/** Faults in the order of the dates of a row, told at the later of two. */
export function checkOrder(reached: Dates, planned: Dates, fault: FaultOf): void {
  for (const { earlier, later } of dateConflicts(reached)) {
    const [before, after] = [columnOfMilestone.get(earlier)!, columnOfMilestone.get(later)!];
    const [from, to] = [reached[earlier]!.text, reached[later]!.text];
    if (later.endsWith('delivery') && earlier === 'signature') {
      fault(after, 'delivery-before-signature', `(${to}) lies before signed (${from})`, from);
    } else {
      const rule = `(${to}) lies before ${before} (${from}), which comes first: the dates run in a circle`;
      fault(after, 'date-cycle', rule, from);
    }
  }
  const cancelled = reached.cancellation;
  for (const [milestone, date] of Object.entries(reached) as [Milestone, PartialDate][]) {
    if (cancelled && milestone !== 'cancellation' && cancelled.last < date.first) {
      const column = columnOfMilestone.get(milestone)!;
      fault('cancelled', 'date-cycle', `lies before ${column} (${date.text})`, date.text);
    }
  }
  const { signature } = reached;
  for (const [column, milestone] of plannedColumns) {
    const date = planned[milestone];
    if (date && signature && date.last < signature.first) {
      fault(column, 'delivery-before-signature', `lies before signed (${signature.text})`, signature.text);
    }
  }
  const [first, last] = [planned['first-delivery'], planned['last-delivery']];
  if (first && last && last.last < first.first) {
    const rule = `lies before planned_first_delivery (${first.text}): the dates run in a circle`;
    fault('planned_last_delivery', 'date-cycle', rule, first.text);
  }
}
