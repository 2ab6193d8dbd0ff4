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

/** Part of a sentence, from its first character to the one after its last. */
export type Span = readonly [from: number, to: number];
const clause = /, (?:which|who|whose|where|when)\b[^,]{1,120},/g;

/** Clauses of a sentence that are set between commas: "Sweden, which joined in 2024, spent". */
export const asidesIn = (sentence: string): readonly Span[] =>
  sentence.includes(', wh')
    ? [...sentence.matchAll(clause)].map(({ 0: text, index }) => [index, index + text.length])
    : [];

/** Whether one place stands in such a clause and another does not. */
export const parted = (asides: readonly Span[], place: number, other: number): boolean =>
  asides.some(([from, to]) => from < place && place < to && !(from < other && other < to));

/** Where the quantity begins that alone a date belongs to: "2.69 %, up from 2.22 % last year". */
export function ownerOf(
  sentence: string,
  date: Pick<Quantity, 'start'>,
  quantities: readonly Quantity[],
): number | undefined {
  const beside = quantities.find(
    ({ kind, end }) =>
      kind !== 'date' && end <= date.start && /^,? (?:in |for )?$/.test(sentence.slice(end, date.start)),
  );
  const owned = beside && from.test(sentence.slice(Math.max(0, beside.start - 30), beside.start));
  return owned ? beside.start : undefined;
}

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
  const asides = asidesIn(here.sentence.text);
  for (const { quantities, sentence } of [here, ...before]) {
    const own = sentence === here.sentence;
    for (const { kind, start, end } of quantities) {
      if (kind !== 'date' || isBase(sentence.text, { start, end })) continue;
      const owner = own ? ownerOf(sentence.text, { start }, quantities) : undefined;
      if (owner !== undefined && owner !== quantity.start) continue;
      if (own && parted(asides, start, quantity.start)) continue;
      const found = periodOf(sentence.text.slice(start, end), article.date);
      const year = wholeYear(found);
      if (year !== undefined && found && (own || year <= Number(day.slice(0, 4))))
        return { year, period: found, own };
    }
  }
  return null;
}
