import { expect, it } from 'vitest';
import type { Lognormal } from '../simulation/lognormal.ts';
import { dayOf, type IsoDate, partialDate } from '../vocabulary/calendar.ts';
import { elapsedDays, residualEndDay } from './residual-duration.ts';

const date = (text: string) => partialDate(text)!;
const day = (text: string) => dayOf(text as IsoDate);
const law: Lognormal = { kind: 'lognormal', medianDays: 100, sigma: 0.5 };

it('counts from the day, or the middle of the days that a start can be', () => {
  expect(elapsedDays(date('2026-03-01'), day('2026-03-11'))).toBe(10);
  expect(elapsedDays(date('2026-03'), day('2026-05-16'))).toBe(61);
  expect(elapsedDays(date('2026'), day('2026-01-21'))).toBe(10);
  expect(() => elapsedDays(date('2027'), day('2026-01-21'))).toThrow(/began/);
});

it('ends after the day of the question, at the median of the law when nothing is spent', () => {
  const start = date('2026-03-01');
  expect(residualEndDay(law, start, start.first, 0.5)).toBeCloseTo(start.first + 100, 9);
  for (const spent of [0, 50, 500, 50_000]) {
    const asOf = start.first + spent;
    expect(residualEndDay(law, start, asOf, 1e-9)).toBeGreaterThanOrEqual(asOf);
    expect(residualEndDay(law, start, asOf, 0.5)).toBeGreaterThan(asOf);
  }
});
