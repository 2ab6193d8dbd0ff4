import { describe, expect, it } from 'vitest';
import { shippedData } from '../../test/shipped-data.ts';
import { editionNamed, editionsOf } from '../evidence/edition.ts';
import { isMissing } from '../evidence/missing.ts';
import { printedPct } from '../evidence/printed-precision.ts';
import { complianceByEdition, complianceIn } from './compliance.ts';
import { shareOfGdp } from './share.ts';

const data = await shippedData();
const [june2024, august2025, july2026] = editionsOf(data, 'nato');

describe('counts at 2 % that the press quotes', () => {
  it.each([
    [2024, 'printed', [23, 18, 17]],
    [2024, 'levels', [22, null, null]],
    [2025, 'printed', [null, 30, 28]],
    [2026, 'printed', [null, null, 30]],
    [2014, 'printed', [3, 3, 3]],
    [2022, 'printed', [7, 7, 7]],
    [2023, 'printed', [10, 10, 10]],
  ] as const)('%i, %s: %j by edition', (year, from, expected) => {
    expect(complianceByEdition(data, year, 2, { from }).map(({ met }) => met)).toEqual(expected);
  });

  it('is five at 3.5 % for 2026', () => {
    expect(complianceIn(data, july2026!, 2026, 3.5).metBy).toEqual(['EST', 'GRC', 'LTU', 'LVA', 'POL']);
  });

  it('turns on Slovakia in the first edition: printed as 2, 1.99 from levels', () => {
    const printed = complianceIn(data, june2024!, 2024, 2).metBy;
    const levels = complianceIn(data, june2024!, 2024, 2, { from: 'levels' }).metBy;
    expect(printed.filter((country) => !levels.includes(country))).toEqual(['SVK']);
    expect(shareOfGdp(data, june2024!, 'SVK', 2024)).toMatchObject({ pct: 2 });
    expect(printedPct((shareOfGdp(data, june2024!, 'SVK', 2024, 'levels') as { pct: number }).pct)).toBe(
      1.99,
    );
  });
});

it('counts members of the day: 28 in 2014, 32 in 2024, and other sets', () => {
  expect(complianceIn(data, july2026!, 2014, 2).members).toBe(28);
  expect(complianceIn(data, july2026!, 2024, 2)).toMatchObject({ members: 32, withFigure: 31 });
  expect(complianceIn(data, july2026!, 2024, 2, { set: 'e5' })).toMatchObject({ members: 5, met: 4 });
});

it('says why a member has no figure', () => {
  expect(complianceIn(data, july2026!, 2024, 2).missing).toMatchObject({
    ISL: { missing: 'not-applicable' },
  });
  expect(complianceIn(data, august2025!, 2025, 2).missing).toMatchObject({
    DEU: { missing: 'not-published' },
  });
  expect(shareOfGdp(data, august2025!, 'POL', 2024, 'levels')).toMatchObject({ missing: 'not-recomputable' });
  expect(shareOfGdp(data, june2024!, 'POL', 2026)).toMatchObject({ missing: 'out-of-horizon' });
});

it('never counts more allies for a higher target', () => {
  for (const source of editionsOf(data, 'nato')) {
    const counts = [0, 1, 1.5, 2, 2.5, 3, 3.5, 4, 5, 20].map(
      (target) => complianceIn(data, source, 2024, target).met!,
    );
    expect([...counts].sort((a, b) => b - a)).toEqual(counts);
    expect(counts[0]).toBe(31);
    expect(counts.at(-1)).toBe(0);
  }
});

it('rounds as NATO prints: half away from zero at two decimals', () => {
  expect([1.995, 1.9949999, 2.005, 1.98905].map(printedPct)).toEqual([2, 1.99, 2.01, 1.99]);
  expect(isMissing(shareOfGdp(data, editionNamed(data, 'nato', '2026-07-07'), 'ISL', 2024))).toBe(true);
});
