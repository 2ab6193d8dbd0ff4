import { expect, it } from 'vitest';
import { dateOf, dayOf, type IsoDate } from '../vocabulary/calendar.ts';
import { monthOf, monthOfDayTable, monthStart, monthStarts, monthWindow } from './month.ts';

it('counts months from January 1970, before it too', () => {
  expect([0, 1, 12, -1, 675].map((month) => dateOf(monthStart(month)))).toEqual([
    '1970-01-01',
    '1970-02-01',
    '1971-01-01',
    '1969-12-01',
    '2026-04-01',
  ]);
});

it('finds the month of every day of eighty years', () => {
  for (let day = dayOf('1960-01-01' as IsoDate); day < dayOf('2040-01-01' as IsoDate); day++) {
    const [year, month] = dateOf(day).split('-').map(Number) as [number, number];
    expect(monthOf(day + 0.99)).toBe(12 * (year - 1970) + month - 1);
  }
});

it('tables the days of a window', () => {
  const window = monthWindow(dayOf('2024-01-15' as IsoDate), dayOf('2024-03-02' as IsoDate));
  expect(window).toEqual({ firstMonth: 648, months: 3 });
  expect([...monthStarts(window)].map(dateOf)).toEqual([
    '2024-01-01',
    '2024-02-01',
    '2024-03-01',
    '2024-04-01',
  ]);
  const table = monthOfDayTable(window);
  expect(table.length).toBe(31 + 29 + 31);
  expect([30, 31, 59, 60].map((day) => table[day])).toEqual([0, 1, 1, 2]);
});
