import { expect, it } from 'vitest';
import { findingsAfter } from '../../test/package-findings.ts';
import { mutatedPackage } from '../../test/package-mutant.ts';
import { knownEditions, statusOrder } from './series-check.ts';

it('notices a final figure after an estimate', () =>
  expect(findingsAfter({ 'nato-2026-07-07 share-of-gdp POL 2026 none': { status: 'actual' } })).toEqual([
    'status-order POL 2026 none',
  ]));

it('reports an early forecast once, in the words of the package', () => {
  const data = mutatedPackage({ 'imf-weo-2025-10 population POL 2016 none': { status: 'forecast' } });
  expect(statusOrder(data).findings.map(({ country, year, text }) => [country, year, text])).toEqual([
    ['POL', 2017, 'actual, although 2016 is already forecast in the same series'],
  ]);
});

it('notices a year after that of the edition', () => {
  const data = mutatedPackage({ 'nato-2026-07-07 share-of-gdp POL 2026 none': { year: '2027' } });
  expect(statusOrder(data).findings.map(({ year, text }) => [year, text])).toEqual([
    [2027, 'the year is later than the edition of 2026-07-07'],
  ]);
});

it('notices a vintage that is not the edition of its source', () => {
  const data = mutatedPackage({
    'nato-2026-07-07 share-of-gdp POL 2026 none': { vintage: '2025-08-28' },
  });
  expect(knownEditions(data).findings.map(({ text }) => text)).toEqual([
    'the vintage is 2025-08-28, the source nato-2026-07-07 is the edition 2026-07-07',
  ]);
});
