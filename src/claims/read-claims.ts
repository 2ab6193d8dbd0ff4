import { type Fault, refuse } from '../fault/fault.ts';
import type { IsoDate } from '../vocabulary/calendar.ts';
import type { Article, BlockRole } from './article.ts';
import { attributionOf, nobodyYet, type SpeakerContext } from './attribution.ts';
import type { CheckedClaim } from './checked-claim.ts';
import { check } from './claim-check.ts';
import { checkCorrected, correctionsOf } from './corrected-claim.ts';
import type { PlacedCorrection } from './correction.ts';
import { indicators as allIndicators } from './indicators.ts';
import { type Names, plainQuotes } from './mention.ts';
import { findQuantities } from './quantities.ts';
import { readSentences } from './read-article.ts';
import type { ClaimRecord, Indicator, ReadingContext, ReadSentence } from './reading.ts';
import { openSentence, statedIn } from './sentence-claim.ts';
import { openTriggers } from './trigger.ts';

/** Sentences before a claim that its words may go back to. */
const memory = 3;
/** Parts of a page that stand beside its text. */
const besideText: ReadonlySet<BlockRole> = new Set(['caption', 'teaser', 'links', 'boilerplate']);

/** What a reading of an article may be told beside the article. */
export interface ReadingOptions {
  /** What claims can be read onto; all by default. */
  readonly indicators?: readonly Indicator[];
  /** Corrections by reviewers, in the order of the text. */
  readonly corrections?: readonly PlacedCorrection[];
}

/**
 * Finds and checks the claims of an article, in the order of the text. A sentence is read when it, or one of the two before it,
 * holds a word of some indicator, or when a reviewer corrects it.
 *
 * @param today day of today's record.
 * @throws FaultError for corrections that fit no claim.
 */
export function readClaims(
  article: Article,
  record: ClaimRecord,
  names: Names,
  today: IsoDate,
  { indicators = allIndicators, corrections = [] }: ReadingOptions = {},
): CheckedClaim[] {
  const calledBy = openTriggers(indicators);
  const claims: CheckedClaim[] = [];
  const faults: Fault[] = [];
  const before: ReadSentence[] = [];
  let speakers: SpeakerContext = nobodyYet;
  // Called by the two sentences before: what captions and the like say is no part of the text that goes on after them.
  let last: readonly ReadonlySet<Indicator>[] = [];
  for (const sentence of readSentences(article)) {
    const placed = corrections.filter(({ start }) => sentence.start <= start && start < sentence.end);
    const lower = plainQuotes(sentence.text).toLowerCase();
    const own = calledBy(lower);
    const called =
      own.size === 0 && last.every(({ size }) => size === 0)
        ? []
        : indicators.filter((one) => own.has(one) || last.some((others) => others.has(one)));
    const aside = besideText.has(article.blocks[sentence.block]!.role);
    const behind = last;
    if (!aside) last = [own, ...last].slice(0, 2);
    if (called.length === 0 && placed.length === 0) {
      if (!aside) before.length = 0;
      continue;
    }
    const here: ReadSentence = {
      sentence,
      lower,
      quantities: findQuantities(sentence.text),
      mentions: names.find(sentence.text),
    };
    const { attribution, context } = attributionOf(
      sentence.text,
      here.mentions,
      record.organisations,
      speakers,
    );
    speakers = context;
    const stated = statedIn(here);
    const corrected = correctionsOf(sentence, stated, placed, faults);
    const claimOf = openSentence(here, before, article, attribution, context);
    const about: ReadingContext = { record, article, here, before, day: article.date ?? today, today };
    const so = claims.length;
    for (const quantity of stated) {
      const claim = claimOf(`${article.name}:${claims.length + 1}`, quantity);
      const correction = corrected.get(quantity);
      const checked = correction
        ? checkCorrected(claim, about, { called, all: indicators }, correction, faults)
        : check(claim, about, called);
      if (checked) claims.push(checked);
    }
    if (aside) continue;
    // A subject goes on as long as claims about it are found.
    if (claims.slice(so).some(({ indicator }) => indicator !== null))
      last = [new Set([own, ...behind].flatMap((others) => [...others])), ...behind].slice(0, 2);
    before.unshift(here);
    before.length = Math.min(before.length, memory);
  }
  refuse(faults);
  return claims;
}
