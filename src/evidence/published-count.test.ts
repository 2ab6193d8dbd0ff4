import { expect, it } from 'vitest';
import { mutatedPackage, shippedPackage } from '../../test/package-mutant.ts';
import { complianceIn } from '../spending/compliance.ts';
import { editionNamed } from './edition.ts';
import { publishedCounts } from './published-count.ts';

const counts = publishedCounts(shippedPackage);

it('confirms the counts that the editions confirm', () =>
  expect(
    counts
      .filter(({ agrees }) => agrees)
      .map(({ edition, year, target, recomputed }) => [edition, year, target, recomputed]),
  ).toEqual([
    ['2024-06-17', 2024, 2, 23],
    ['2024-06-17', 2022, 2, 7],
    ['2025-08-28', 2024, 2, 18],
    ['2025-08-28', 2023, 2, 10],
    ['2025-08-28', 2014, 2, 3],
    ['2025-08-28', 2022, 2, 7],
    ['2025-08-28', 2023, 2, 10],
    ['2025-08-28', 2025, 3.5, 3],
  ]));

it('lists the others with the recorded conflict that explains them', () =>
  expect(
    counts
      .filter(({ agrees }) => !agrees)
      .map(({ published, year, recomputed, conflict }) => [year, published.value, recomputed, conflict?.id]),
  ).toEqual([
    [2023, 11, 10, 'C07'],
    [2025, 31, 30, 'C10'],
    [2025, 32, 30, undefined],
    [2020, 9, 8, 'C06'],
    [2025, 31, 30, 'C10'],
  ]));

it('counts as compliance does', () => {
  for (const { edition, year, target, recomputed } of counts) {
    const source = editionNamed(shippedPackage, 'nato', edition);
    expect(complianceIn(shippedPackage, source, year, target).met).toBe(recomputed);
  }
});

it('disagrees once a share falls below the target', () => {
  const data = mutatedPackage({ 'nato-2024-06-17 share-of-gdp SVK 2024 none': { value: '1.989' } });
  const count = publishedCounts(data).find(({ edition, year }) => edition === '2024-06-17' && year === 2024);
  expect(count).toMatchObject({ recomputed: 22, agrees: false });
});
