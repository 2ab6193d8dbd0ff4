import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { propertySeed, shippedFiles } from '../../test/shipped-data.ts';
import { FaultError } from '../fault/fault.ts';
import { dateOf } from '../vocabulary/calendar.ts';
import { lineColumns, rateDay } from './line-row.ts';
import { linesOf, readLines } from './line-table.ts';
import { linesTemplate } from './line-template.ts';

const header = lineColumns.join(',');
const file = (...rows: string[]) => `${[header, ...rows].join('\n')}\n`;

function faultsOf(text: string) {
  try {
    readLines(text, 'lines.csv');
  } catch (error) {
    if (error instanceof FaultError) return error.faults;
    throw error;
  }
  return [];
}

it('reads the template', () => {
  const lines = readLines(linesTemplate, 'template');
  expect(lines.map(({ id }) => id)).toEqual(['own-howitzer', 'own-missile']);
  expect(lines[0]).toMatchObject({ allocation: 'first-come', minimumLeadDays: 15 * 30.4375 });
  expect(lines[0]?.rates.map(({ day, perYear, kind }) => [dateOf(day), perYear, kind])).toEqual([
    ['2024-07-01', 48, 'actual'],
    ['2026-06-30', 72, 'announced'],
  ]);
});

it('puts an actual rate in the middle of its period and an announced one at the end', () => {
  expect(dateOf(rateDay('2023', 'actual')!)).toBe('2023-07-02');
  expect(dateOf(rateDay('2023', 'announced')!)).toBe('2023-12-31');
  expect(rateDay('2023-05-09', 'actual')).toBe(rateDay('2023-05-09', 'announced'));
});

it('takes columns in any order, a byte order mark and Windows line ends', () => {
  const rows = file('a,2024,5,actual,10,first-come,letter')
    .trim()
    .split('\n')
    .map((row) => row.split(',').reverse().join(','));
  expect(readLines(`\uFEFF${rows.join('\r\n')}\r\n`, 'lines.csv')).toEqual(
    readLines(file('a,2024,5,actual,10,first-come,letter'), 'lines.csv'),
  );
});

it.each([
  ['a negative rate', 'a,2024,-5,actual,10,first-come,s', 'negative', 3, '"-5"'],
  ['a rate that is no number', 'a,2024,many,actual,10,first-come,s', 'not-a-number', 3, '"many"'],
  ['a decimal comma', 'a,2024,"5,5",actual,10,first-come,s', 'not-a-number', 3, '"5,5"'],
  ['an empty rate', 'a,2024,,actual,10,first-come,s', 'not-a-number', 3, '""'],
  ['a rate beyond reason', 'a,2024,1e12,actual,10,first-come,s', 'not-a-number', 3, '"1e12"'],
  ['an unknown kind', 'a,2024,5,planned,10,first-come,s', 'unknown-word', 4, '"planned"'],
  ['an unknown allocation', 'a,2024,5,actual,10,lottery,s', 'unknown-word', 6, '"lottery"'],
  ['29 February 2023', 'a,2023-02-29,5,actual,10,first-come,s', 'no-such-date', 2, '"2023-02-29"'],
  ['month 13', 'a,2023-13,5,actual,10,first-come,s', 'no-such-date', 2, '"2023-13"'],
  ['a negative lead time', 'a,2024,5,actual,-1,first-come,s', 'negative', 5, '"-1"'],
  ['a lead time of centuries', 'a,2024,5,actual,9999,first-come,s', 'too-large', 5, '"9999"'],
  ['no line', ',2024,5,actual,10,first-come,s', 'empty', 1, '""'],
  ['no source', 'a,2024,5,actual,10,first-come,', 'empty', 7, '""'],
])('refuses %s by row and column, with a correct entry', (_, row, code, column, value) => {
  expect(faultsOf(file(row))).toEqual([
    expect.objectContaining({
      code,
      where: 'lines.csv',
      line: 2,
      column,
      value,
      example: expect.any(String),
    }),
  ]);
});

it('refuses rows of one line that contradict each other, naming the earlier row', () => {
  const faults = faultsOf(
    file(
      'a,2024,5,actual,10,first-come,s',
      'a,2025,6,actual,10,priority:other=1,s',
      'b,2024,5,actual,10,priority:other=1,s',
      'a,2026,7,announced,12,first-come,s',
      'a,2024,9,actual,10,first-come,s',
    ),
  );
  expect(faults.map(({ code, line, column }) => [code, line, column])).toEqual([
    ['two-allocations', 3, 6],
    ['two-lead-times', 5, 5],
    ['two-rates', 6, 2],
  ]);
  expect(faults.every(({ rule }) => rule.includes('row 2'))).toBe(true);
});

it('lists every fault of a file, in order', () => {
  const faults = faultsOf(file('a,2024,-5,planned,10,first-come,s', 'b,2024,5', 'c,1,5,actual,10,lottery,s'));
  expect(faults.map(({ line, column }) => [line, column])).toEqual([
    [2, 3],
    [2, 4],
    [3, undefined],
    [4, 2],
    [4, 6],
  ]);
});

it.each([
  ['a missing column', 'line,date,rate_per_year,kind,allocation,source\n', 'csv-header'],
  ['an unknown column', `${header},price\n`, 'csv-header'],
  ['semicolons', `${header.replaceAll(',', ';')}\n`, 'csv-header'],
  ['an empty file', '', 'csv-header'],
  ['no rows', `${header}\n`, 'no-rows'],
  ['a quote that is not closed', `${header}\n"a,2024\n`, 'csv-syntax'],
])('refuses %s', (_, text, code) => {
  expect(faultsOf(text)[0]).toMatchObject({ code, where: 'lines.csv' });
});

it('counts the lines of a cell that runs over several, and skips empty rows', () => {
  const faults = faultsOf(
    file('a,2024,5,actual,10,first-come,"letter\nof March"', '', 'b,2024,-5,actual,10,first-come,s'),
  );
  expect(faults.map(({ line }) => line)).toEqual([5]);
});

it('does not depend on the order of rows', () => {
  const rows = ['a', 'b'].flatMap((id) =>
    [2020, 2022, 2024, 2026].map((year) => `${id},${year},${year - 2000},actual,10,first-come,s`),
  );
  const expected = readLines(file(...rows), 'lines.csv');
  fc.assert(
    fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
      expect(readLines(file(...shuffled), 'lines.csv')).toEqual(expected);
    }),
    { seed: propertySeed, numRuns: 30 },
  );
});

it('makes the same lines of rows that are not from a CSV file', () => {
  const rows = linesTemplate
    .trim()
    .split('\n')
    .map((row, index) => ({ line: index + 1, cells: row.split(',') }));
  expect(linesOf(rows, 'lines.xlsx')).toEqual(readLines(linesTemplate, 'lines.csv'));
});

describe('the shipped lines', () => {
  let text: string;
  beforeAll(async () => {
    text = (await shippedFiles()).get('production/lines.csv')!;
  });

  it('can be read, and each has an actual rate to start from', () => {
    const lines = readLines(text, 'lines.csv');
    expect(lines.length).toBeGreaterThan(20);
    for (const { id, rates } of lines) expect(rates[0]?.kind, id).toBe('actual');
  });
});
