import { expect, it } from 'vitest';
import { findingsAfter } from '../../test/package-findings.ts';

it('compares a printed share with its levels', () =>
  expect(findingsAfter({ 'nato-2024-06-17 share-of-gdp POL 2024 none': { value: '4.1155' } })).toEqual([
    'share-from-levels POL 2024 none',
  ]));

it('compares a printed real change with its levels', () =>
  expect(findingsAfter({ 'nato-2026-07-07 real-change USA 2026 none': { value: '2' } })).toEqual([
    'real-change USA 2026 none',
  ]));

it('notices a constant level in its total and in the change to and from its year', () =>
  expect(
    findingsAfter({ 'nato-2026-07-07 defence-expenditure POL 2025 mer-2021': { value: '31000' } }),
  ).toEqual([
    'aggregate-sum nato-europe-canada 2025 mer-2021',
    'real-change POL 2025 none',
    'real-change POL 2026 none',
  ]));

it('compares expenditure per head with the population that GDP per head implies', () =>
  expect(
    findingsAfter({ 'nato-2024-06-17 defence-expenditure-per-head POL 2024 mer-2015': { value: '700' } }),
  ).toEqual(['per-head POL 2024 mer-2015']));

it('asks no more of a rounded edition than its digits can say', () => {
  // Montenegro spent 76 and 74 million: half a million each moves the change by more than a point.
  expect(findingsAfter({ 'nato-2026-07-07 real-change MNE 2015 none': { value: '-3.9' } })).toEqual([]);
  expect(findingsAfter({ 'nato-2026-07-07 real-change MNE 2015 none': { value: '-4.0' } })).toEqual([
    'real-change MNE 2015 none',
  ]);
});
