/** A calendar date, `2026-07-07`. Compared as text; defence data never need a time of day. */
export type IsoDate = string & { readonly __brand: 'IsoDate' };

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const daysIn = (year: number, month: number): number =>
  month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : (monthDays[month - 1] ?? 0);

/** The text as a date when it is one that exists, otherwise `undefined`. */
export function isoDate(text: string): IsoDate | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return day >= 1 && day <= daysIn(year, month) ? (text as IsoDate) : undefined;
}

/**
 * The last day that a date of day, month or year precision can mean. An edition known only by its month
 * counts as known from the last day of that month, so that nothing is used before it surely existed.
 */
export function lastDay(text: string): IsoDate | undefined {
  const month = /^(\d{4})-(\d{2})$/.exec(text);
  if (month) return isoDate(`${text}-${daysIn(Number(month[1]), Number(month[2]))}`);
  if (/^\d{4}$/.test(text)) return isoDate(`${text}-12-31`);
  return isoDate(text);
}

export const endOfYear = (year: number): IsoDate => `${year}-12-31` as IsoDate;

/** Whole days since 1 January 1970; the clock of durations and simulation. */
export type Day = number;

/** Day number of a date (proleptic Gregorian; Howard Hinnant's civil-day count). */
export function dayOf(date: IsoDate): Day {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Date of a day number; a fraction of a day is cut off. */
export function dateOf(day: Day): IsoDate {
  const shifted = Math.floor(day) + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}` as IsoDate;
}

/** A date known to the day, the month or the year: the days it may mean, both inclusive. */
export interface PartialDate {
  readonly text: string;
  readonly precision: 'day' | 'month' | 'year';
  readonly first: Day;
  readonly last: Day;
}

/** Reads `2026-07-07`, `2026-07` or `2026`; `undefined` for anything that is no date. */
export function partialDate(text: string): PartialDate | undefined {
  const last = lastDay(text);
  if (last === undefined) return undefined;
  const precision = text.length === 10 ? 'day' : text.length === 7 ? 'month' : 'year';
  const first = isoDate(precision === 'day' ? text : precision === 'month' ? `${text}-01` : `${text}-01-01`);
  return first === undefined ? undefined : { text, precision, first: dayOf(first), last: dayOf(last) };
}

export const monthNames =
  'January February March April May June July August September October November December'.split(' ');

/** A date of day, month or year precision as British readers write it: "17 June 2024". Other text is left as it is. */
export function dateText(iso: string): string {
  const [year, month, day] = iso.split('-');
  const name = monthNames[Number(month) - 1];
  if (!year || !name) return iso;
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}
