import { expect, it } from 'vitest';
import { dataWith, shippedData } from '../../test/shipped-data.ts';
import { fundingKey, fundingKeys } from './common-funding.ts';

const data = await shippedData();
const today = '2026-11-22';

it.each([
  [2019, 22.1, 22.1],
  [2020, 22.1, 22.1],
  [2021, 16.35, 16.35],
  [2024, 16.35, 16.35],
  [2026, 15, 16],
  [2035, 15, 16],
])('the United States has the share of %i that was reported', (year, low, high) => {
  expect(fundingKey(data, 'USA', year, today)).toMatchObject({ low, high });
});

it('no ally on record pays more than the United States', () => {
  for (const { country, from, high } of fundingKeys(data)) {
    expect(high).toBeLessThanOrEqual((fundingKey(data, 'USA', from, today) as { high: number }).high);
    expect(data.vocabulary.countries.has(country)).toBe(true);
  }
});

it('knows less on an earlier day: an undated source counts at the end of the first year of its key', () => {
  expect(fundingKey(data, 'USA', 2026, '2025-12-30')).toMatchObject({ from: 2021 });
  expect(fundingKey(data, 'USA', 2026, '2025-12-31')).toMatchObject({ from: 2025 });
  expect(fundingKey(data, 'USA', 2021, '2019-11-01')).toMatchObject({ from: 2016 });
});

it('is missing, with the reason, before the first key and for an ally without one', () => {
  expect(fundingKey(data, 'USA', 2015, today)).toMatchObject({ missing: 'no-source' });
  expect(fundingKey(data, 'CAN', 2026, today)).toMatchObject({ missing: 'no-source', note: /CAN/ });
});

it('is refused with its row when a share is not one', async () => {
  await expect(
    dataWith('policy/common-funding.csv', (text) => text.replace('2021,USA,16.35', '2021,USA,163.5')),
  ).rejects.toThrow(/common-funding\.csv/);
});
