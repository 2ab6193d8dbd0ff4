import { expect, it } from 'vitest';
import { shippedData } from '../../test/shipped-data.ts';
import { dayOf, type IsoDate } from '../vocabulary/calendar.ts';
import { withAddedRates } from './added-rate.ts';
import type { RatePoint } from './line.ts';
import { daysPerYear, prepareRate, rateAt } from './rate.ts';
import { shippedLines } from './shipped-line.ts';

const point = (day: number, perYear: number): RatePoint => ({ day, perYear, kind: 'actual', source: 'test' });
const perYearOn = (rates: readonly RatePoint[], day: number): number =>
  rateAt(prepareRate(rates), day) * daysPerYear;

it('steps up on its day and stays on top of what else changes', () => {
  const rates = [point(0, 10), point(100, 20)];
  const more = withAddedRates(rates, [
    { line: 'L', perYear: 6, from: 50 },
    { line: 'L', perYear: 4, from: 200 },
  ]);
  for (const [day, expected] of [
    [0, 10],
    [49, 14.9],
    [50, 21],
    [100, 26],
    [199, 26],
    [200, 30],
    [900, 30],
  ] as const)
    expect(perYearOn(more, day), String(day)).toBeCloseTo(expected, 9);
  expect(withAddedRates([], [{ line: 'L', perYear: 6, from: 50 }])).toEqual([]);
});

it('slips on a shipped line as announced expansions do, and leaves the other lines', async () => {
  const data = await shippedData();
  const asOf = dayOf('2026-11-22' as IsoDate);
  const added = [{ line: 'patriot', perYear: 12, from: asOf + 700 }];
  const [before, after] = [shippedLines(data, asOf), shippedLines(data, asOf, added)];
  for (const [index, line] of after.entries()) {
    if (line.id !== 'patriot') expect(line).toEqual(before[index]);
    else {
      expect(before[index]!.slip).toBeUndefined();
      expect(line.slip).toBeDefined();
      expect(perYearOn(line.rates, asOf + 701) - perYearOn(before[index]!.rates, asOf + 701)).toBeCloseTo(
        12,
        9,
      );
    }
  }
});
