import { expect, it } from 'vitest';
import { shippedData } from '../../test/shipped-data.ts';
import { marketRates, purchasingPower } from './known-figure.ts';
import { knownFigures } from './known-figures.ts';
import { vintageDay } from './published-known-figure.ts';

const data = await shippedData();

it('dates a publication by its own date, or by the first that prints it', () => {
  const day = (vintage: string) => vintageDay(data, data.published.find((one) => one.vintage === vintage)!);
  expect(day('2024-06-17')).toBe('2024-06-17');
  expect(day('SIPRI 2025-04-28')).toBe('2025-04-28');
  expect(day('IISS Military Balance 2025')).toBe('2025-02-12');
  expect(day('IISS Military Balance 2026')).toBe('2026-02-24');
});

it('keeps market rates and purchasing power apart', () => {
  const iiss = knownFigures(data, 'amount', 'RUS').filter(
    ({ producer, year, unit }) => producer === 'iiss' && year === 2024 && unit === 'USD',
  );
  expect(iiss.filter(({ basis }) => basis === marketRates).map(({ value }) => value)).toEqual([145.9e9]);
  expect(iiss.filter(({ basis }) => basis === purchasingPower).map(({ value }) => value)).toEqual([
    461.6e9, 462e9,
  ]);
});

it('has the total that NATO prints where it prints one, and sums members where it does not', () => {
  const of = (set: string) =>
    knownFigures(data, 'amount', set).find(
      ({ source, year, basis }) => source === 'nato-2026-07-07' && year === 2024 && basis === marketRates,
    )!.value;
  expect(of('nato-europe-canada')).toBe(515_198e6);
  expect(of('nato-europe')).toBeLessThan(of('nato-europe-canada'));
  const canada = of('CAN');
  expect(Math.abs(of('nato-europe') + canada - of('nato-europe-canada'))).toBeLessThan(50e6);
});

it('is in the order in which figures became known, each with a source', () => {
  for (const [measure, entity] of [
    ['share', 'POL'],
    ['change', 'nato-europe-canada'],
    ['amount', 'europe'],
  ] as const) {
    const figures = knownFigures(data, measure, entity);
    expect(figures.length).toBeGreaterThanOrEqual(2);
    expect(figures.map(({ since }) => since)).toEqual(figures.map(({ since }) => since).sort());
    for (const { source } of figures) expect(data.sources.has(source)).toBe(true);
  }
});

it('knows nothing of a country that nobody reports on', () => {
  expect(knownFigures(data, 'share', 'KOR')).toEqual([]);
});
