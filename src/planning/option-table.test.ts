import { describe, expect, it } from 'vitest';
import { dataWith, shippedData } from '../../test/shipped-data.ts';
import { europeanSuppliers, supplierGroup } from '../procurement/supplier-group.ts';
import { optionsPath, readOptions } from './option-table.ts';

const data = await shippedData();
const { options, missing } = readOptions(data);

/** The shipped package with other options. */
const changed = (change: (text: string) => string) => {
  const before = data.files.get(optionsPath)!;
  const after = change(before);
  expect(after, 'the change must change something').not.toBe(before);
  return { ...data, files: new Map([...data.files, [optionsPath, after]]) };
};

describe('the shipped options', () => {
  it('are priced by cases and sources that exist, graded A to C, on one basis each', () => {
    expect(options.length).toBeGreaterThanOrEqual(50);
    for (const { id, prices } of options) {
      expect(new Set(prices.map(({ basis }) => basis)).size, id).toBe(1);
      for (const { low, best, high, source, grade, what } of prices) {
        expect(low > 0 && low <= best && best <= high, id).toBe(true);
        expect(data.sources.get(source)?.grade, id).toBe(grade);
        expect(['A', 'B', 'C'], id).toContain(grade);
        expect(what.length, id).toBeGreaterThan(3);
      }
    }
  });

  it('take the price of a case from its value over its quantity, in the year of its contract', () => {
    const of = (id: string, name: string) =>
      options.find((one) => one.id === id)!.prices.find((one) => one.case === name)!;
    expect(of('k2', 'PL-K2-1')).toMatchObject({ currency: 'USD', year: 2022, basis: 'contract', grade: 'B' });
    expect(of('k2', 'PL-K2-1').best).toBeCloseTo(3370 / 180, 10);
    // The two batteries of the first Polish order are four fire units.
    expect(of('patriot', 'PL-PATRIOT-1').best).toBeCloseTo(4750 / 4, 10);
  });

  it('come from the United States, Europe, Korea and others', () => {
    const european = europeanSuppliers(data.vocabulary);
    const groups = new Set(
      options.map(({ supplier }) => supplierGroup({ name: '', iso3: supplier }, european)),
    );
    expect([...groups].sort()).toEqual(expect.arrayContaining(['European', 'Israeli', 'Korean', 'US']));
    expect(missing.every(({ reason }) => reason.length > 10)).toBe(true);
  });
});

describe('faults, with line and column', () => {
  it.each([
    ['a family that is not known', 'family: tank', 'family: tonk', 'unknown-family'],
    ['a line that is not known', 'line: k2', 'line: k3', 'unknown-line'],
    ['a channel that is not known', 'channel: korean-commercial', 'channel: barter', 'unknown-channel'],
    ['a supplier that is not known', 'supplier: KOR', 'supplier: XYZ', 'unknown-country'],
    ['a case that is not known', 'PL-K2-1', 'PL-K2-9', 'case-price'],
    ['a case without a value', 'PL-K2-1', 'RO-ABRAMS', 'case-price'],
    ['a case in a currency without a rate', 'PL-ABRAMS-SEP3', 'AU-ABRAMS', 'case-price'],
    ['a case of another family', 'PL-K2-1', 'NSPA-GEMT', 'case-price'],
    ['an id used twice', 'id: abrams', 'id: k2', 'duplicate-id'],
    ['a source that is not known', 'prod-defense-news-2022-05-18', 'hearsay', 'unknown-source'],
    ['an operator that is not known', 'countries: [USA]', 'countries: [XYZ]', 'unknown-country'],
    ['an item that adds no unit', 'quantityUnit: fire units', 'quantityUnit: launchers', 'no-count'],
    ['an unknown key', 'channel: fms', 'chanel: fms', 'unknown-key'],
    ['neither a line nor a reason', '    line: k2\n', '', 'custom'],
  ])('refuses %s', (_, from, to, code) => {
    expect(() => readOptions(changed((text) => text.replace(from, to)))).toThrow(
      new RegExp(`options\\.yaml:\\d+:\\d+: .*\\[${code}\\]`),
    );
  });

  const stated =
    '{ best: 20, currency: USD, year: 2024, basis: contract, source: prod-getquin-2025, what: "a tank" }';
  it.each([
    ['a price below its low', stated.replace('best: 20', 'low: 21, best: 20'), 'custom'],
    ['a currency that is not known', stated.replace('USD', 'XXX'), 'unknown-currency'],
    ['a price without its year', stated.replace('year: 2024, ', ''), 'custom'],
    ['a case with another price', '{ case: PL-K2-1, best: 3, what: "a tank" }', 'custom'],
    ['a basis that is not known', stated.replace('contract', 'rumour'), 'invalid-value'],
    [
      'a source that is not shipped, as none of grade D is',
      stated.replace('prod-getquin-2025', 'gossip'),
      'unknown-source',
    ],
  ])('refuses %s', (_, price, code) => {
    const priced = changed((text) =>
      text.replace('{ case: PL-K2-1, what: "180 tanks with a logistic and training package" }', price),
    );
    expect(() => readOptions(priced)).toThrow(new RegExp(`options\\.yaml:\\d+:\\d+: .*\\[${code}\\]`));
  });

  it('refuses a fraction above one, and lists every fault', () => {
    const content =
      'line: k2\n    europeanContent: { low: 0, best: 1, high: 1.2, source: prod-getquin-2025 }';
    expect(() => readOptions(changed((text) => text.replace('line: k2', content)))).toThrow(
      /europeanContent\.high/,
    );
    const two = changed((text) =>
      text.replace('line: k2', 'line: k3').replace('line: abrams', 'line: abram'),
    );
    expect(() => readOptions(two)).toThrow(/k3[\s\S]*abram/);
  });

  it('refuses grade D, which no source may have', async () => {
    await expect(
      dataWith('sources.csv', (text) => text.replace(/^(prod-getquin-2025,.*),C,/m, '$1,D,')),
    ).rejects.toThrow(/grade/);
  });
});
