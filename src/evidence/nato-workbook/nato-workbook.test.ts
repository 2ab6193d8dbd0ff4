import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  countryNames,
  deleteRow,
  fixture,
  insertColumn,
  mutantFolder,
  setCell,
  swapRows,
} from '../../../test/nato-workbook-mutant.ts';
import { FaultError } from '../../fault/fault.ts';
import { readWorkbook } from '../../files/workbook.ts';
import { type Observation, observationKey } from '../observation.ts';
import { formatObservations } from '../observation-csv.ts';
import { importNatoWorkbook, type NatoWorkbook } from './nato-workbook.ts';

const countries = countryNames();
const file = 'def-exp.xlsx';
const edition = '2024-06-17';

const importFrom = async (path: string): Promise<NatoWorkbook> =>
  importNatoWorkbook(await readWorkbook(path), { edition, file, countries });

let workbook: NatoWorkbook;
beforeAll(async () => {
  workbook = await importFrom(fixture);
});

function find(indicator: string, country: string, year: number, priceBasis = 'none'): Observation {
  const source = `nato-${edition}`;
  const key = observationKey({ source, indicator, priceBasis, country, year });
  const found = workbook.observations.filter((observation) => observationKey(observation) === key);
  expect(found).toHaveLength(1);
  return found[0]!;
}

describe('the workbook of June 2024', () => {
  test('gives every figure of its tables, and the shipped data file to the byte', () => {
    const shipped = join(import.meta.dirname, '../../../data/observations/nato-2024-06-17.csv');
    expect(formatObservations(workbook.observations)).toBe(readFileSync(shipped, 'utf8'));
    const counts: Record<string, number> = {};
    for (const { indicator, priceBasis } of workbook.observations) {
      const series = `${indicator} ${priceBasis}`;
      counts[series] = (counts[series] ?? 0) + 1;
    }
    const [allies, withAggregates, withIceland] = [31 * 11, 33 * 11, 34 * 11];
    expect(counts).toEqual({
      'defence-expenditure mer-2015': withAggregates,
      'defence-expenditure mer-current': withAggregates,
      'defence-expenditure-national national-2015': allies,
      'defence-expenditure-national national-current': allies,
      'defence-expenditure-per-head mer-2015': withAggregates,
      'equipment-share none': allies,
      'gdp mer-2015': withIceland,
      'gdp mer-current': withIceland,
      'gdp-per-head mer-2015': withIceland,
      'infrastructure-share none': allies,
      'military-personnel none': withAggregates,
      'other-share none': allies,
      'personnel-share none': allies,
      'real-change none': withAggregates,
      'share-of-gdp none': withIceland,
    });
    expect(new Set(workbook.observations.map(observationKey)).size).toBe(workbook.observations.length);
  });

  test.each([
    ['defence-expenditure-national', 'CZE', 2014, 'national-current', 41002.52259736],
    ['defence-expenditure-national', 'CZE', 2014, 'national-2015', 41409.63645622513],
    ['defence-expenditure', 'nato', 2014, 'mer-current', 943217.5834091387],
    ['defence-expenditure', 'POL', 2014, 'mer-2015', 8556.5301786698],
    ['share-of-gdp', 'ALB', 2014, 'none', 1.346516857031259],
    ['real-change', 'nato-europe-canada', 2014, 'none', -0.8826569707291232],
    ['gdp', 'USA', 2014, 'mer-2015', 17771549.2990402],
    ['gdp-per-head', 'ALB', 2014, 'mer-2015', 3.8564859325683414],
    ['defence-expenditure-per-head', 'USA', 2014, 'mer-2015', 2065.1394826411674],
    ['military-personnel', 'USA', 2024, 'none', 1300.21],
    ['equipment-share', 'USA', 2014, 'none', 25.968619554100925],
    ['personnel-share', 'ALB', 2014, 'none', 68.0531332669275],
    ['infrastructure-share', 'FIN', 2014, 'none', 0],
    ['other-share', 'ALB', 2014, 'none', 14.435830659406657],
  ] as const)('%s of %s in %i (%s)', (indicator, country, year, basis, value) => {
    expect(find(indicator, country, year, basis).value).toBe(value);
  });

  test('keeps figures that do not follow from its own levels, for others to judge', () => {
    const ofLevels = (country: string, year: number) =>
      (find('defence-expenditure', country, year, 'mer-2015').value! /
        find('gdp', country, year, 'mer-2015').value!) *
      100;
    expect(find('share-of-gdp', 'SVK', 2024).value).toBe(2);
    expect(ofLevels('SVK', 2024)).toBeCloseTo(1.989, 3);
    expect(find('share-of-gdp', 'FRA', 2020).value).toBe(2);
    expect(ofLevels('FRA', 2020)).toBeCloseTo(1.986, 3);
    expect(find('share-of-gdp', 'LTU', 2019).value).toBe(2);
    expect(ofLevels('LTU', 2019)).toBeCloseTo(1.995, 3);
  });

  test('tells estimates from actual figures', () => {
    expect(find('share-of-gdp', 'POL', 2022).status).toBe('actual');
    expect(find('share-of-gdp', 'POL', 2023)).toMatchObject({ status: 'estimate', vintage: '2024-06-17' });
    expect(workbook.years.filter((year) => year.estimate).map(({ year }) => year)).toEqual([2023, 2024]);
    expect(workbook.years.map(({ year }) => year)).toEqual(Array.from({ length: 11 }, (_, i) => 2014 + i));
    expect(workbook.baseYear).toBe(2015);
  });

  test('has no share for Iceland, with the reason, and nothing else missing', () => {
    const missing = workbook.observations.filter(({ value }) => value === null);
    expect(missing).toHaveLength(11);
    expect(missing.every(({ country, indicator }) => `${indicator} ${country}` === 'share-of-gdp ISL')).toBe(
      true,
    );
    expect(find('share-of-gdp', 'ISL', 2020)).toMatchObject({
      missing: 'not-applicable',
      note: 'Iceland has no armed forces',
    });
    expect(find('gdp', 'ISL', 2020, 'mer-current').value).toBeGreaterThan(20_000);
  });

  test('keeps footnotes apart, and notes only the rows they single out', () => {
    expect(workbook.committed).toEqual(['CZE', 'EST', 'LTU', 'LVA', 'POL', 'ROU']);
    expect(workbook.footnotes).toHaveLength(16);
    expect(workbook.footnotes).toContainEqual({
      sheet: 'TABLE8b',
      cell: 'C79',
      text: '(c) Infrastructure expenditure includes NATO common infrastructure and national military construction.',
    });
    expect(workbook.definitions.get('personnel-share')).toBe(
      'Personnel expenditure includes military and civilian expenditure and pensions.',
    );
    expect(find('defence-expenditure', 'nato', 2023, 'mer-2015').note).toBe(
      'first year that includes Finland',
    );
    expect(find('share-of-gdp', 'LTU', 2018).note).toBe('met 2 % on the OECD figures of November 2018');
    expect(find('share-of-gdp', 'POL', 2024).note).toMatch(/^national commitment/);
    expect(workbook.observations.filter(({ note }) => note !== '')).toHaveLength(11 + 72 + 2 + 12);
  });
});

describe('a workbook with another layout is refused with the sheet and the cell', () => {
  const mutants = mutantFolder();
  afterAll(() => mutants.remove());

  /** Every fault as `rule (found value)`; each must name the file and show something correct. */
  async function deviations(path: string): Promise<string[]> {
    const error = await importFrom(path).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(FaultError);
    return (error as FaultError).faults.map((fault) => {
      expect(fault.where).toBe(file);
      expect(fault.example).toBeTruthy();
      return fault.value === undefined ? fault.rule : `${fault.rule} (found ${fault.value})`;
    });
  }

  const changed = (sheet: string, ...edits: ((xml: string) => string)[]) =>
    deviations(mutants.mutateSheet(sheet, (xml) => edits.reduce((text, edit) => edit(text), xml)));

  const renamed = (from: string, to: string) =>
    mutants.mutate((entries) => {
      const xml = new TextDecoder().decode(entries['xl/workbook.xml']);
      entries['xl/workbook.xml'] = new TextEncoder().encode(xml.replace(`name="${from}"`, `name="${to}"`));
    });

  test('a renamed sheet', async () => {
    expect(await deviations(renamed('TABLE3', 'Table 3'))).toEqual([
      expect.stringMatching(/^sheet TABLE3 is missing \(found TABLE1, TABLE2, Table 3, /),
      'sheet Table 3 is not part of this edition',
    ]);
  });

  test('a column inserted before the figures', async () => {
    const found = await changed('TABLE3', insertColumn('D'));
    expect(found[0]).toBe('TABLE3!D8: expected a year (found nothing)');
    expect(found).toContain("TABLE3!O8: expected an empty cell (found '2024e')");
    expect(found).toContain('TABLE3!O11: expected empty cells to TABLE3!O43 (found 2.0294680677363757)');
  });

  test('a column inserted before the names', async () => {
    const found = await changed('TABLE3', insertColumn('C'));
    expect(found).toContain('TABLE3!C11: expected the row of Albania, which is missing (found nothing)');
    expect(found).toContain("TABLE3!D11: expected a number (found 'Albania')");
  });

  test('a deleted row, reported once in its block', async () => {
    const found = await changed('TABLE3', deleteRow(20));
    expect(found).toEqual([
      "TABLE3!C20: expected the row of France, which is missing (found 'Germany')",
      `TABLE3!B42: expected "NATO Europe and Canada" (found 'NATO Total')`,
      `TABLE3!B43: expected "NATO Total" (found 'Annual real change (%)')`,
      'TABLE3!B44: expected "Annual real change (%)" (found nothing)',
      "TABLE3!C45: expected the row of Albania, which is missing (found 'Belgium')",
      `TABLE3!B76: expected "NATO Europe and Canada" (found 'NATO Total')`,
      'TABLE3!B77: expected "NATO Total" (found nothing)',
      "TABLE3!B41: expected an empty cell (found 'NATO Europe and Canada')",
      "TABLE3!C44: expected empty cells to TABLE3!N44 (found 'Albania')",
      "TABLE3!B75: expected an empty cell (found 'NATO Europe and Canada')",
    ]);
  });

  test('a blanked row', async () => {
    const found = await changed('TABLE3', (xml) => xml.replace(/<row r="20".*?<\/row>/, ''));
    expect(found).toEqual(['TABLE3!C20: expected the row of France, which is missing (found nothing)']);
  });

  test('swapped rows', async () => {
    expect(await changed('TABLE2', swapRows(20, 21))).toEqual([
      "TABLE2!C20: rows are out of order: expected France (found 'Germany')",
      "TABLE2!C21: rows are out of order: expected Germany (found 'France')",
    ]);
  });

  test('a country that is not of this table, unknown, or twice', async () => {
    expect(await changed('TABLE5', setCell('C24', 'Atlantis'))).toEqual([
      "TABLE5!C24: expected the row of Iceland, which is missing (found 'Atlantis')",
    ]);
    expect(await changed('TABLE7', setCell('D24', 'Albania'))).toEqual([
      "TABLE7!D24: expected the row of Belgium, which is missing (found 'Albania')",
      "TABLE7!D24: Albania appears twice (found 'Albania')",
    ]);
  });

  test('another unit, title, heading or aggregate', async () => {
    expect(await changed('TABLE2', setCell('B6', 'Billion US dollars'))).toEqual([
      `TABLE2!B6: expected "Million US dollars" (found 'Billion US dollars')`,
    ]);
    expect(
      await changed(
        'TABLE6',
        setCell('B4', 'Table 6'),
        setCell('B10', 'GDP per capita (US dollars)'),
        setCell('B44', 'NATO'),
      ),
    ).toEqual([
      `TABLE6!B4: expected "Table 6 : GDP per capita and defence expenditure per capita" (found 'Table 6')`,
      `TABLE6!B10: expected "GDP per capita (thousand US dollars)" (found 'GDP per capita (US dollars)')`,
      `TABLE6!B44: expected "NATO Total" (found 'NATO')`,
    ]);
  });

  test('another currency', async () => {
    expect(await changed('TABLE1', setCell('C15', 'Croatia (Kuna)'))).toEqual([
      "TABLE1!C15: expected the currency (Euros) (found 'Croatia (Kuna)')",
    ]);
  });

  test('text, a failed formula or a date where a number belongs', async () => {
    expect(
      await changed(
        'TABLE8a',
        setCell('D11', 'n/a'),
        (xml) => xml.replace(/<c r="E11"[^>]*>.*?<\/c>/, '<c r="E11" t="e"><v>#DIV/0!</v></c>'),
        (xml) => xml.replace(/<c r="F11"[^>]*>.*?<\/c>/, '<c r="F11" t="d"><v>2024-06-17T00:00:00Z</v></c>'),
      ),
    ).toEqual([
      "TABLE8a!D11: expected a number (found 'n/a')",
      'TABLE8a!E11: expected a number (found #DIV/0!)',
      'TABLE8a!F11: expected a number (found the date 2024-06-17)',
    ]);
  });

  test('years with a gap, no year, or another mark of estimates', async () => {
    expect(await changed('TABLE3', setCell('D8', 'x'))).toEqual(["TABLE3!D8: expected a year (found 'x')"]);
    expect(await changed('TABLE3', setCell('G8', 2018))).toContain(
      'TABLE3!G8: the years have a gap: expected 2017 (found 2018)',
    );
    expect(await changed('TABLE3', setCell('M8', 2023))).toEqual([
      'TABLE3!M8: the note in C80 calls 2023 an estimate (found 2023)',
      'TABLE3!M8: the other sheets have 2023e in this place (found 2023)',
    ]);
  });

  test('a base year of its own', async () => {
    expect(await changed('TABLE5', setCell('B45', 'Constant 2021 prices and exchange rates'))).toEqual([
      "TABLE5!B45: base year 2021, but the other sheets say 2015 (found 'Constant 2021 prices and exchange rates')",
    ]);
  });

  test('an asterisk of its own', async () => {
    expect(await changed('TABLE3', setCell('C20', 'France*'), setCell('C32', 'Poland'))).toEqual([
      expect.stringMatching(/^TABLE3!C20: an asterisk that /),
      expect.stringMatching(/^TABLE3!C32: the other tables mark /),
    ]);
  });

  test('the years of another edition', async () => {
    const later = (value: string | number, column: number) => setCell(`${'DEFGHIJKLMN'[column]}8`, value);
    const shift = (xml: string) =>
      [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, '2024e', '2025e'].reduce<string>(
        (text, year, index) => later(year, index)(text),
        xml,
      );
    const found = await changed('TABLE3', shift);
    expect(found).toContain('TABLE3!D8: the other sheets have 2014 in this place (found 2015)');
    expect(found).toContain("TABLE3!N8: the other sheets have 2024e in this place (found '2025e')");
  });

  test('something beside or below the table', async () => {
    expect(await changed('TABLE3', setCell('O11', 5), setCell('B80', 'Draft'))).toEqual([
      'TABLE3!O11: expected an empty cell (found 5)',
      "TABLE3!B80: expected an empty cell (found 'Draft')",
    ]);
    expect(await changed('TABLE8b', setCell('D42', 3))).toEqual([
      'TABLE8b!D42: expected an empty cell (found 3)',
    ]);
  });

  test('a figure that the table of changes contradicts', async () => {
    expect(await changed('TABLE4', setCell('F20', 'Change'), setCell('H47', 1.99))).toEqual([
      `TABLE4!F20: expected "Real change 2014-2024e (%)" (found 'Change')`,
      'TABLE4!H47: differs from the share of TABLE3, which gives 2 (found 1.99)',
    ]);
  });

  test('everything at once, not the first only', async () => {
    const path = renamed('TABLE7', 'TABLE9');
    expect(await deviations(path)).toHaveLength(2);
    const found = await changed('TABLE1', setCell('B6', 'x'), setCell('D8', 'y'), setCell('D11', 'z'));
    expect(found.map((text) => text.split(':')[0])).toEqual(['TABLE1!B6', 'TABLE1!D8', 'TABLE1!D11']);
  });

  test('but an empty figure is a missing value with a reason', async () => {
    const { observations } = await importFrom(mutants.mutateSheet('TABLE7', setCell('E23', null)));
    expect(observations.find((row) => row.indicator === 'military-personnel')).toMatchObject({
      country: 'ALB',
      year: 2014,
      value: null,
      missing: 'not-published',
    });
  });
});
