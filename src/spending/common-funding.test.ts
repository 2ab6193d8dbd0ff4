import { expect, it } from 'vitest';
import { dataWith, shippedData } from '../../test/shipped-data.ts';
import { isMissing } from '../evidence/missing.ts';
import { fundingKey, fundingKeys } from './common-funding.ts';

const data = await shippedData();
const today = '2026-11-22';

it.each([
  ['USA', 2019, 22.1],
  ['USA', 2020, 22.1],
  ['USA', 2021, 16.35],
  ['USA', 2025, 16.35],
  ['DEU', 2035, 16.35],
])('%s has the share of %i that was reported', (country, year, best) => {
  expect(fundingKey(data, country, year, today)).toMatchObject({ best });
});

it('no ally on record pays more than the United States, and ends enclose the middle', () => {
  for (const { country, from, low, best, high } of fundingKeys(data)) {
    const unitedStates = fundingKey(data, 'USA', from, today);
    expect(isMissing(unitedStates) || best <= unitedStates.high).toBe(true);
    expect(low <= best && best <= high).toBe(true);
    expect(data.vocabulary.countries.has(country)).toBe(true);
  }
});

it('knows less on an earlier day: an undated source counts at the end of the first year of its key', () => {
  expect(fundingKey(data, 'USA', 2026, '2026-12-30')).toMatchObject({ from: 2021 });
  expect(fundingKey(data, 'USA', 2026, '2026-12-31')).toMatchObject({ from: 2026 });
  expect(fundingKey(data, 'CAN', 2026, '2025-10-29')).toMatchObject({ missing: 'no-source' });
  expect(fundingKey(data, 'CAN', 2026, '2025-10-30')).toMatchObject({ low: 6.5, high: 7.5 });
});

it('is missing, with the reason, before the first key', () => {
  expect(fundingKey(data, 'USA', 2018, today)).toMatchObject({ missing: 'no-source' });
  const canada = fundingKey(data, 'CAN', 2024, today);
  expect(isMissing(canada) && canada.note).toMatch(/CAN .* 2024/);
});

it('is refused with its row when a share is not one', async () => {
  await expect(
    dataWith('capability/common-funding.csv', (text) => text.replace('16.35,16.35', '16.35,163.5')),
  ).rejects.toThrow(/common-funding\.csv/);
});
