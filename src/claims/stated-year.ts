import { dayOf, type IsoDate } from '../vocabulary/calendar.ts';
import type { Claim, ClaimPeriod } from './claim.ts';
import { periodOf } from './period.ts';
import type { Quantity } from './quantity.ts';
import type { ReadingContext, ReadSentence } from './reading.ts';

/** A year that a claim speaks of, and whether its own sentence says so. */
export interface StatedYear {
  readonly year: number;
  readonly period: ClaimPeriod;
  readonly own: boolean;
}

const since = /\bsince\b/i;
const against =
  /\b(?:than|on|over|against|compared (?:with|to)|up from|down from)\s+(?:(?:in|the|fiscal(?: year)?|that of)\s+)*$/i;

/** Whether a date is one that is compared with and not spoken of: "more than in 2023", "an increase on 2023". */
export const isBase = (sentence: string, { start, end }: Pick<Quantity, 'start' | 'end'>): boolean =>
  since.test(sentence.slice(start, end)) ||
  against.test(
    sentence.slice(Math.max(0, start - 40), start) +
      (/^(?:in|for|of|from|the)\s/i.exec(sentence.slice(start, end))?.[0] ?? ''),
  );

const from =
  /\b(?:(?:up|down|rise|risen|fell|fall) from|compared (?:with|to)|than|against|after|from)\s+(?:(?:just|only|about|the|some)\s+)*$/i;

const clause = /, (?:which|who|whose|where|when)\b[^,]{1,120},/g;

/** Whether a place stands in a clause that is set between commas, and a quantity does not: "Sweden, which joined in 2024, spent". */
export const inAside = (sentence: string, place: number, { start: own }: Pick<Quantity, 'start'>): boolean =>
  sentence.includes(', wh') &&
  [...sentence.matchAll(clause)].some(
    ({ 0: text, index }) =>
      index < place && place < index + text.length && !(index < own && own < index + text.length),
  );

/** Whether a date belongs to another quantity than this one: "2.69 %, up from 2.22 % last year". */
export const isOfAnother = (
  sentence: string,
  date: Pick<Quantity, 'start'>,
  quantities: readonly Quantity[],
  { start: own }: Pick<Quantity, 'start'>,
): boolean => {
  const beside = quantities.find(
    ({ kind, start, end }) =>
      kind !== 'date' &&
      start !== own &&
      end <= date.start &&
      /^,? (?:in |for )?$/.test(sentence.slice(end, date.start)),
  );
  return beside !== undefined && from.test(sentence.slice(Math.max(0, beside.start - 30), beside.start));
};

/** "that year" and "the year before": the year named last before the words, and the one before that. */
export function backReference(
  words: string,
  place: number,
  here: ReadSentence,
  before: readonly ReadSentence[],
  article: IsoDate | null,
): ClaimPeriod | null {
  const same = /\b(?:that|the same) year\b/i.test(words);
  if (!same && !/\byear (?:before|earlier)\b/i.test(words)) return null;
  for (const one of [here, ...before]) {
    const dates = one.quantities.filter(
      ({ kind, start }) => kind === 'date' && (one !== here || start < place),
    );
    for (const { start, end } of dates.toReversed()) {
      const year = wholeYear(periodOf(one.sentence.text.slice(start, end), article));
      if (year === undefined) continue;
      const y = same ? year : year - 1;
      return { from: `${y}-01-01` as IsoDate, to: `${y}-12-31` as IsoDate, known: 'relative' };
    }
  }
  return null;
}

/** Periods of a whole year; a fiscal one counts as the year it ends in. */
function wholeYear(period: ClaimPeriod | null): number | undefined {
  if (!period) return undefined;
  const days = dayOf(period.to) - dayOf(period.from);
  return days >= 360 && days <= 370 ? Number(period.to.slice(0, 4)) : undefined;
}

/**
 * The year of a claim: of the date nearest to it, else of the sentences before, nearest first, unless that year is to come.
 * `null` where none says one.
 */
export function statedYear(
  { period, quantity }: Pick<Claim, 'period' | 'quantity'>,
  { before, article, here, day }: ReadingContext,
): StatedYear | null {
  const own = wholeYear(period);
  if (own !== undefined && period) return { year: own, period, own: true };
  for (const { quantities, sentence } of [here, ...before]) {
    for (const { kind, start, end } of quantities) {
      if (kind !== 'date' || isBase(sentence.text, { start, end })) continue;
      if (
        sentence === here.sentence &&
        (isOfAnother(sentence.text, { start }, quantities, quantity) ||
          inAside(sentence.text, start, quantity))
      )
        continue;
      const found = periodOf(sentence.text.slice(start, end), article.date);
      const year = wholeYear(found);
      const own = sentence === here.sentence;
      if (year !== undefined && found && (own || year <= Number(day.slice(0, 4))))
        return { year, period: found, own };
    }
  }
  return null;
}
