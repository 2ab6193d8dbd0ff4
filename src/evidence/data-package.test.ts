import { expect, it } from 'vitest';
import { dataWith, shippedData, shippedFiles } from '../../test/shipped-data.ts';
import { FaultError } from '../fault/fault.ts';
import { parseDataPackage } from './data-package.ts';
import { editionAsOf, editionNamed, editionsOf } from './edition.ts';

const data = await shippedData();
const nato = 'observations/nato-2026-07-07.csv';

it('is under three megabytes and every file is described', async () => {
  const files = await shippedFiles();
  const bytes = [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  expect(bytes).toBeLessThan(3_000_000);
  const described = new Set(['datapackage.json', ...data.descriptor.resources.map(({ path }) => path)]);
  expect([...files.keys()].filter((path) => !described.has(path))).toEqual([]);
});

it('gives every observation a source with producer, URL, licence and grade, and no grade D', () => {
  expect(data.observations.length).toBeGreaterThan(17_000);
  for (const { source } of data.observations) {
    const found = data.sources.get(source);
    expect(found?.producer && found.url && found.licence).toBeTruthy();
    expect(['A', 'B', 'C']).toContain(found?.grade);
  }
});

it('finds an observation by its key and gives a missing one with its reason', () => {
  const at = { source: 'nato-2026-07-07', indicator: 'share-of-gdp', priceBasis: 'none', year: 2026 };
  expect(data.find({ ...at, country: 'POL' })).toMatchObject({
    value: 4.68,
    status: 'estimate',
    missing: null,
  });
  expect(data.find({ ...at, country: 'ISL' })).toMatchObject({ value: null, missing: 'not-applicable' });
  expect(data.find({ ...at, country: 'POL', year: 2040 })).toBeUndefined();
});

it('has another identity when one digit changes', async () => {
  const changed = await dataWith(nato, (text) => text.replace(',POL,2026,4.68,', ',POL,2026,4.69,'));
  expect(changed.sha256).not.toBe(data.sha256);
  expect(data.sha256).toMatch(/^[0-9a-f]{64}$/);
});

const row = 'share-of-gdp,POL,2026,4.68,none,estimate,2026-07-07,nato-2026-07-07,,';
it.each([
  ['an unknown indicator', row, row.replace('share-of-gdp', 'share-of-gnp'), /share-of-gnp/],
  ['an unknown country', row, row.replace('POL', 'PLN'), /country must be in the vocabulary/],
  [
    'an unknown source',
    row,
    row.replace(',nato-2026-07-07,', ',nato-2026-07-08,'),
    /source must be an id of sources/,
  ],
  ['another price basis', row, row.replace('none', 'mer-2021'), /is measured in none, nothing else/],
  ['a value out of range', row, row.replace('4.68', '46.8'), /lies between 0 and 20 percent/],
  ['a number with a comma', row, row.replace('4.68', '"4,68"'), /plain number with a point/],
  [
    'an unknown status',
    row,
    row.replace('estimate', 'guess'),
    /status must be one of actual, estimate, forecast/,
  ],
  ['an empty value without a reason', row, row.replace('4.68', ''), /either a value or a reason/],
  [
    'a value with a reason why it is missing',
    row,
    row.replace(',,', ',not-published,'),
    /either a value or a reason/,
  ],
  ['a missing cell', row, row.replace(',,', ','), /every row has 10 cells/],
  ['a key given twice', row, `${row}\n${row}`, /stands already on line/],
])('refuses %s, naming file and line', async (_, before, after, message) => {
  const error = await dataWith(nato, (text) => text.replace(before, after)).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(FaultError);
  expect((error as Error).message).toMatch(message);
  expect((error as Error).message).toMatch(/nato-2026-07-07\.csv:\d+/);
});

it('lists every bad row, not the first', async () => {
  const error = await dataWith(nato, (text) => text.replaceAll(',POL,', ',PLX,')).catch(
    (thrown: unknown) => thrown,
  );
  expect((error as FaultError).faults.length).toBeGreaterThan(50);
});

it('refuses a header that is not the schema, and a file that is not there', async () => {
  const files = await shippedFiles();
  files.set('sources.csv', (files.get('sources.csv') ?? '').replace('producer', 'publisher'));
  expect(() => parseDataPackage(files)).toThrow(
    /sources\.csv:1: the first line must name exactly the columns/,
  );
  files.delete('sources.csv');
  expect(() => parseDataPackage(files)).toThrow(/sources\.csv: is listed in datapackage\.json but not there/);
  expect(() => parseDataPackage(new Map())).toThrow(/not a data package/);
});

it('uses only editions that existed on the day', () => {
  expect(editionsOf(data, 'nato').map(({ edition }) => edition)).toEqual([
    '2024-06-17',
    '2025-08-28',
    '2026-07-07',
  ]);
  expect(editionAsOf(data, 'nato', '2026-07-06').edition).toBe('2025-08-28');
  expect(editionAsOf(data, 'nato', '2026-07-07').edition).toBe('2026-07-07');
  expect(editionAsOf(data, 'imf-weo', '2026-04-29').edition).toBe('2025-10');
  expect(editionAsOf(data, 'imf-weo', '2026-04-30').edition).toBe('2026-04');
  expect(() => editionAsOf(data, 'nato', '2024-06-16')).toThrow(/correct: --as-of 2024-06-17/);
  expect(() => editionNamed(data, 'nato', '2023-01-01')).toThrow(/2024-06-17, 2025-08-28, 2026-07-07/);
});
