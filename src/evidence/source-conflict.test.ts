import { expect, it } from 'vitest';
import { mutatedPackage, shippedPackage } from '../../test/package-mutant.ts';
import {
  compareSeries,
  macroEditionConflicts,
  natoEditionConflicts,
  sipriConflicts,
} from './source-conflict.ts';

const shares = (edition: string) => ({
  source: `nato-${edition}`,
  indicator: 'share-of-gdp',
  priceBasis: 'none',
});

it('compares the shares of two editions and names the largest differences', () => {
  const { compared, differing, differenceIn, largest, reason } = compareSeries(
    shippedPackage,
    shares('2025-08-28'),
    shares('2026-07-07'),
  );
  // 31 allies and 2 totals in 12 years; the earlier edition has no figure of Germany for 2025.
  expect(compared).toBe(33 * 12 - 1);
  expect(differing).toBeGreaterThan(100);
  expect(differenceIn).toBe('percentage points');
  expect(largest).toHaveLength(10);
  expect(largest[0]).toMatchObject({ country: 'EST', year: 2025, after: 3.93 });
  expect(largest[1]).toMatchObject({ country: 'ALB', year: 2025, before: 2.01, after: 1.48 });
  expect(reason).toContain('core defence expenditure');
});

it('does not count rounding as a difference', () => {
  // 3.38 and 3.384999 agree within the digits of the two editions, 3.38 and 3.386 do not.
  const differing = (value: string) => {
    const data = mutatedPackage({
      'nato-2025-08-28 share-of-gdp USA 2014 none': { value },
      'nato-2026-07-07 share-of-gdp USA 2014 none': { value: '3.38' },
    });
    return compareSeries(data, shares('2025-08-28'), shares('2026-07-07')).differing;
  };
  expect(differing('3.386')).toBe(differing('3.384999') + 1);
});

it('never sets constant prices of two base years side by side', () => {
  const conflicts = natoEditionConflicts(shippedPackage);
  expect(conflicts.length).toBeGreaterThan(5);
  expect(conflicts.filter(({ from }) => /^mer-\d{4}$/.test(from.priceBasis))).toEqual([]);
  for (const { from, to } of conflicts)
    expect([to.indicator, to.priceBasis]).toEqual([from.indicator, from.priceBasis]);
});

it('gives the change of definition as a reason for money, not for persons', () => {
  for (const { from, to, reason } of natoEditionConflicts(shippedPackage)) {
    const changed = to.source === 'nato-2026-07-07' && from.indicator !== 'military-personnel';
    expect(reason !== '', `${from.indicator} ${from.source} ${to.source}`).toBe(changed);
  }
});

it('compares GDP of the IMF editions in percent of the earlier one', () => {
  const [first, , last] = macroEditionConflicts(shippedPackage);
  expect(first!.differenceIn).toBe('percent');
  const { before, after, difference, country, year } = first!.largest[0]!;
  expect([country, year]).toEqual(['RUS', 2025]);
  expect(difference).toBeCloseTo((100 * (after - before)) / before, 9);
  expect([last!.from.source, last!.to.source]).toEqual(['imf-weo-2025-10', 'imf-weo-2026-04']);
});

it('has nothing to compare with SIPRI, whose figures ship for Russia and Ukraine only', () =>
  expect(sipriConflicts(shippedPackage)).toEqual([]));

it('would compare SIPRI with NATO where both had a country', () => {
  const data = mutatedPackage({
    'sipri-milex-2025 military-expenditure-share-of-gdp UKR 2024 none': { country: 'POL' },
  });
  const conflicts = sipriConflicts(data);
  expect(conflicts.map(({ compared }) => compared)).toEqual([1, 1, 1]);
});
