import { type CheckedClaim, checkedClaim, type OtherReading } from './checked-claim.ts';
import type { Claim } from './claim.ts';
import { notCheckable } from './not-checkable.ts';
import type { Indicator, Reading, ReadingContext } from './reading.ts';
import { foundOnAnyDay } from './unknown-day.ts';

/** Ties go by the indicator's name. */
const byFit = (a: Reading, b: Reading): number => b.fit - a.fit || (a.indicator < b.indicator ? -1 : 1);

/** Every reading of a claim, the best first. */
export const readingsOf = (
  claim: Claim,
  context: ReadingContext,
  indicators: readonly Indicator[],
): readonly Reading[] =>
  indicators
    .filter(({ qualitative: also }) => also || claim.quantity.kind !== 'qualitative')
    .flatMap((indicator) => indicator.read(claim, context))
    .sort(byFit);

/** A claim against the record; `undefined` for what states nothing that could be looked up. */
export function check(
  claim: Claim,
  context: ReadingContext,
  indicators: readonly Indicator[],
): CheckedClaim | undefined {
  const readings = readingsOf(claim, context, indicators);
  if (readings.length > 0) return checkedAs(claim, context, readings, indicators);
  const { here, before } = context;
  const finding = notCheckable(claim, `${before[0]?.lower ?? ''} ${here.lower}`, context.day);
  return finding && checkedClaim(claim, context, null, finding, []);
}

/**
 * A claim with the finding of its best reading, and how it would fare as the others.
 *
 * @param indicators those that gave the readings.
 */
export function checkedAs(
  claim: Claim,
  context: ReadingContext,
  [best, ...rest]: readonly Reading[],
  indicators: readonly Indicator[],
): CheckedClaim {
  const others = rest.map(
    (reading): OtherReading => ({
      indicator: reading.indicator,
      meaning: reading.meaning,
      reason: reading.reason,
      fit: reading.fit,
      verdict: reading.check().verdict,
    }),
  );
  const { reading, finding } = foundOnAnyDay(claim, context, best!, indicators);
  return checkedClaim(claim, context, reading, finding, others);
}
