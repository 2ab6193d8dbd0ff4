import type { DataPackage } from '../evidence/data-package.ts';
import { readOnce } from '../evidence/read-once.ts';
import { readTable, type TableRow } from '../evidence/table-schema.ts';
import { type Fault, refuse } from '../fault/fault.ts';
import { present } from '../fault/guard.ts';
import { type Day, type PartialDate, partialDate } from '../vocabulary/calendar.ts';
import type { Case, CaseHead, CaseValue, ValueBasis } from './case.ts';
import { caseAsOf } from './case-fold.ts';
import type { CaseEvent, Milestone, MilestoneStatus } from './milestone.ts';
import { type SystemFamily, systemFamilies } from './system-family.ts';

/** Cases with their dated facts, from the data package or from a planner's file. */
export interface CaseTable {
  readonly heads: readonly CaseHead[];
  readonly events: readonly CaseEvent[];
  /** Events of each case, by its id. */
  readonly eventsOf: ReadonlyMap<string, readonly CaseEvent[]>;
}

/** Words that cases use: who buys and sells, and what. */
export interface CaseWords {
  /** Names of countries by ISO 3166-1 alpha-3 code: those of the vocabulary and other buyers and suppliers. */
  readonly countries: ReadonlyMap<string, string>;
  readonly families: ReadonlyMap<string, SystemFamily>;
}

/** Groups events by case. */
export function caseTable(heads: readonly CaseHead[], events: readonly CaseEvent[]): CaseTable {
  const eventsOf = new Map<string, CaseEvent[]>(heads.map(({ id }) => [id, []]));
  for (const event of events) eventsOf.get(event.caseId)?.push(event);
  return { heads, events, eventsOf };
}

/** Every case of a table as of a day, in the order of the table. */
export const casesAsOf = (table: CaseTable, day: Day): Case[] =>
  table.heads.map((head) => caseAsOf(head, table.eventsOf.get(head.id) ?? [], day));

/** Words for the cases of a data package. */
export const caseWords = readOnce((data): CaseWords => {
  const countries = new Map([...data.vocabulary.countries].map(([code, { name }]) => [code, name]));
  for (const { cells } of rowsOf(data, 'case-parties')) countries.set(cells.code!, cells.name!);
  return { countries, families: systemFamilies(data) };
});

/**
 * Reads the cases of a data package.
 *
 * @throws FaultError with every unknown country or family and every date that does not exist.
 */
export const readCases = readOnce((data): CaseTable => {
  const words = caseWords(data);
  const faults: Fault[] = [];
  const heads = rowsOf(data, 'cases').map((row) => headOf(row, words, faults));
  const events = rowsOf(data, 'case-events').map((row) => eventOf(row, faults));
  refuse(faults);
  return caseTable(heads, events);
});

/** Rows of a table, which the package has checked against its schema when it was opened. */
function rowsOf(data: DataPackage, name: string): readonly TableRow[] {
  const resource = data.descriptor.resources.find((one) => one.name === name);
  const { path, schema } = present(resource, `the data package has no table ${name}`);
  const text = present(data.files.get(path), `no text of ${path}`);
  return readTable(path, text, present(schema, `no schema of ${path}`)).rows;
}

function headOf({ cells, line }: TableRow, { countries, families }: CaseWords, faults: Fault[]): CaseHead {
  const partners = cells.partners === '' ? [] : cells.partners!.split(' ');
  const fault = (value: string, rule: string) =>
    faults.push({ code: 'unknown-word', where: 'cases/cases.csv', line, value, rule });
  for (const code of [cells.buyer!, cells.supplier!, ...partners]) {
    if (!countries.has(code)) fault(code, 'countries must be in the vocabulary or in cases/parties.csv');
  }
  if (!families.has(cells.family!)) {
    fault(cells.family!, 'the family must be one of vocabulary/system-families.yaml');
  }
  const filled = [cells.valueMillions, cells.currency, cells.valueBasis].filter((cell) => cell !== '').length;
  if (filled % 3 !== 0) fault(cells.id!, 'a value has an amount, a currency and a basis, or none of them');
  return {
    id: cells.id!,
    buyer: cells.buyer!,
    partners,
    supplier: cells.supplier!,
    family: cells.family!,
    item: cells.item!,
    line: cells.line || null,
    channel: cells.channel!,
    quantity: cells.quantity ? Number(cells.quantity) : null,
    unit: cells.unit!,
    value: money(cells.valueMillions!, cells.currency!, cells.valueBasis as ValueBasis),
    ceiling: money(cells.ceilingUsdMillions!, 'USD', 'ceiling'),
    secondHand: cells.condition === 'second-hand',
    kind: cells.kind as CaseHead['kind'],
    source: cells.source!,
    note: cells.note!,
  };
}

const money = (millions: string, currency: string, basis: ValueBasis): CaseValue | null =>
  millions === '' ? null : { millions: Number(millions), currency, basis };

function eventOf({ cells, line }: TableRow, faults: Fault[]): CaseEvent {
  const date = (text: string): PartialDate => {
    const found = partialDate(text);
    if (found) return found;
    faults.push({
      code: 'no-date',
      where: 'cases/events.csv',
      line,
      value: text,
      rule: 'this date does not exist',
      example: '2024-02-29, 2024-02 or 2024',
    });
    return { text, precision: 'year', first: 0, last: 0 };
  };
  return {
    caseId: cells.caseId!,
    milestone: cells.milestone as Milestone,
    status: cells.status as MilestoneStatus,
    date: date(cells.date!),
    knownFrom: date(cells.knownFrom!),
    source: cells.source!,
    note: cells.note!,
  };
}
