import type { IsoDate } from '../../../vocabulary/calendar.ts';
import type { ClaimPeriod } from '../../claim.ts';
import { periodOf } from '../../period.ts';
import type { ReadingContext } from '../../reading.ts';

/** Fiscal year that the sentences speak of: the first one stated, else the newest total known on the day. */
export function fiscalYearOf(
  context: ReadingContext,
  newest: number,
): { readonly year: number; readonly stated: boolean } {
  const { here, before, article } = context;
  for (const { quantities, sentence } of [here, ...before.slice(0, 1)]) {
    for (const { kind, value, start, end } of quantities) {
      if (kind !== 'date' || value === null || isBase(sentence.text, start, end)) continue;
      const period = periodOf(sentence.text.slice(start, end), article.date);
      if (period) return { year: Number(period.to.slice(0, 4)), stated: true };
    }
  }
  return { year: newest, stated: false };
}
const since = /\b(?:since|from|after)\b/i;
const against = /\b(?:on|over|than|against|compared (?:with|to))\s+(?:the )?$/i;
/** Whether a date is the one that is compared with: "since 2022", "on fiscal year 2023". */
export const isBase = (sentence: string, start: number, end: number): boolean =>
  since.test(sentence.slice(start, end)) || against.test(sentence.slice(Math.max(0, start - 24), start));

/** A fiscal year of the United States as a period. */
export const fiscal = (year: number): ClaimPeriod => ({
  from: `${year - 1}-10-01` as IsoDate,
  to: `${year}-09-30` as IsoDate,
  known: 'assumed',
  fiscal: true,
});
