import type { Fault } from '../fault/fault.ts';
import type { Sentence } from './article.ts';
import { type CheckedClaim, checkedClaim } from './checked-claim.ts';
import type { Claim } from './claim.ts';
import { check, checkedAs, readingsOf } from './claim-check.ts';
import { amended, correctedQuantity, type LocatedCorrection, type PlacedCorrection } from './correction.ts';
import { withoutRecord } from './not-checkable.ts';
import type { Quantity } from './quantity.ts';
import type { Indicator, ReadingContext } from './reading.ts';

/** Which correction is about which quantity of a sentence. */
export function correctionsOf(
  { start }: Sentence,
  stated: readonly Quantity[],
  placed: readonly PlacedCorrection[],
  faults: Fault[],
): Map<Quantity, LocatedCorrection> {
  const found = new Map<Quantity, LocatedCorrection>();
  for (const one of placed) {
    const { correction } = one;
    const quantity = correctedQuantity({ ...one, start: one.start - start, end: one.end - start }, stated);
    if (quantity === undefined)
      faults.push(
        correction.fault('words', 'ambiguous-words', 'the words hold several quantities; quote one of them'),
      );
    else if (found.has(quantity))
      faults.push(correction.fault('words', 'corrected-twice', 'another correction is about the same words'));
    else found.set(quantity, correction);
  }
  return found;
}

/** Reads a claim as a reviewer has it, and keeps what it was read as without. */
export function checkCorrected(
  claim: Claim,
  context: ReadingContext,
  { called, all }: { readonly called: readonly Indicator[]; readonly all: readonly Indicator[] },
  correction: LocatedCorrection,
  faults: Fault[],
): CheckedClaim {
  const { reviewer, reason, indicator } = correction;
  const found = check(claim, context, called);
  const corrected = {
    reviewer,
    reason,
    before: {
      indicator: found?.indicator ?? null,
      meaning: found?.meaning ?? null,
      verdict: found?.verdict ?? null,
    },
  };
  const changed = amended(claim, correction);
  const asked = indicator === undefined ? called : all.filter(({ name }) => name === indicator);
  const readings = indicator === 'none' ? [] : readingsOf(changed, context, asked);
  if (readings.length > 0) return { ...checkedAs(changed, context, readings, asked), correction: corrected };
  if (indicator !== undefined && indicator !== 'none')
    faults.push(
      correction.fault(
        'indicator',
        'no-reading',
        'cannot read these words; correct what it needs as well (unit, period, subjects)',
      ),
    );
  const finding = withoutRecord(
    changed.modality,
    indicator === 'none' ? `Set aside by ${reviewer}: ${reason}` : undefined,
  );
  return { ...checkedClaim(changed, context, null, finding, []), correction: corrected };
}
