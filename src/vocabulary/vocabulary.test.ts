import { expect, it } from 'vitest';
import { shippedData, shippedFiles } from '../../test/shipped-data.ts';
import { currencyOn } from './country.ts';
import { countriesOf, parseVocabulary } from './vocabulary.ts';

const { vocabulary } = await shippedData();
const sizeOf = (set: string, on: string) => countriesOf(vocabulary, set, on).length;

/** Numbers of members: NATO and EU, dates of accession and of the United Kingdom's withdrawal. */
it.each([
  ['nato', '2014-12-31', 28],
  ['nato', '2017-06-04', 28],
  ['nato', '2017-06-05', 29],
  ['nato', '2020-03-27', 30],
  ['nato', '2023-04-04', 31],
  ['nato', '2024-03-06', 31],
  ['nato', '2024-03-07', 32],
  ['nato-europe', '2026-11-22', 30],
  ['nato-europe-canada', '2026-11-22', 31],
  ['eu', '2013-06-30', 27],
  ['eu', '2013-07-01', 28],
  ['eu', '2020-01-31', 28],
  ['eu', '2020-02-01', 27],
  ['eu-nato', '2026-11-22', 23],
])('%s has its members on %s: %i', (set, on, members) => expect(sizeOf(set, on)).toBe(members));

it('names the sets there are when one is unknown', () => {
  expect(() => countriesOf(vocabulary, 'europe', '2026-01-01')).toThrow(/nato-europe, nato-europe-canada/);
});

it("knows Bulgaria's change of currency and the fixed rate", () => {
  const bulgaria = vocabulary.countries.get('BGR')!;
  expect(currencyOn(bulgaria, '2025-12-31')).toBe('BGN');
  expect(currencyOn(bulgaria, '2026-01-01')).toBe('EUR');
  expect(vocabulary.currencies.get('BGN')?.replacedBy?.rate).toBe(1.95583);
});

it('uses only currencies that it defines', () => {
  const used = [...vocabulary.countries.values()].flatMap(
    (country) => country.currency?.map(({ code }) => code) ?? [],
  );
  expect(used.filter((code) => !vocabulary.currencies.has(code))).toEqual([]);
});

it('refuses an identifier defined twice, with its line', async () => {
  const files = await shippedFiles();
  const path = 'vocabulary/currencies.yaml';
  files.set(path, `${files.get(path)}- { code: EUR, name: again }\n`);
  expect(() => parseVocabulary(files)).toThrow(/currencies\.yaml:\d+:\d+: is defined twice \(found EUR\)/);
});
