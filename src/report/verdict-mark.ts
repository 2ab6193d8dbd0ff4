import type { CheckedClaim } from '../claims/checked-claim.ts';
import type { Verdict } from '../claims/reading.ts';

/** A verdict on a claim as it is shown: a symbol and words, so that it is read without colour. */
export interface VerdictMark {
  readonly symbol: string;
  readonly words: string;
  /** What it says, in a sentence. */
  readonly means: string;
}

/** Verdicts in the order in which they are counted. */
export const verdictMarks: Readonly<Record<Verdict, VerdictMark>> = {
  contradicted: {
    symbol: '✗',
    words: 'contradicted',
    means: 'The record of the day had another figure than the wording allows.',
  },
  'inconsistent-basis': {
    symbol: '≠',
    words: 'inconsistent basis',
    means: 'What is compared is counted in different ways.',
  },
  'attribution-drift': {
    symbol: '↷',
    words: 'attribution drift',
    means: 'The speaker said it of something else.',
  },
  'consistent-then': {
    symbol: '↻',
    words: 'consistent then, revised since',
    means: 'It fits what was known on the day, not what is known now.',
  },
  consistent: {
    symbol: '✓',
    words: 'consistent',
    means: 'The record of the day fits what the wording allows.',
  },
  'not-checkable': {
    symbol: '?',
    words: 'not checkable',
    means: 'No public record decides it; the reason is given.',
  },
};

export const verdictsInOrder = Object.keys(verdictMarks) as Verdict[];

/** Claims of each verdict, in the order of the marks; those without are left out. */
export const verdictCounts = (claims: readonly CheckedClaim[]): readonly (readonly [Verdict, number])[] =>
  verdictsInOrder
    .map((verdict) => [verdict, claims.filter((claim) => claim.verdict === verdict).length] as const)
    .filter(([, count]) => count > 0);
