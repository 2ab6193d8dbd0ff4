import { type Day, dayOf, type IsoDate } from '../vocabulary/calendar.ts';

/** Whole months since January 1970. */
export type Month = number;

/** First day of a month. */
export function monthStart(month: Month): Day {
  const year = 1970 + Math.floor(month / 12);
  const inYear = month - 12 * Math.floor(month / 12) + 1;
  return dayOf(`${String(year).padStart(4, '0')}-${String(inYear).padStart(2, '0')}-01` as IsoDate);
}

/** Month of a day; a fraction of a day belongs to the day. */
export function monthOf(day: Day): Month {
  let month = Math.floor(day / 30.436875);
  while (monthStart(month) > day) month--;
  while (monthStart(month + 1) <= day) month++;
  return month;
}

/** The months that results are counted by; what lies outside is counted as before or after. */
export interface MonthWindow {
  readonly firstMonth: Month;
  readonly months: number;
}

/** The months that hold both days. */
export function monthWindow(first: Day, last: Day): MonthWindow {
  const firstMonth = monthOf(first);
  return { firstMonth, months: monthOf(last) - firstMonth + 1 };
}

/** First day of each month of a window, and of the month after it. */
export const monthStarts = ({ firstMonth, months }: MonthWindow): Int32Array =>
  Int32Array.from({ length: months + 1 }, (_, index) => monthStart(firstMonth + index));

/** Month of the window, from 0, of each day since the window's first. */
export function monthOfDayTable(window: MonthWindow): Int32Array {
  const starts = monthStarts(window);
  const table = new Int32Array(starts[window.months]! - starts[0]!);
  for (let month = 0; month < window.months; month++)
    table.fill(month, starts[month]! - starts[0]!, starts[month + 1]! - starts[0]!);
  return table;
}
