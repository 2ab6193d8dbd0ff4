import type { Attribution } from './claim.ts';
import { type Mention, plainQuotes } from './mention.ts';
import type { Organisation } from './organisation.ts';
import { leavesOpen, quotedSpans } from './quoted-span.ts';
import { saying, speakerAmong, strangerIn } from './speaker.ts';

/** Who was speaking before: what "he said" and "they added" go back to. */
export interface SpeakerContext {
  readonly person: string | null;
  readonly anonymous: Pick<Attribution, 'sources'> | null;
  /** Whose quotation the sentence before left open. */
  readonly open: Omit<Attribution, 'quoted'> | null;
}
export const nobodyYet: SpeakerContext = { person: null, anonymous: null, open: null };

const finding =
  /\b(?:found|finds|calculated|calculates|estimated|estimates|reported|reports|showed|shows|puts|projected|projects|analysis|report|study|data|figures|survey|dataset|transcript|statement)\b/;
const unnamed =
  /\b(?:(one|two|three|four|five|six|several|some|many|a|an|another|anonymous|unnamed|senior)\b[^.;"]{0,40}?)?\b(officials?|people|persons?|sources?|diplomats?|executives?|aides?|insiders?|lawmakers)\b/gi;
const speaking =
  /\b(?:said|say|says|told|added|according to|familiar with|complained|complain|signalled|signaled|suggested|briefed)\b/;
const counts: Readonly<Record<string, number>> = {
  one: 1,
  a: 1,
  an: 1,
  another: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  several: 2,
  some: 2,
  many: 2,
};

/**
 * Attribution of a whole sentence, and who a pronoun in the next one means. A sentence within a quotation that one before it
 * opened is of the same speaker, unless words outside the quotation say whose it is.
 */
export function attributionOf(
  sentence: string,
  mentions: readonly Mention[],
  organisations: ReadonlyMap<string, Organisation>,
  before: SpeakerContext,
): { readonly attribution: Omit<Attribution, 'quoted'>; readonly context: SpeakerContext } {
  if (before.open) {
    const close = /^[^“]*?”/.exec(sentence)?.[0].length;
    const inside = close === undefined ? !/[“"]/.test(sentence) : !saying.test(sentence.slice(close));
    if (inside) {
      const open = close === undefined || leavesOpen(sentence.slice(close)) ? before.open : null;
      return { attribution: before.open, context: { ...before, open } };
    }
  }
  const found = attributionHere(sentence, mentions, organisations, before);
  return {
    attribution: found.attribution,
    context: { ...found.context, open: leavesOpen(sentence) ? found.attribution : null },
  };
}

function attributionHere(
  sentence: string,
  mentions: readonly Mention[],
  organisations: ReadonlyMap<string, Organisation>,
  before: SpeakerContext,
): { readonly attribution: Omit<Attribution, 'quoted'>; readonly context: Omit<SpeakerContext, 'open'> } {
  const text = plainQuotes(sentence);
  const people = mentions.filter(({ kind }) => kind === 'person');
  const person = speakerAmong(text, people) ?? strangerIn(text, mentions);
  const context: Omit<SpeakerContext, 'open'> = {
    person:
      person ?? people.findLast(({ possessive }) => !possessive)?.id ?? people.at(-1)?.id ?? before.person,
    anonymous: before.anonymous,
  };
  const institution = institutionIn(text, mentions, organisations);
  const anonymous = anonymousIn(text);
  const said = saying.test(text);
  if (anonymous && (!person || anonymous.at > (text.search(saying) ?? 0) - 60)) {
    const { sources } = anonymous;
    return { attribution: { type: 'anonymous', sources }, context: { ...context, anonymous: { sources } } };
  }
  if (person && said) return { attribution: { type: 'named', name: person }, context };
  if (institution) return { attribution: { type: 'institution', name: institution }, context };
  if (
    /\b(?:he|she)\b[^.;"]{0,30}/i.test(text) &&
    said &&
    /\b(?:he|she) (?:also )?(?:\w+ )?(?:said|says|told|added|warned|called|reiterated)\b|\b(?:said|says),? (?:he|she)\b/i.test(
      text,
    ) &&
    context.person
  )
    return { attribution: { type: 'named', name: context.person }, context };
  if (
    /\bthey (?:added|said)\b|\bthe (?:people|officials?|person|executive) (?:said|added)\b/i.test(text) &&
    before.anonymous
  )
    return { attribution: { type: 'anonymous', ...before.anonymous }, context };
  if (/^["“]/.test(sentence) && context.person && !said)
    return { attribution: { type: 'named', name: context.person }, context };
  return { attribution: { type: 'reporter' }, context };
}

function institutionIn(
  text: string,
  mentions: readonly Mention[],
  organisations: ReadonlyMap<string, Organisation>,
): string | undefined {
  const quotable = mentions.filter(
    ({ kind, id }) =>
      kind === 'organisation' &&
      ['institute', 'government', 'company', 'medium'].includes(organisations.get(id)!.kind),
  );
  const said = quotable.find(({ start, end }) => {
    const tail = text.slice(end, end + 40);
    const head = text.slice(Math.max(0, start - 60), start);
    return publishes.test(head) || finding.test(tail) || saying.test(tail);
  });
  if (said) return said.id;
  // An alliance or a union is named in most sentences: only right beside the words is it the one who says so.
  return mentions.find(
    ({ kind, id, start, end }) =>
      kind === 'organisation' &&
      ['alliance', 'union'].includes(organisations.get(id)!.kind) &&
      (/\baccording to(?: the)?\s*$/.test(text.slice(Math.max(0, start - 24), start)) ||
        /^(?:'s)?,? (?:(?:own|latest|new|annual) )?(?:said|says|figures|data|estimates?|tables?|estimated|reported)\b/.test(
          text.slice(end),
        )),
  )?.id;
}

const publishes =
  /\b(?:according to|data of|(?:report|study|analysis|data|figures|estimates?|survey|calculations?|published|issued|released)\b[^.;,"]{0,30}\b(?:by|from|of))(?: the)?\s*$/;

/** Verbs whose object is somebody's word; what is set beside the object is the reporter's. */
const restates =
  /\b(?:reiterated|repeated|restated|announced|demanded|outlined|unveiled|laid out|reaffirmed)\b(?! that\b)/;

/**
 * Where the reporter's own words begin that are set beside what somebody is said to have restated: "A reiterated the goal of 5 %,
 * a large step from the 2 % of today". `undefined` for a place that is not in such words.
 */
export function asideBefore(sentence: string, place: number): number | undefined {
  const verb = restates.exec(sentence);
  if (!verb || verb.index > place) return undefined;
  const aside = /,[”"]?\s(?:an?|which|and which)\s/.exec(sentence.slice(verb.index, place));
  const quoted = quotedSpans(sentence).some(([from, to]) => from <= place && place < to);
  return aside && !quoted ? verb.index + aside.index + 2 : undefined;
}

/** "his demand that …": the words after it are of the one who demands, whoever passes them on. */
export const ownDemand = (sentence: string, place: number): boolean =>
  /\b(?:his|her) (?:demand|call|insistence|proposal)\b[^.;]{0,120}$/.test(sentence.slice(0, place));

function anonymousIn(text: string): { readonly sources: number; readonly at: number } | undefined {
  for (const { 0: words, 1: count, 2: noun, index } of text.matchAll(unnamed)) {
    const around = text.slice(Math.max(0, index - 30), index + words.length + 50);
    if (!speaking.test(around)) continue;
    const plural = /s$|people/i.test(noun!);
    return { sources: counts[count?.toLowerCase() ?? ''] ?? (plural ? 2 : 1), at: index };
  }
  return undefined;
}
