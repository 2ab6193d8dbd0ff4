import type { Claim } from './claim.ts';
import type { Mention } from './mention.ts';
import type { Quantity } from './quantity.ts';
import type { ReadingContext } from './reading.ts';
import { asidesIn, parted } from './stated-year.ts';

/** Words after an organisation that make it the one who says so, not the one it is said of. */
const speaks =
  /^,? (?:said|says|data|figures?|estimates?d?|reports?|found|finds|analysis|calculates?d?|puts|study|numbers|tables?|secretary)\b/i;
const spending =
  /^(?:'s)? (?:(?:is|are|was|has|had|now|already|itself) )*(?:(?:out)?spen[dt]|laid out|lays out|devot)/i;
/** Words between a quantity and the name that it belongs to: "4.1 % of GDP in Poland". */
const belongs = /^[^.;,]{0,24}\b(?:in|for|by|of|from)\s+(?:the\s+)?$/i;

/** Words before a set that make it the one in which somebody has a place. */
const among = /\b(?:in|within|across|among|tops?|topped|leads?|heads?)\s+(?:the\s+)?$/i;

/** Country or country set that each mention stands for; `europe` does not say which Europe. */
export function placesIn(
  mentions: readonly Mention[],
  sentence: string,
  { record }: ReadingContext,
): { readonly id: string; readonly start: number; readonly end: number }[] {
  return mentions.flatMap(({ kind, id, start, end }) => {
    if (kind === 'country' || kind === 'set') return { id, start, end };
    const organisation = kind === 'organisation' ? record.organisations.get(id) : undefined;
    // "the Kremlin is outspending": a government stands for its country where it spends.
    const set =
      organisation?.kind === 'government' && spending.test(sentence.slice(end, end + 40))
        ? organisation.country
        : organisation?.set;
    return set === undefined || speaks.test(sentence.slice(end, end + 24)) ? [] : { id: set, start, end };
  });
}

/** "A and B spent 2 % and 1 % respectively": the quantities of a kind go with the names in their order. */
function respectively(
  quantity: Quantity,
  { here }: ReadingContext,
  places: readonly { readonly id: string; readonly start: number }[],
): string | undefined {
  if (!/\brespectively\b/.test(here.lower)) return undefined;
  const alike = here.quantities.filter(({ kind }) => kind === quantity.kind);
  const names = places.filter(({ start }) => start < alike[0]!.start);
  return names.length === alike.length
    ? names[alike.findIndex(({ start }) => start === quantity.start)]?.id
    : undefined;
}

/**
 * What a quantity is said of: the country or set that it is said to be in, else the one named nearest before it, else the
 * first after it, else the first of the sentence before.
 */
export function subjectOf({ quantity }: Pick<Claim, 'quantity'>, context: ReadingContext): string | null {
  const { here, before } = context;
  const text = here.sentence.text;
  const all = placesIn(here.mentions, text, context);
  const asides = asidesIn(text);
  const outside = all.filter(({ start }) => !parted(asides, start, quantity.start));
  const places = quantity.kind === 'qualitative' || outside.length === 0 ? all : outside;
  const after = places.filter(({ start }) => start >= quantity.end);
  if (quantity.kind !== 'qualitative') {
    const paired = respectively(quantity, context, places);
    if (paired !== undefined) return paired;
    const next = after[0];
    const near = next && text.slice(quantity.end, next.start);
    if (next && near !== undefined && belongs.test(near) && !/\bthan\b/.test(near)) return next.id;
    const earlier = places.filter(({ end }) => end <= quantity.start);
    // "Poland leads in the alliance with 4.1 %": the set only says among whom.
    const own = earlier.filter(({ id, start }) => /^[A-Z]{3}$/.test(id) || !among.test(text.slice(0, start)));
    const last = own.at(-1) ?? earlier.at(-1);
    if (last) return last.id;
    if (next) return next.id;
  } else if (places[0]) return places[0].id;
  for (const one of before) {
    const [first] = placesIn(one.mentions, one.sentence.text, context);
    if (first) return first.id;
  }
  return null;
}
