import fc from 'fast-check';
import { expect, it } from 'vitest';
import { propertySeed } from '../../test/shipped-data.ts';
import { dateOf, dayOf, type IsoDate, isoDate, lastDay, partialDate } from './calendar.ts';

it('tells dates that exist from those that do not', () => {
  expect(['2024-02-29', '2000-02-29', '2026-12-31'].map(isoDate)).not.toContain(undefined);
  for (const text of ['2023-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-1-1', 'today']) {
    expect(isoDate(text)).toBeUndefined();
  }
});

it('takes an edition known by its month as known from the last day of the month', () => {
  expect(['2026-04', '2024-02', '2025', '2026-07-07'].map(lastDay)).toEqual([
    '2026-04-30',
    '2024-02-29',
    '2025-12-31',
    '2026-07-07',
  ]);
});

it.each([
  ['1970-01-01', 0],
  ['2000-03-01', 11_017],
  ['2026-11-22', 20_779],
  ['1969-12-31', -1],
])('counts %s as day %i', (date, day) => {
  expect(dayOf(date as IsoDate)).toBe(day);
  expect(dateOf(day)).toBe(date);
});

it('agrees with the platform for every day of four centuries, and comes back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -50_000, max: 100_000 }), (day) => {
      const date = dateOf(day);
      expect(date).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
      expect(dayOf(date)).toBe(day);
    }),
    { seed: propertySeed, numRuns: 2000 },
  );
});

it('keeps the precision of a date as the days it may mean', () => {
  expect(partialDate('2024')).toEqual({
    text: '2024',
    precision: 'year',
    first: dayOf('2024-01-01' as IsoDate),
    last: dayOf('2024-12-31' as IsoDate),
  });
  expect(partialDate('2024-02')!.last - partialDate('2024-02')!.first).toBe(28);
  expect(partialDate('2024-02-29')).toMatchObject({ precision: 'day' });
  for (const text of ['2023-02-29', '2024-13', '24', '', 'soon']) expect(partialDate(text)).toBeUndefined();
});
