import { guard } from '../fault/guard.ts';
import { type Distribution, drawTotalDays } from '../simulation/distribution.ts';
import type { Day, PartialDate } from '../vocabulary/calendar.ts';

/**
 * Days that a stage has been running at the start of day `asOf`. A start known to the month or year counts as
 * the middle of those of its days that are not after `asOf`.
 */
export function elapsedDays(start: PartialDate, asOf: Day): number {
  guard(start.first <= asOf, 'a stage in progress began by the day of the question', {
    start: start.text,
    asOf,
  });
  return asOf - (start.first + Math.min(start.last, asOf)) / 2;
}

/**
 * Day on which a stage ends that is still in progress on `asOf`, given a uniform number strictly between 0 and
 * 1. Never before `asOf`: what has been spent is known, and only the rest is drawn.
 */
export function residualEndDay(law: Distribution, start: PartialDate, asOf: Day, u: number): Day {
  const elapsed = elapsedDays(start, asOf);
  return asOf + (drawTotalDays(law, elapsed, u) - elapsed);
}
