import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mutatedPackage, shippedPackage } from '../../test/package-mutant.ts';
import { propertySeed } from '../../test/shipped-data.ts';
import { halfUnitAt, printedPrecision } from './printed-precision.ts';

const half = (source: string, indicator: string, basis: string, data = shippedPackage) =>
  printedPrecision(data.observations, source).halfUnit(indicator, basis);

it('reads the digits of each edition from its figures', () => {
  expect(half('nato-2026-07-07', 'defence-expenditure', 'mer-2021')).toBe(0.5);
  expect(half('nato-2026-07-07', 'military-personnel', 'none')).toBeCloseTo(0.05, 12);
  expect(half('nato-2026-07-07', 'share-of-gdp', 'none')).toBeCloseTo(0.005, 12);
  expect(half('nato-2025-08-28', 'share-of-gdp', 'none')).toBeCloseTo(5e-7, 12);
  expect(half('nato-2024-06-17', 'gdp', 'mer-2015')).toBeLessThan(1e-11);
});

it('is not moved by one mistyped figure', () => {
  const data = mutatedPackage({
    'nato-2026-07-07 defence-expenditure POL 2026 mer-current': { value: '48012.345' },
  });
  expect(half('nato-2026-07-07', 'defence-expenditure', 'mer-current', data)).toBe(0.5);
});

it('takes fewer digits from the note of a row', () => {
  const row = shippedPackage.find({
    source: 'nato-2025-08-28',
    indicator: 'share-of-gdp',
    priceBasis: 'none',
    country: 'LUX',
    year: 2025,
  });
  const precision = printedPrecision(shippedPackage.observations, 'nato-2025-08-28');
  expect(precision.halfUnitOf(row!)).toBeCloseTo(0.005, 12);
});

it('finds the digits that figures were rounded to', () => {
  const template = shippedPackage.observations[0]!;
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 6 }),
      fc.array(fc.integer({ min: 1, max: 10 ** 9 }), { minLength: 3, maxLength: 60 }),
      (decimals, integers) => {
        // Every figure ends in a digit other than zero, as a figure of so many decimals nearly always does.
        const values = integers.map((integer) => Number(`${integer - (integer % 10) + 7}e-${decimals}`));
        const rows = values.map((value, year) => ({ ...template, source: 'any', value, year }));
        const { indicator, priceBasis } = template;
        return printedPrecision(rows, 'any').halfUnit(indicator, priceBasis) === halfUnitAt(decimals);
      },
    ),
    { seed: propertySeed },
  );
});
