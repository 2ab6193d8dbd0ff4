import type { Article, Sentence } from './article.ts';
import { asideBefore, ownDemand, type SpeakerContext } from './attribution.ts';
import type { Claim, ClaimPeriod } from './claim.ts';
import { modalityOf } from './modality.ts';
import { periodOf } from './period.ts';
import type { Quantity } from './quantity.ts';
import { quotedSpans } from './quoted-span.ts';
import type { ReadSentence } from './reading.ts';
import { asidesIn, backReference, isBase, ownerOf, parted, type Span } from './stated-year.ts';

/** What a sentence states: its quantities, and itself as a statement without a number. */
export const statedIn = ({ sentence, quantities }: ReadSentence): readonly Quantity[] => [
  ...quantities,
  qualitative(sentence),
];

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

type Voice = Omit<Claim['attribution'], 'quoted'>;

/**
 * Prepares the claims of a sentence: what holds for the whole sentence is worked out once.
 *
 * @param before the sentences before it, the nearest first.
 * @param attribution whose word the sentence is.
 * @returns the claim that one of its quantities makes.
 */
export function openSentence(
  here: ReadSentence,
  before: readonly ReadSentence[],
  article: Article,
  attribution: Voice,
  speakers: SpeakerContext,
): (id: string, quantity: Quantity) => Claim {
  const { sentence, mentions } = here;
  const { text } = sentence;
  const quoted = quotedSpans(text);
  const modality = modalityOf(text, attribution);
  const dates = datesIn(here, before, article);
  const asides = asidesIn(text);
  const subjects = [...new Set(mentions.filter(({ kind }) => kind !== 'person').map(({ id }) => id))];
  const { role } = article.blocks[sentence.block]!;
  return (id, quantity) => {
    const { start, end } = quantity;
    const aside = asideBefore(text, start);
    const said: Voice =
      aside !== undefined
        ? { type: 'reporter' }
        : speakers.person !== null && ownDemand(text, start)
          ? { type: 'named', name: speakers.person }
          : attribution;
    return {
      id,
      sentence: sentence.number,
      start: sentence.start + start,
      end: sentence.start + end,
      quantity,
      period: periodNear(quantity, dates, asides),
      subjects,
      attribution: { ...said, quoted: quoted.some(([from, to]) => from <= start && end <= to) },
      modality: aside === undefined ? modality : modalityOf(text.slice(aside), attribution),
      role,
    };
  };
}

interface Dated {
  readonly start: number;
  readonly end: number;
  readonly period: ClaimPeriod;
  /** Whether it is only compared with. */
  readonly base: boolean;
  /** Where the quantity begins that alone it belongs to. */
  readonly owner: number | undefined;
}

const toCome = /\b(?:will|(?:is|are) (?:to|due)|takes? over|hands? over|begins?|starts?)\b[^.;,]*$/;

/** Dates of a sentence that can be told, in the order of the text. */
const datesIn = (here: ReadSentence, before: readonly ReadSentence[], { date }: Article): Dated[] => {
  const { text } = here.sentence;
  return here.quantities.flatMap((one) => {
    if (one.kind !== 'date') return [];
    const { start, end } = one;
    const words = text.slice(start, end);
    const ahead = toCome.test(text.slice(Math.max(0, start - 40), start));
    const period = periodOf(words, date, ahead) ?? backReference(words, start, here, before, date);
    return period
      ? [{ start, end, period, base: isBase(text, one), owner: ownerOf(text, one, here.quantities) }]
      : [];
  });
};

/** The date of a sentence that stands nearest to a quantity and is spoken of with it; of two as near the first. */
function periodNear(
  { kind, start, end }: Quantity,
  dates: readonly Dated[],
  asides: readonly Span[],
): ClaimPeriod | null {
  let nearest: ClaimPeriod | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const { base, owner, period, ...date } of dates) {
    const distance = Math.max(date.start - end, start - date.end, 0);
    if (distance >= least) continue;
    const others = base || (owner !== undefined && owner !== start) || parted(asides, date.start, start);
    if (kind !== 'date' && others) continue;
    least = distance;
    nearest = period;
  }
  return nearest;
}
