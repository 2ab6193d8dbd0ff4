import type { Mention } from './mention.ts';

/** Verbs that make what goes with them somebody's word. */
export const saying =
  /\b(?:said|says|saying|told|tells|added|adds|warned|warns|called|calls|calling|reiterated|announced|stated|states|argued|argues|insisted|claimed|claims|suggested|acknowledged|confirmed|demanded|pledged|promised|urged|complained|predicted|noted|wrote|declared|laid out|delivered)\b/;

/** The person whose saying it is: the one nearest before the verb, or the one right after it. */
export function speakerAmong(text: string, people: readonly Mention[]): string | undefined {
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
export function strangerIn(text: string, mentions: readonly Mention[]): string | undefined {
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
