import type { Attribution } from './claim.ts';
import { type Mention, plainQuotes } from './mention.ts';
import type { Organisation } from './organisation.ts';

/** Who was speaking before: what "he said" and "they added" go back to. */
export interface SpeakerContext {
  readonly person: string | null;
  readonly anonymous: Pick<Attribution, 'sources'> | null;
}
export const nobodyYet: SpeakerContext = { person: null, anonymous: null };

const saying =
  /\b(?:said|says|saying|told|tells|added|adds|warned|warns|called|calls|reiterated|announced|stated|states|argued|argues|insisted|claimed|claims|suggested|acknowledged|confirmed|demanded|pledged|promised|urged|complained|predicted|noted|wrote|declared|laid out|delivered)\b/;
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

/** Pieces of a sentence between quotation marks; a mark that is not closed quotes to the end. */
export function quotedSpans(sentence: string): readonly (readonly [number, number])[] {
  const spans: [number, number][] = [];
  let open = -1;
  for (const { 0: mark, index } of sentence.matchAll(/[“”"]/g)) {
    if (open < 0 && mark !== '”') open = index;
    else if (open >= 0 || mark === '”') {
      spans.push([Math.max(0, open), index + 1]);
      open = -1;
    }
  }
  if (open >= 0) spans.push([open, sentence.length]);
  return spans;
}

/** Attribution of a whole sentence, and who a pronoun in the next one means. */
export function attributionOf(
  sentence: string,
  mentions: readonly Mention[],
  organisations: ReadonlyMap<string, Organisation>,
  before: SpeakerContext,
): { readonly attribution: Omit<Attribution, 'quoted'>; readonly context: SpeakerContext } {
  const text = plainQuotes(sentence);
  const people = mentions.filter(({ kind }) => kind === 'person');
  const person = speakerAmong(text, people);
  const context: SpeakerContext = {
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

/** The person whose saying it is: the one nearest before the verb, or the one right after it. */
function speakerAmong(text: string, people: readonly Mention[]): string | undefined {
  const own = people.filter(({ possessive }) => !possessive);
  if (own.length === 0)
    return people.find(({ end }) =>
      /^ (?:new )?(?:comments?|statements?|pledge|demand|push|remarks?)\b/.test(text.slice(end)),
    )?.id;
  const verb = saying.exec(text);
  if (!verb) return undefined;
  const after = own.find(
    ({ start }) =>
      start >= verb.index &&
      start - (verb.index + verb[0].length) < 50 &&
      /^\w+,? (?:[A-Z][\w.-]* ?){0,8}$/.test(text.slice(verb.index, start)),
  );
  if (/^(?:said|says|added)$/.test(verb[0]) && after) return after.id;
  return own.findLast(({ end }) => end <= verb.index)?.id;
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
  return quotable.find(({ start, end }) => {
    const tail = text.slice(end, end + 40);
    const head = text.slice(Math.max(0, start - 60), start);
    return (
      /\b(?:according to|by|from|data of|study by|report by|issued \w+ by)(?: the)?\s*$/.test(head) ||
      finding.test(tail) ||
      saying.test(tail)
    );
  })?.id;
}

function anonymousIn(text: string): { readonly sources: number; readonly at: number } | undefined {
  for (const { 0: words, 1: count, 2: noun, index } of text.matchAll(unnamed)) {
    const around = text.slice(Math.max(0, index - 30), index + words.length + 50);
    if (!speaking.test(around)) continue;
    const plural = /s$|people/i.test(noun!);
    return { sources: counts[count?.toLowerCase() ?? ''] ?? (plural ? 2 : 1), at: index };
  }
  return undefined;
}
