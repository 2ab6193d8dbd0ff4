import { describe, expect, it } from 'vitest';
import { shippedData } from '../../test/shipped-data.ts';
import { supplierGroups } from '../procurement/supplier-group.ts';
import type { IsoDate } from '../vocabulary/calendar.ts';
import {
  backtest,
  defaultReplications,
  firstYear,
  lastYearBefore,
  medianAbsolute,
  summarise,
  wilson,
} from './backtest.ts';
import { executeBooksHere } from './book-executor.ts';
import type { Trial } from './replay.ts';

const trial = (change: Partial<Trial>): Trial => ({
  caseId: 'A',
  group: 'US',
  asOf: '2020-12-31' as IsoDate,
  p05: '2021-01-01' as IsoDate,
  p50: '2022-01-01' as IsoDate,
  p95: '2023-01-01' as IsoDate,
  planned: null,
  actual: null,
  openUntil: null,
  held: null,
  medianError: 0,
  planError: null,
  hindsight: false,
  ...change,
});

it('counts only the bands that can be judged, and compares only where a plan is in force', () => {
  const planned = { planned: '2022', actual: '2022' };
  const [all, korean, us] = summarise([
    trial({ held: 1, medianError: 10, planError: -40, ...planned }),
    trial({ held: 0, medianError: -30, planError: 20, caseId: 'B', ...planned }),
    trial({ held: 0.5, medianError: 5, group: 'Korean' }),
    trial({}),
  ]);
  expect(all).toMatchObject({ n: 3, cases: 2, held: 0.5, compared: 2, reported: 2 });
  expect(all!.medianError).toEqual({ all: 10, reported: 10 });
  expect(all!.planError).toEqual({ all: 20, reported: 20 });
  expect(korean).toMatchObject({ group: 'Korean', n: 1, cases: 1, held: 0.5, compared: 0 });
  expect(korean!.medianError).toEqual({ all: null, reported: null });
  expect(us).toMatchObject({ group: 'US', n: 2, cases: 2, held: 0.5 });
  expect(summarise([])[0]).toMatchObject({ n: 0, cases: 0, held: null, interval: null });
});

it('has Wilson’s interval as printed in textbooks', () => {
  // Wilson 1927, as in Newcombe 1998, table I: 81 of 263 gives 0.2553 to 0.3662.
  expect(wilson(81 / 263, 263)[0]).toBeCloseTo(0.2553, 4);
  expect(wilson(81 / 263, 263)[1]).toBeCloseTo(0.3662, 4);
  expect(wilson(1, 4)[0]).toBeCloseTo(0.5101, 3);
});

describe('the median absolute error', () => {
  const over = (days: number) => ({ days, ended: true });
  const growing = (days: number) => ({ days, ended: false });
  it('is the lower median where nothing grows', () => {
    expect(medianAbsolute([over(-5), over(1), over(9)])).toBe(5);
    expect(medianAbsolute([])).toBeNull();
  });
  it('counts what is still growing as larger, but no more than that', () => {
    // By hand: after −5 and 1 the mass 3/5 is left; 9 falls among two that remain, so it takes half of it.
    const errors = [over(-5), over(1), growing(2), over(9), growing(30)];
    expect(medianAbsolute(errors)).toBe(9);
    expect(medianAbsolute([over(1), growing(50), growing(60)])).toBeNull();
  });
});

it('holds in 85 to 95 % of trials, overall and in each group of suppliers, and beats the plan', async () => {
  const data = await shippedData();
  const today = data.descriptor.created as IsoDate;
  const years = { first: firstYear, last: lastYearBefore(today) };
  const rows = summarise(
    await backtest(data, years, today, 20260707, defaultReplications, executeBooksHere()),
  );
  expect(rows.map(({ group }) => group)).toEqual(['all', ...[...supplierGroups].sort()]);
  for (const { group, held, n, cases } of rows) {
    process.stdout.write(`${group}: ${(100 * held!).toFixed(1)} % of ${n} trials, ${cases} cases\n`);
    expect(held, group).toBeGreaterThanOrEqual(0.85);
    expect(held, group).toBeLessThanOrEqual(0.95);
    // With fewer cases, one more or less moves the part by more than the width of what is asked for.
    expect(cases, group).toBeGreaterThanOrEqual(8);
  }
  const [all] = rows;
  expect(all!.n).toBeGreaterThan(350);
  expect(all!.medianError.all!).toBeLessThan(all!.planError.all!);
});
