import { dayOf } from '../vocabulary/calendar.ts';
import type { Claim, ClaimPeriod } from './claim.ts';
import { periodOf } from './period.ts';
import type { ReadingContext } from './reading.ts';

/** A year that a claim speaks of, and whether its own sentence says so. */
export interface StatedYear {
  readonly year: number;
  readonly period: ClaimPeriod;
  readonly own: boolean;
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
  { period }: Pick<Claim, 'period'>,
  { before, article, here, day }: ReadingContext,
): StatedYear | null {
  const own = wholeYear(period);
  if (own !== undefined && period) return { year: own, period, own: true };
  for (const { quantities, sentence } of [here, ...before]) {
    for (const { kind, start, end } of quantities) {
      if (kind !== 'date') continue;
      const found = periodOf(sentence.text.slice(start, end), article.date);
      const year = wholeYear(found);
      const own = sentence === here.sentence;
      if (year !== undefined && found && (own || year <= Number(day.slice(0, 4))))
        return { year, period: found, own };
    }
  }
  return null;
}
