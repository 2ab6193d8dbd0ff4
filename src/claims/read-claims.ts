import { type Fault, refuse } from '../fault/fault.ts';
import type { IsoDate } from '../vocabulary/calendar.ts';
import type { Article, Sentence } from './article.ts';
import {
  asideBefore,
  attributionOf,
  nobodyYet,
  ownDemand,
  quotedSpans,
  type SpeakerContext,
} from './attribution.ts';
import { type CheckedClaim, checkedClaim, type OtherReading } from './checked-claim.ts';
import type { Claim } from './claim.ts';
import { amended, correctedQuantity, type LocatedCorrection, type PlacedCorrection } from './correction.ts';
import { indicators as allIndicators } from './indicators.ts';
import { type Names, plainQuotes } from './mention.ts';
import { modalityOf } from './modality.ts';
import { notCheckable, withoutRecord } from './not-checkable.ts';
import { periodOf } from './period.ts';
import { findQuantities } from './quantities.ts';
import type { Quantity } from './quantity.ts';
import { readSentences } from './read-article.ts';
import type { ClaimRecord, Indicator, Reading, ReadingContext, ReadSentence } from './reading.ts';
import { backReference, inAside, isBase, isOfAnother } from './stated-year.ts';

/** Sentences before a claim that its words may go back to. */
const memory = 3;

/** What a reading of an article may be told beside the article. */
export interface ReadingOptions {
  /** What claims can be read onto; all by default. */
  readonly indicators?: readonly Indicator[];
  /** Corrections by reviewers, in the order of the text. */
  readonly corrections?: readonly PlacedCorrection[];
}

/**
 * Finds and checks the claims of an article, in the order of the text. A sentence is read when it, or the one before it, holds
 * a word of some indicator, or when a reviewer corrects it.
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
  const triggers = [...new Set(indicators.flatMap((indicator) => indicator.triggers))];
  const claims: CheckedClaim[] = [];
  const faults: Fault[] = [];
  const before: ReadSentence[] = [];
  let speakers: SpeakerContext = nobodyYet;
  // Words of the two sentences before: what captions and the like say is no part of the text that goes on after them.
  let last: readonly ReadonlySet<string>[] = [];
  for (const sentence of readSentences(article)) {
    const placed = corrections.filter(({ start }) => sentence.start <= start && start < sentence.end);
    const lower = plainQuotes(sentence.text).toLowerCase();
    const own = new Set(triggers.filter((trigger) => lower.includes(trigger)));
    const called = indicators.filter((one) =>
      one.triggers.some((word) => own.has(word) || last.some((words) => words.has(word))),
    );
    const aside = ['caption', 'teaser', 'links', 'boilerplate'].includes(
      article.blocks[sentence.block]!.role,
    );
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
    const quoted = quotedSpans(sentence.text);
    const stated = [...here.quantities, qualitative(sentence)];
    const corrected = correctionsOf(sentence, stated, placed, faults);
    const so = claims.length;
    for (const quantity of stated) {
      const claim: Claim = {
        id: `${article.name}:${claims.length + 1}`,
        sentence: sentence.number,
        start: sentence.start + quantity.start,
        end: sentence.start + quantity.end,
        quantity,
        period: periodNear(here, quantity, article, before),
        subjects: [...new Set(here.mentions.filter(({ kind }) => kind !== 'person').map(({ id }) => id))],
        attribution: {
          ...speakerOf(sentence, quantity, attribution, context),
          quoted: quoted.some(([from, to]) => from <= quantity.start && quantity.end <= to),
        },
        modality: modalityOf(
          sentence.text.slice(asideBefore(sentence.text, quantity.start) ?? 0),
          attribution,
        ),
        role: article.blocks[sentence.block]!.role,
      };
      const about: ReadingContext = { record, article, here, before, day: article.date ?? today, today };
      const correction = corrected.get(quantity);
      const checked = correction
        ? checkCorrected(claim, about, { called, all: indicators }, correction, faults)
        : check(claim, about, called);
      if (checked) claims.push(checked);
    }
    if (aside) continue;
    // A subject goes on as long as claims about it are found.
    if (claims.slice(so).some(({ indicator }) => indicator !== null))
      last = [new Set([own, ...behind].flatMap((words) => [...words])), ...behind].slice(0, 2);
    before.unshift(here);
    before.length = Math.min(before.length, memory);
  }
  refuse(faults);
  return claims;
}

/** Which correction is about which quantity of a sentence. */
function correctionsOf(
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

/** Whose word a quantity is, where that is not the speaker of the whole sentence. */
function speakerOf(
  { text }: Sentence,
  { start }: Quantity,
  attribution: Omit<Claim['attribution'], 'quoted'>,
  { person }: SpeakerContext,
): Omit<Claim['attribution'], 'quoted'> {
  if (asideBefore(text, start) !== undefined) return { type: 'reporter' };
  return person !== null && ownDemand(text, start) ? { type: 'named', name: person } : attribution;
}

/** A sentence as a statement without a number. */
const qualitative = ({ text }: Sentence): Quantity => ({
  kind: 'qualitative',
  value: null,
  low: Number.NEGATIVE_INFINITY,
  high: Number.POSITIVE_INFINITY,
  unit: '',
  bound: 'exact',
  negated: false,
  pattern: 'statement',
  start: 0,
  end: text.length,
});

const toCome = /\b(?:will|(?:is|are) (?:to|due)|takes? over|hands? over|begins?|starts?)\b[^.;,]*$/;

/** The date of a sentence that stands nearest to a quantity; one that is only compared with comes last. */
function periodNear(
  here: ReadSentence,
  quantity: Quantity,
  { date }: Article,
  before: readonly ReadSentence[],
): Claim['period'] {
  const { sentence, quantities } = here;
  const distance = (one: Quantity): number => Math.max(one.start - quantity.end, quantity.start - one.end, 0);
  const dates = quantities
    .filter(({ kind }) => kind === 'date')
    .filter(
      (one) =>
        quantity.kind === 'date' ||
        !(
          isBase(sentence.text, one) ||
          isOfAnother(sentence.text, one, quantities, quantity) ||
          inAside(sentence.text, one.start, quantity)
        ),
    )
    .sort((a, b) => distance(a) - distance(b) || a.start - b.start);
  for (const { start, end } of dates) {
    const words = sentence.text.slice(start, end);
    const ahead = toCome.test(sentence.text.slice(Math.max(0, start - 40), start));
    const period = periodOf(words, date, ahead) ?? backReference(words, start, here, before, date);
    if (period) return period;
  }
  return null;
}

const byFit = (a: Reading, b: Reading): number => b.fit - a.fit || (a.indicator < b.indicator ? -1 : 1);

/** Every reading of a claim, the best first. */
const readingsOf = (
  claim: Claim,
  context: ReadingContext,
  indicators: readonly Indicator[],
): readonly Reading[] =>
  indicators
    .filter(({ qualitative: also }) => also || claim.quantity.kind !== 'qualitative')
    .flatMap((indicator) => indicator.read(claim, context))
    .sort(byFit);

function check(
  claim: Claim,
  context: ReadingContext,
  indicators: readonly Indicator[],
): CheckedClaim | undefined {
  const readings = readingsOf(claim, context, indicators);
  if (readings.length > 0) return checkedAs(claim, context, readings);
  const { here, before } = context;
  const finding = notCheckable(claim, `${before[0]?.lower ?? ''} ${here.lower}`, context.day);
  return finding && checkedClaim(claim, context, null, finding, []);
}

function checkedAs(claim: Claim, context: ReadingContext, [best, ...rest]: readonly Reading[]): CheckedClaim {
  const others = rest.map(
    (reading): OtherReading => ({
      indicator: reading.indicator,
      meaning: reading.meaning,
      reason: reading.reason,
      fit: reading.fit,
      verdict: reading.check().verdict,
    }),
  );
  return checkedClaim(claim, context, best!, best!.check(), others);
}

/** Reads a claim as a reviewer has it, and keeps what it was read as without. */
function checkCorrected(
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
  const readings =
    indicator === 'none'
      ? []
      : readingsOf(
          changed,
          context,
          indicator === undefined ? called : all.filter(({ name }) => name === indicator),
        );
  if (readings.length > 0) return { ...checkedAs(changed, context, readings), correction: corrected };
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
