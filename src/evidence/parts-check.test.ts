import { expect, it } from 'vitest';
import { findingsAfter } from '../../test/package-findings.ts';
import { shippedPackage } from '../../test/package-mutant.ts';
import { editionFigures } from './edition-figures.ts';
import { categorySums } from './parts-check.ts';

it('notices one category of one ally, rounded and in full precision', () => {
  expect(findingsAfter({ 'nato-2026-07-07 equipment-share USA 2026 none': { value: '28.35' } })).toEqual([
    'category-sum USA 2026 none',
  ]);
  // 43.162785843235625 as shipped.
  expect(findingsAfter({ 'nato-2024-06-17 other-share USA 2024 none': { value: '43.1579' } })).toEqual([]);
  expect(findingsAfter({ 'nato-2024-06-17 other-share USA 2024 none': { value: '43.1570' } })).toEqual([
    'category-sum USA 2024 none',
  ]);
});

it('leaves out rows where a category is missing', () => {
  const source = shippedPackage.sources.get('nato-2026-07-07')!;
  expect(categorySums(editionFigures(shippedPackage, source)).examined).toBe(31 * 13 - 2);
});
