import type { Attribution } from './claim.ts';
import { type Mention, plainQuotes } from './mention.ts';
import type { Organisation } from './organisation.ts';

/** Who was speaking before: what "he said" and "they added" go back to. */
export interface SpeakerContext {
  readonly person: string | null;
  readonly anonymous: Pick<Attribution, 'sources'> | null;
  /** Whose quotation the sentence before left open. */
  readonly open: Omit<Attribution, 'quoted'> | null;
}
export const nobodyYet: SpeakerContext = { person: null, anonymous: null, open: null };

const saying =
  /\b(?:said|says|saying|told|tells|added|adds|warned|warns|called|calls|calling|reiterated|announced|stated|states|argued|argues|insisted|claimed|claims|suggested|acknowledged|confirmed|demanded|pledged|promised|urged|complained|predicted|noted|wrote|declared|laid out|delivered)\b/;
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

/** Whether a quotation is open at the end of a sentence. */
const leavesOpen = (sentence: string): boolean =>
  Math.max(sentence.lastIndexOf('“'), sentence.search(/"[^"]*$/)) > sentence.lastIndexOf('”') &&
  quotedSpans(sentence).length > 0 &&
  !/["”]$/.test(sentence);

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
  const before = own.filter(({ end }) => end <= verb.index);
  // "A, standing next to B, said": what stands between commas before the verb names no speaker.
  const aside = /,\s[^,"“]{3,90},\s*$/.exec(text.slice(0, verb.index))?.index;
  return (before.findLast(({ end }) => aside !== undefined && end <= aside) ?? before.at(-1))?.id;
}

const capitalised = String.raw`\p{Lu}[\p{L}'-]+(?:\s\p{Lu}\.)?(?:\s(?:(?:van|von|de|der|den|al|bin)\s){0,2}\p{Lu}[\p{L}'-]+){1,3}`;
const verbs = 'said|says|told|added|warned|argued|insisted|predicted|noted|wrote|estimated|estimates';
const nameBefore = new RegExp(String.raw`(${capitalised})(?:,\s[^,"“]{3,90},)?\s(?:${verbs})\b`, 'gu');
const nameAfter = new RegExp(
  String.raw`\b(?:said|says|added|according to)\s(?:[\p{L}]+\s){0,4}?(${capitalised})`,
  'gu',
);
/** Capitalised words that stand before a name or alone, and are none. */
const titles =
  /^(?:(?:The|A|An|And|But|On|In|At|As|For|When|While|Since|Former|President|Prime|Deputy|Vice|Foreign|Defen[cs]e|Interior|Finance|State|Secretary|Minister|General|Gen|Lieutenant|Colonel|Admiral|Captain|Chief|Senator|Sen|Representative|Rep|Congressman|Chancellor|Ambassador|Commissioner|Director|Professor|Prof|Dr|Mr|Mrs|Ms|Sir|Lord|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|US|UK|EU|NATO)\.?(?:\s|$))+/;

/** Somebody whom the record does not know, named right beside the verb: the name as it is written. */
function strangerIn(text: string, mentions: readonly Mention[]): string | undefined {
  for (const pattern of [nameBefore, nameAfter])
    for (const match of text.matchAll(pattern)) {
      const written = match[1]!;
      const name = written.replace(titles, '');
      const end = match.index + match[0].indexOf(written) + written.length;
      const start = end - name.length;
      const known = mentions.some((mention) => mention.start < end && start < mention.end);
      if (!known && /\s/.test(name)) return name;
    }
  return undefined;
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
