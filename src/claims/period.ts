import { type Day, dateOf, dayOf, type IsoDate } from '../vocabulary/calendar.ts';
import type { ClaimPeriod } from './claim.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const monthWord = new RegExp(`\\b(?:${months.join('|')})[a-z]*`);
/** Months in which a northern season begins and ends; a winter ends in the year after. */
const seasons: Readonly<Record<string, readonly [number, number]>> = {
  spring: [3, 5],
  summer: [6, 8],
  fall: [9, 11],
  autumn: [9, 11],
  winter: [12, 14],
};

/** First day of a month; months beyond December run on into the next year. */
const monthStart = (year: number, month: number): Day => {
  const from = year + Math.floor((month - 1) / 12);
  const number = ((((month - 1) % 12) + 12) % 12) + 1;
  return dayOf(`${from}-${String(number).padStart(2, '0')}-01` as IsoDate);
};

const numbers = 'zero one two three four five six seven eight nine ten'.split(' ');

const span = (first: Day, last: Day, known: ClaimPeriod['known'], fiscal = false): ClaimPeriod => ({
  from: dateOf(first),
  to: dateOf(last),
  known,
  ...(fiscal ? { fiscal } : {}),
});
const monthsOf = (year: number, first: number, last: number, known: ClaimPeriod['known']): ClaimPeriod =>
  span(monthStart(year, first), monthStart(year, last + 1) - 1, known);
/** A fiscal year of the United States begins on 1 October of the year before. */
const fiscalYear = (year: number): ClaimPeriod =>
  span(monthStart(year, -2), monthStart(year, 10) - 1, 'stated', true);

/** Days since Monday. Day 0, 1 January 1970, was a Thursday. */
const weekdayOf = (day: Day): number => (((day + 3) % 7) + 7) % 7;
const monthNumber = (text: string): number => months.indexOf(text.slice(0, 3).toLowerCase()) + 1;

/**
 * The days that a date as it is written may mean. Relative ones count from the day of the article: a weekday is the last one
 * up to that day, "last fall" the last autumn that is over, "by 2027" the year that ends the term.
 *
 * @param text words that `quantity/date.ts` found.
 * @param ahead the words speak of what is to come: "takes over on October 1".
 * @param article day of the article; without it nothing relative can be resolved.
 */
export function periodOf(text: string, article: IsoDate | null, ahead = false): ClaimPeriod | null {
  const words = text.toLowerCase().replaceAll('.', '').trim();
  return stated(words) ?? (article === null ? null : relative(words, article, ahead));
}

function stated(words: string): ClaimPeriod | null {
  const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/.exec(words);
  if (iso) return span(dayOf(iso[0] as IsoDate), dayOf(iso[0] as IsoDate), 'stated');
  const [, year] = /\b((?:19|20)\d\d)\b/.exec(words) ?? [];
  if (year === undefined) return null;
  const y = Number(year);
  if (/\b(?:fiscal|fy)\b/.test(words)) return fiscalYear(y);
  const season = Object.keys(seasons).find((name) => words.includes(name));
  if (season) return monthsOf(y, seasons[season]![0], seasons[season]![1], 'stated');
  const month = monthWord.exec(words)?.[0];
  if (month === undefined) return monthsOf(y, 1, 12, 'stated');
  const m = monthNumber(month);
  const day = /\b(\d{1,2})(?:st|nd|rd|th)?\b(?!\d)/.exec(words.replace(year, ''))?.[1];
  if (day === undefined) return monthsOf(y, m, m, 'stated');
  const at = monthStart(y, m) + Number(day) - 1;
  return span(at, at, 'stated');
}

function relative(words: string, article: IsoDate, ahead: boolean): ClaimPeriod | null {
  const today = dayOf(article);
  const [year, month] = article.split('-').map(Number) as [number, number];
  const on = (day: Day): ClaimPeriod => span(day, day, 'relative');

  if (/\btoday\b/.test(words)) return on(today);
  if (/\b(?:yesterday|a day (?:earlier|before)|one day after)\b/.test(words)) return on(today - 1);
  if (/\btomorrow\b|\ba day later\b/.test(words)) return on(today + 1);
  const weekday = weekdays.findIndex((name) => words.includes(name));
  if (weekday >= 0) {
    const back = (weekdayOf(today) - weekday + 7) % 7;
    return on(/\bnext\b/.test(words) ? today - back + 7 : today - back);
  }
  const ago = /\b(a|one|two|three|four|five|ten) (year|decade)s? ago\b/.exec(words);
  if (ago) {
    const back = ago[1] === 'a' ? 1 : numbers.indexOf(ago[1]!);
    const y = year - back * (ago[2] === 'decade' ? 10 : 1);
    return monthsOf(y, 1, 12, 'relative');
  }
  const season = Object.keys(seasons).find((name) => words.includes(name));
  if (season) {
    const [first, last] = seasons[season]!;
    for (const y of [year, year - 1, year - 2]) {
      const over = monthStart(y, last + 1) - 1 < today;
      if (over || /\b(?:this|next)\b/.test(words))
        return monthsOf(y + (/\bnext\b/.test(words) ? 1 : 0), first, last, 'relative');
    }
  }
  const shift = /\b(?:last|previous)\b/.test(words) ? -1 : /\b(?:next|following)\b/.test(words) ? 1 : 0;
  const named = monthWord.exec(words)?.[0];
  if (named !== undefined) {
    const m = monthNumber(named);
    const y = ahead
      ? m < month
        ? year + 1
        : year
      : shift === 1
        ? m > month
          ? year
          : year + 1
        : m <= month
          ? year
          : year - 1;
    const day = /\b(\d{1,2})(?:st|nd|rd|th)?\b/.exec(words)?.[1];
    if (day === undefined) return monthsOf(y, m, m, 'relative');
    return on(monthStart(y, m) + Number(day) - 1);
  }
  if (/\bweek\b/.test(words)) {
    const monday = today - weekdayOf(today) + 7 * shift;
    return span(monday, monday + 6, 'relative');
  }
  if (/\bmonth\b/.test(words)) return monthsOf(year, month + shift, month + shift, 'relative');
  if (/\bquarter\b/.test(words)) {
    const first = 3 * Math.floor((month - 1) / 3) + 1 + 3 * shift;
    return monthsOf(year, first, first + 2, 'relative');
  }
  // These go back to a year that the text names (`stated-year.ts`), not to the day of the article.
  if (/\b(?:that|the same) (?:fiscal )?year\b|\byear (?:before|earlier)\b/.test(words)) return null;
  if (/\byear\b/.test(words)) return monthsOf(year + shift, 1, 12, 'relative');
  if (/\brecent weeks\b/.test(words)) return span(today - 42, today, 'relative');
  if (/\brecent months\b/.test(words)) return span(today - 183, today, 'relative');
  return null;
}
