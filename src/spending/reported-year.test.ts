import { expect, it } from 'vitest';
import { shippedData } from '../../test/shipped-data.ts';
import { editionNamed } from '../evidence/edition.ts';
import { isMissing } from '../evidence/missing.ts';
import { openMacro } from '../money/macro.ts';
import { reportedYear } from './reported-year.ts';

const data = await shippedData();
const macro = openMacro(data, editionNamed(data, 'imf-weo', '2026-04'));
const yearOf = (edition: string, year: number) =>
  reportedYear(data, editionNamed(data, 'nato', edition), macro, year);

it('has every member with armed forces: 31 of 32 in 2025, 27 of 28 in 2014', () => {
  for (const [year, count] of [
    [2025, 31],
    [2014, 27],
  ] as const) {
    const reported = yearOf('2026-07-07', year);
    if (isMissing(reported)) throw new Error(reported.note);
    expect(reported.countries).toHaveLength(count);
    expect(reported.countries).not.toContain('ISL');
    const usa = reported.countries.indexOf('USA');
    expect(reported.spendingUsd[usa]).toBeCloseTo((reported.sharePct[usa]! * reported.gdpUsd[usa]!) / 100, 9);
    expect(Math.max(...reported.spendingUsd)).toBe(reported.spendingUsd[usa]);
  }
});

it('is missing when a member with armed forces lacks a figure', () => {
  expect(yearOf('2025-08-28', 2025)).toMatchObject({ missing: 'not-published' });
  expect(yearOf('2026-07-07', 2013)).toMatchObject({ missing: 'out-of-horizon' });
});

it('keeps a year of which only a population is missing', () => {
  const older = openMacro(data, editionNamed(data, 'imf-weo', '2025-04'));
  const reported = reportedYear(data, editionNamed(data, 'nato', '2024-06-17'), older, 2022);
  if (isMissing(reported)) throw new Error(reported.note);
  expect(reported.population).toMatchObject({ missing: 'no-source' });
  expect(reported.countries).toContain('MNE');
});
