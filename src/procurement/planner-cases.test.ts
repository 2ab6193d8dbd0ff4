import fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { propertySeed, shippedData } from '../../test/shipped-data.ts';
import { type Fault, FaultError } from '../fault/fault.ts';
import { dayOf, isoDate } from '../vocabulary/calendar.ts';
import { casesAsOf, caseWords } from './case-table.ts';
import { parsePlannerCases } from './planner-cases.ts';
import type { PlannerWords } from './planner-check.ts';
import { casesTemplate, type PlannerColumn, type PlannerRow, plannerColumns } from './planner-column.ts';

let words: PlannerWords;
beforeAll(async () => {
  words = {
    ...caseWords(await shippedData()),
    lines: new Set(['himars', 'k9']),
    channels: new Set(['fms', 'national', 'korean-commercial']),
  };
});

const good: Partial<Record<PlannerColumn, string>> = {
  case_id: 'A-1',
  buyer: 'POL',
  supplier_country: 'USA',
  system_family: 'rocket-artillery',
  line: 'himars',
  channel: 'fms',
  quantity: '20',
  value_musd: '414.5',
  request: '2018',
  notification: '2018-11',
  signed: '2019-02-13',
  award: '2019-06',
  first_delivery: '2023-05-15',
  planned_first_delivery: '2023',
};
const rowOf = (cells: Partial<Record<PlannerColumn, string>>, line = 2): PlannerRow => ({
  line,
  cells: plannerColumns.map((column) => cells[column] ?? ''),
});
const header: PlannerRow = { line: 1, cells: plannerColumns };
const read = (...rows: PlannerRow[]) => parsePlannerCases('p.csv', [header, ...rows], words);
const faultsOf = (...rows: PlannerRow[]): readonly Fault[] => {
  try {
    read(...rows);
  } catch (error) {
    if (error instanceof FaultError) return error.faults;
    throw error;
  }
  return [];
};
const column = (name: PlannerColumn) => plannerColumns.indexOf(name) + 1;

describe('a good file', () => {
  it('becomes a case with its dated facts', () => {
    const table = read(rowOf(good));
    expect(table.heads).toMatchObject([
      {
        id: 'A-1',
        kind: 'planner',
        line: 'himars',
        quantity: 20,
        value: { millions: 414.5, currency: 'USD', basis: 'contract' },
      },
    ]);
    expect(
      table.events.map(({ milestone, status, date, knownFrom }) => [
        milestone,
        status,
        date.text,
        knownFrom.text,
      ]),
    ).toEqual([
      ['request', 'reported', '2018', '2018'],
      ['notification', 'reported', '2018-11', '2018-11'],
      ['signature', 'reported', '2019-02-13', '2019-02-13'],
      ['award', 'reported', '2019-06', '2019-06'],
      ['first-delivery', 'reported', '2023-05-15', '2023-05-15'],
      ['first-delivery', 'planned', '2023', '2019-02-13'],
    ]);
  });

  it('may leave everything unknown but what is bought, by whom and from whom', () => {
    const table = read(
      rowOf({
        case_id: 'B',
        buyer: 'DEU',
        supplier_country: 'KOR',
        system_family: 'tank',
        planned_last_delivery: '2030',
      }),
    );
    expect(table.heads[0]).toMatchObject({ line: null, channel: 'unspecified', quantity: null, value: null });
    const [one] = casesAsOf(table, dayOf(isoDate('2020-01-01')!));
    expect(one).toMatchObject({ rung: 'announced', planned: { 'last-delivery': { text: '2030' } } });
  });

  it('may hold the template', () => {
    const rows = casesTemplate
      .trim()
      .split('\n')
      .map((line, index) => ({ line: index + 1, cells: line.split(',') }));
    expect(parsePlannerCases('t.csv', rows, { ...words, channels: undefined }).heads).toHaveLength(2);
  });

  it('is not checked against lists that are not given', () => {
    const open = { ...words, lines: undefined, channels: undefined };
    const rows = [header, rowOf({ ...good, line: 'my-own', channel: 'my-own' })];
    expect(parsePlannerCases('p.csv', rows, open).heads[0]).toMatchObject({
      line: 'my-own',
      channel: 'my-own',
    });
  });
});

const bad: readonly [string, PlannerColumn, string, string][] = [
  ['an unknown buyer', 'buyer', 'POX', 'unknown-country'],
  ['a buyer by its name', 'buyer', 'Poland', 'unknown-country'],
  ['an unknown supplier', 'supplier_country', '', 'unknown-country'],
  ['an unknown family', 'system_family', 'MLRS', 'unknown-family'],
  ['an unknown line', 'line', 'himras', 'unknown-line'],
  ['an unknown channel', 'channel', 'FMS', 'unknown-channel'],
  ['a negative quantity', 'quantity', '-5', 'quantity'],
  ['a broken quantity', 'quantity', '2.5', 'quantity'],
  ['a quantity of none', 'quantity', '0', 'quantity'],
  ['a quantity with a separator', 'quantity', '1 000', 'quantity'],
  ['a negative value', 'value_musd', '-1', 'value'],
  ['a value with a comma', 'value_musd', '1,5', 'value'],
  ['29 February 2023', 'first_delivery', '2023-02-29', 'no-date'],
  ['month 13', 'request', '2018-13', 'no-date'],
  ['a date in another order', 'signed', '13.02.2019', 'no-date'],
  ['a formula as text', 'quantity', '=10*2', 'quantity'],
  ['delivery before signature', 'first_delivery', '2019-02-12', 'delivery-before-signature'],
  ['a plan before the signature', 'planned_first_delivery', '2018', 'delivery-before-signature'],
  ['an award before the signature', 'award', '2019-01', 'date-cycle'],
  ['a notification after the signature', 'notification', '2020', 'date-cycle'],
  ['a cancellation before the award', 'cancelled', '2019-05-31', 'date-cycle'],
  ['a last delivery before the first', 'last_delivery', '2023-05-14', 'date-cycle'],
  ['a last delivery planned before the first', 'planned_last_delivery', '2022', 'date-cycle'],
  ['no identifier', 'case_id', '', 'case-id'],
];

describe('a fault', () => {
  it.each(bad)('%s is told by row and column, with an example', (_, name, text, code) => {
    const faults = faultsOf(rowOf({ ...good, [name]: text }, 7));
    // The dates of a pair are told at the later one.
    const at = name === 'notification' ? column('signed') : column(name);
    expect(faults).toContainEqual(expect.objectContaining({ code, where: 'p.csv', line: 7, column: at }));
    for (const { rule, example } of faults) {
      expect(rule).toMatch(/^[a-z_]+ /);
      expect(example).toMatch(/\S/);
    }
  });

  it('suggests the near word', () => {
    expect(faultsOf(rowOf({ ...good, buyer: 'Poland' }))[0]).toMatchObject({ example: 'POL' });
    expect(faultsOf(rowOf({ ...good, system_family: 'MBT' }))[0]).toMatchObject({ example: 'tank' });
  });

  it('of a circle of dates names both dates', () => {
    const [fault] = faultsOf(rowOf({ ...good, request: '2019-03-01', notification: '' }));
    expect(fault).toMatchObject({ column: column('signed'), value: '"2019-02-13"' });
    expect(fault?.rule).toContain(
      'lies before request (2019-03-01), which comes first: the dates run in a circle',
    );
  });

  it('of an identifier given twice names the first line', () => {
    expect(faultsOf(rowOf(good, 2), rowOf(good, 9))).toEqual([
      expect.objectContaining({
        code: 'duplicate-id',
        line: 9,
        column: 1,
        rule: 'case_id stands already on line 2',
      }),
    ]);
  });

  it('of the header or the number of cells says what belongs there', () => {
    const wrong = { line: 1, cells: plannerColumns.map((name) => (name === 'signed' ? 'signature' : name)) };
    expect(() => parsePlannerCases('p.csv', [wrong], words)).toThrow(
      /p\.csv:1: the first row must name exactly/,
    );
    expect(() => parsePlannerCases('p.csv', [], words)).toThrow(FaultError);
    expect(faultsOf({ line: 3, cells: ['A', 'POL'] })[0]).toMatchObject({
      code: 'cells',
      line: 3,
      value: '2 cells',
    });
  });
});

test('every fault of every row is told, and one bad row refuses the file', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.constantFrom(...bad)), { minLength: 1, maxLength: 20 }), (choices) => {
      const rows = choices.map((choice, index) =>
        rowOf({ ...good, case_id: `C-${index}`, ...(choice ? { [choice[1]]: choice[2] } : {}) }, index + 2),
      );
      const faults = faultsOf(...rows);
      for (const [index, choice] of choices.entries()) {
        const here = faults.filter(({ line }) => line === index + 2).map(({ code }) => code);
        if (choice) expect(here).toContain(choice[3]);
        else expect(here.filter((code) => code !== 'duplicate-id')).toEqual([]);
      }
    }),
    { seed: propertySeed, numRuns: 150 },
  );
});
