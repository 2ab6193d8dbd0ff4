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
import { indicators } from './indicators.ts';
import { type Names, plainQuotes } from './mention.ts';
import { modalityOf } from './modality.ts';
import { notCheckable } from './not-checkable.ts';
import { periodOf } from './period.ts';
import { findQuantities } from './quantities.ts';
import type { Quantity } from './quantity.ts';
import { readSentences } from './read-article.ts';
import type { ClaimRecord, Reading, ReadingContext, ReadSentence } from './reading.ts';

/** Sentences before a claim that its words may go back to. */
const memory = 3;

const triggers = [...new Set(indicators.flatMap((indicator) => indicator.triggers))];

/**
 * Finds and checks the claims of an article, in the order of the text. A sentence is read when it, or the one before it, holds
 * a word of some indicator.
 *
 * @param today day of today's record.
 */
export function readClaims(
  article: Article,
  record: ClaimRecord,
  names: Names,
  today: IsoDate,
): CheckedClaim[] {
  const claims: CheckedClaim[] = [];
  const before: ReadSentence[] = [];
  let speakers: SpeakerContext = nobodyYet;
  let triggered = false;
  for (const sentence of readSentences(article)) {
    const lower = plainQuotes(sentence.text).toLowerCase();
    const own = triggers.some((trigger) => lower.includes(trigger));
    const read = own || triggered;
    triggered = own;
    if (!read) {
      before.length = 0;
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
    for (const quantity of [...here.quantities, qualitative(sentence)]) {
      const claim: Claim = {
        id: `${article.name}:${claims.length + 1}`,
        sentence: sentence.number,
        start: sentence.start + quantity.start,
        end: sentence.start + quantity.end,
        quantity,
        period: periodNear(here, quantity, article),
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
      const checked = check(claim, { record, article, here, before, day: article.date ?? today, today });
      if (checked) claims.push(checked);
    }
    before.unshift(here);
    before.length = Math.min(before.length, memory);
  }
  return claims;
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

/** The date of a sentence that stands nearest to a quantity. */
function periodNear(
  { sentence, quantities }: ReadSentence,
  quantity: Quantity,
  { date }: Article,
): Claim['period'] {
  const distance = (one: Quantity): number => Math.max(one.start - quantity.end, quantity.start - one.end, 0);
  const dates = quantities
    .filter(({ kind }) => kind === 'date')
    .sort((a, b) => distance(a) - distance(b) || a.start - b.start);
  for (const { start, end } of dates) {
    const period = periodOf(sentence.text.slice(start, end), date);
    if (period) return period;
  }
  return null;
}

const byFit = (a: Reading, b: Reading): number => b.fit - a.fit || (a.indicator < b.indicator ? -1 : 1);

function check(claim: Claim, context: ReadingContext): CheckedClaim | undefined {
  const { here, before } = context;
  const around = before.length > 0 ? `${here.lower} ${before[0]!.lower}` : here.lower;
  const readings = indicators
    .filter(({ qualitative: also }) => also || claim.quantity.kind !== 'qualitative')
    .filter((indicator) => indicator.triggers.some((trigger) => around.includes(trigger)))
    .flatMap((indicator) => indicator.read(claim, context))
    .sort(byFit);
  const [best, ...rest] = readings;
  const place = context.article.sourcePlace;
  if (!best) {
    const finding = notCheckable(claim);
    return finding && checkedClaim(claim, here.sentence.text, place, null, finding, []);
  }
  const others = rest.map(
    (reading): OtherReading => ({
      indicator: reading.indicator,
      meaning: reading.meaning,
      reason: reading.reason,
      fit: reading.fit,
      verdict: reading.check().verdict,
    }),
  );
  return checkedClaim(claim, here.sentence.text, place, best, best.check(), others);
}
