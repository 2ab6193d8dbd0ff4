import type { Attribution, Claim, ClaimPeriod, Modality } from './claim.ts';
import type { QuantityKind } from './quantity.ts';
import type { Finding, Reading, ReadingContext, RecordFigure, Verdict } from './reading.ts';

/** A reading that was not taken, and why it stands behind. */
export interface OtherReading {
  readonly indicator: string;
  readonly meaning: string;
  readonly reason: string;
  readonly fit: number;
  readonly verdict: Verdict;
}

/** A reviewer's correction, and what the claim was read as without it. */
export interface AppliedCorrection {
  readonly reviewer: string;
  readonly reason: string;
  readonly before: {
    readonly indicator: string | null;
    readonly meaning: string | null;
    readonly verdict: Verdict | null;
  };
}

/** What `claims check --json` gives for each claim. Places are UTF-16 units of the file as it was given. */
export interface CheckedClaim {
  readonly id: string;
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
  readonly quantity: {
    readonly kind: QuantityKind;
    readonly value: number | null;
    /** `null` where the wording sets no limit. */
    readonly low: number | null;
    readonly high: number | null;
    readonly unit: string;
    /** M of "N of M". */
    readonly of?: number;
    /** Whether it is denied: "not 24". */
    readonly negated: boolean;
    /** What the figures of the record rest on: price basis, definition. */
    readonly basis?: string;
    readonly period: ClaimPeriod | null;
  };
  readonly subject: readonly string[];
  /** `null` where no reading was found. */
  readonly indicator: string | null;
  /** What it is taken to mean, in words. */
  readonly meaning: string | null;
  /** Why it is read so, and how well the words fit, 0 to 1. */
  readonly readingReason: string | null;
  readonly fit: number | null;
  readonly attribution: Attribution;
  readonly modality: Modality;
  /** Whether it stands in the article itself, or in a caption, teaser or link beside it. */
  readonly role: Claim['role'];
  readonly verdict: Verdict;
  readonly then: RecordFigure | null;
  readonly now: RecordFigure | null;
  readonly arithmetic: string | null;
  readonly reason: string;
  /** Ready to be quoted. */
  readonly quote: string;
  readonly otherReadings: readonly OtherReading[];
  readonly correction?: AppliedCorrection;
}

const limit = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Puts a claim and the finding of its best reading together. */
export function checkedClaim(
  claim: Claim,
  { article: { sourcePlace }, here }: Pick<ReadingContext, 'article' | 'here'>,
  reading: Reading | null,
  finding: Finding,
  others: readonly OtherReading[],
): CheckedClaim {
  const { quantity, period } = claim;
  return {
    id: claim.id,
    sentence: here.sentence.text,
    start: sourcePlace(claim.start),
    end: sourcePlace(claim.end - 1) + 1,
    quantity: {
      kind: quantity.kind,
      value: quantity.value,
      low: limit(quantity.low),
      high: limit(quantity.high),
      unit: quantity.unit,
      ...(quantity.of === undefined ? {} : { of: quantity.of }),
      negated: quantity.negated,
      ...(reading?.basis === undefined ? {} : { basis: reading.basis }),
      period: reading?.period ?? period,
    },
    subject: claim.subjects,
    indicator: reading?.indicator ?? null,
    meaning: reading?.meaning ?? null,
    readingReason: reading?.reason ?? null,
    fit: reading?.fit ?? null,
    attribution: claim.attribution,
    modality: claim.modality,
    role: claim.role,
    verdict: finding.verdict,
    // biome-ignore lint/suspicious/noThenProperty: a figure, and no function that a promise would call
    then: finding.knownThen,
    now: finding.knownNow,
    arithmetic: finding.arithmetic,
    reason: finding.reason,
    quote: finding.quote,
    otherReadings: others,
  };
}
