import { describe, expect, it } from 'vitest';
import { shippedData } from '../../test/shipped-data.ts';
import { FaultError } from '../fault/fault.ts';
import { readCapabilities } from './capability-record.ts';
import { defaultFigure } from './figure.ts';
import { holdingColumns, holdingsTemplate, readHoldings, withHoldings } from './holding-table.ts';
import { europeanShare } from './share.ts';

const record = readCapabilities(await shippedData());
const header = holdingColumns.join(',');
const read = (...rows: string[]) => readHoldings([header, ...rows].join('\n'), 'own.csv', record);
const faultsOf = (...rows: string[]) => {
  try {
    read(...rows);
  } catch (error) {
    if (error instanceof FaultError) return error.faults;
    throw error;
  }
  return [];
};

describe("a user's holdings", () => {
  const own = withHoldings(record, readHoldings(holdingsTemplate, 'own.csv', record));

  it('become the defaults; the public figures stay as alternatives', () => {
    expect(defaultFigure(own, 'air-to-air-refuelling', 'holding', 'europe', 'all')).toMatchObject({
      low: 330,
      best: 336,
      high: 342,
      grade: 'own',
      source: 'own count of 30 September 2026',
    });
    const public_ = own.figures.find(
      ({ best, capability }) => capability === 'air-to-air-refuelling' && best === 339,
    );
    expect(public_?.use).toBe('alternative');
    expect(record.figures.find(({ id }) => id === public_?.id)?.use).toBe('default');
  });

  it('fill what is missing, and move no other figure', () => {
    expect(europeanShare(own, 'air-to-air-refuelling', 'in-europe')).toMatchObject({
      best: 336 / (336 + 16),
    });
    expect(europeanShare(own, 'satellites', 'global')).toEqual(europeanShare(record, 'satellites', 'global'));
  });
});

it.each([
  ['an unknown capability', 'tankers,europe,all,1,2,3,aircraft,2026,own', 1, 'unknown-capability'],
  ['an unknown holder', 'satellites,canada,all,1,2,3,satellites,2026,own', 2, 'unknown-holder'],
  ['a scope the holder does not have', 'satellites,europe,global,1,2,3,satellites,2026,own', 3, 'scope'],
  ['a negative number', 'satellites,europe,all,-1,2,3,satellites,2026,own', 4, 'negative'],
  ['a word for a number', 'satellites,europe,all,1,two,3,satellites,2026,own', 5, 'not-a-number'],
  ['low above high', 'satellites,europe,all,9,2,3,satellites,2026,own', 4, 'order'],
  ['best above high', 'satellites,europe,all,1,4,3,satellites,2026,own', 6, 'order'],
  ['a unit that does not match', 'satellites,europe,all,1,2,3,aircraft,2026,own', 7, 'unit'],
  ['a date that does not exist', 'satellites,europe,all,1,2,3,satellites,2026-02-30,own', 8, 'no-date'],
  ['a missing source', 'satellites,europe,all,1,2,3,satellites,2026,', 9, 'empty'],
])('refuses %s, by row and column', (_, row, column, code) => {
  expect(faultsOf(row)).toMatchObject([
    { where: 'own.csv', line: 2, column, code, example: expect.any(String) },
  ]);
});

it('lists the faults of every row, and refuses rows given twice or cut short', () => {
  const good = 'satellites,europe,all,1,2,3,satellites,2026,own';
  const faults = faultsOf(good, good, 'satellites,europe', good.replace('all,1', 'all,-1'));
  expect(faults.map(({ line, code }) => [line, code])).toEqual([
    [3, 'duplicate'],
    [4, 'csv-cells'],
    [5, 'negative'],
    [5, 'duplicate'],
  ]);
});

it('refuses a file with other columns, without rows, or that is no CSV', () => {
  expect(() => readHoldings('capability,holder\n', 'own.csv', record)).toThrow(
    /own\.csv:1: .*correct: capability,holder,scope/s,
  );
  expect(() => readHoldings(`${header}\n`, 'own.csv', record)).toThrow(/has no holding/);
  expect(() => readHoldings(`${header}\n"open`, 'own.csv', record)).toThrow(/is not valid CSV/);
});

it('reads files that end lines as Windows does, start with a byte-order mark or hold blank lines', () => {
  const row = 'satellites,europe,all,1,2,3,satellites,2026-09,"own, counted"';
  const [figure] = readHoldings(`\uFEFF${header}\r\n\r\n${row}\r\n`, 'own.csv', record);
  expect(figure).toMatchObject({ best: 2, source: 'own, counted', note: 'From own.csv, line 3.' });
});
