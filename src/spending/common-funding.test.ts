import { expect, it } from 'vitest';
import { dataWith, shippedData } from '../../test/shipped-data.ts';
import { isMissing } from '../evidence/missing.ts';
import { fundingKeys, mostFundingPct, openFundingKeys } from './common-funding.ts';

const data = await shippedData();
const today = '2026-11-22';

it.each([
  ['USA', 2019, 22.1],
  ['USA', 2020, 22.1],
  ['USA', 2021, 16.35],
  ['USA', 2025, 16.35],
  ['DEU', 2035, 16.35],
])('%s has the share of %i that was reported', (country, year, best) => {
  expect(openFundingKeys(data, today)(country, year)).toMatchObject({ best });
});

it('no ally on record pays more than the United States, and ends enclose the middle', () => {
  for (const { country, from, low, best, high } of fundingKeys(data)) {
    const unitedStates = openFundingKeys(data, today)('USA', from);
    expect(isMissing(unitedStates) || best <= unitedStates.high).toBe(true);
    expect(low <= best && best <= high).toBe(true);
    expect(data.vocabulary.countries.has(country)).toBe(true);
  }
});

it('knows less on an earlier day; an undated source counts when the package was made, or its year was over', () => {
  const { created } = data.descriptor;
  expect(openFundingKeys(data, '2026-06-30')('USA', 2026)).toMatchObject({ from: 2021 });
  expect(openFundingKeys(data, created)('USA', 2026)).toMatchObject({ from: 2026, high: 16 });
  expect(openFundingKeys(data, '2025-10-29')('CAN', 2026)).toMatchObject({ missing: 'no-source' });
  expect(openFundingKeys(data, '2025-10-30')('CAN', 2026)).toMatchObject({ low: 6.5, high: 7.5 });
});

it('is missing, with the reason, before the first key', () => {
  expect(openFundingKeys(data, today)('USA', 2018)).toMatchObject({ missing: 'no-source' });
  const canada = openFundingKeys(data, today)('CAN', 2024);
  expect(isMissing(canada) && canada.note).toMatch(/CAN .* 2024/);
});

it('takes an ally without a key to pay no more than the United States, and all where nothing is known', () => {
  const keyOf = openFundingKeys(data, today);
  expect(mostFundingPct(keyOf, 'CAN', 2026)).toBe(7.5);
  expect(mostFundingPct(keyOf, 'NOR', 2026)).toBe(16);
  expect(mostFundingPct(keyOf, 'NOR', 2010)).toBe(100);
});

it('is refused with its row when a share is not one', async () => {
  await expect(
    dataWith('capability/common-funding.csv', (text) => text.replace('16.35,16.35', '16.35,163.5')),
  ).rejects.toThrow(/common-funding\.csv/);
});
