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
