import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { OfficeHolder } from './office-holder.ts';
import type { Organisation } from './organisation.ts';
import { escaped } from './trigger.ts';

/** Somebody or something that a sentence names. */
export interface Mention {
  readonly kind: 'country' | 'set' | 'organisation' | 'person';
  /** ISO 3166-1 alpha-3, country set, organisation or person as the record has it. `europe`: Europe without saying which. */
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** Whether the word stands for what is of it ("Polish", "Russia's"), and not for itself. */
  readonly possessive: boolean;
}

/** Finds names in sentences. */
export interface Names {
  find(sentence: string): Mention[];
}

/** Phrases that stand for a set of countries; longer ones win. "Europe" alone does not say which. */
const sets: readonly [string, string][] = [
  ['NATO’s European members', 'nato-europe'],
  ['NATO’s European allies', 'nato-europe'],
  ['European NATO members', 'nato-europe'],
  ['European members of NATO', 'nato-europe'],
  ['European allies and Canada', 'nato-europe-canada'],
  ['Europe and Canada', 'nato-europe-canada'],
  ['European allies', 'nato-europe'],
  ['European NATO', 'nato-europe'],
  ['NATO Europe', 'nato-europe'],
  ['the whole of the Alliance', 'nato'],
  ['NATO members', 'nato'],
  ['NATO allies', 'nato'],
  ['member nations', 'nato'],
  ['members of the alliance', 'nato'],
  ['the allies', 'nato'],
  ['allies', 'nato'],
  ['Allies', 'nato'],
  ['European Allies', 'nato-europe'],
  ['European nations', 'europe'],
  ['European countries', 'europe'],
  ['Europeans', 'europe'],
  ['European', 'europe'],
  ['the Continent', 'europe'],
  ['the continent', 'europe'],
  ['Europe', 'europe'],
  ['EU members', 'eu'],
  ['South Korea', 'KOR'],
  ['South Korean', 'KOR'],
];

/** Capitals that stand for their governments; those that are better known for a summit, or as names of people, are left out. */
const capitals: readonly [string, string][] = [
  ['Washington', 'USA'],
  ['Moscow', 'RUS'],
  ['Kyiv', 'UKR'],
  ['Warsaw', 'POL'],
  ['Berlin', 'DEU'],
  ['Paris', 'FRA'],
  ['London', 'GBR'],
  ['Ottawa', 'CAN'],
  ['Madrid', 'ESP'],
  ['Rome', 'ITA'],
  ['Oslo', 'NOR'],
  ['Stockholm', 'SWE'],
  ['Helsinki', 'FIN'],
  ['Copenhagen', 'DNK'],
  ['Ankara', 'TUR'],
  ['Athens', 'GRC'],
  ['Prague', 'CZE'],
  ['Bratislava', 'SVK'],
  ['Budapest', 'HUN'],
  ['Bucharest', 'ROU'],
  ['Lisbon', 'PRT'],
  ['Tallinn', 'EST'],
  ['Riga', 'LVA'],
  ['Seoul', 'KOR'],
];
/** A town in which something happens stands for itself. */
const asPlace = /\b(?:in|at|near|outside)\s$/i;

/** Apostrophes of either kind read alike. */
export const plainQuotes = (text: string): string => text.replaceAll('’', "'").replaceAll('‘', "'");

/** Prepares one search for all names of the vocabulary, organisations and office-holders. Case counts: "us" is no country. */
export function openNames(
  vocabulary: Vocabulary,
  organisations: readonly Organisation[],
  people: readonly OfficeHolder[],
): Names {
  const named = new Map<string, Pick<Mention, 'kind' | 'id'> & { readonly adjective: boolean }>();
  const add = (text: string, kind: Mention['kind'], id: string, adjective = false): void => {
    const key = plainQuotes(text);
    if (!named.has(key)) named.set(key, { kind, id, adjective });
  };
  for (const { name, aliases = [], adjectives = [], iso3 } of vocabulary.countries.values()) {
    for (const text of [name, ...aliases]) add(text, 'country', iso3);
    for (const text of adjectives) {
      add(text, 'country', iso3, true);
      add(`${text}s`, 'country', iso3);
    }
  }
  for (const [text, id] of capitals) add(text, 'country', id);
  for (const [text, id] of sets)
    add(text, /^[A-Z]{3}$/.test(id) ? 'country' : 'set', id, /^European$|Korean$/.test(text));
  for (const { id, name, aliases = [] } of organisations)
    for (const text of [name, ...aliases]) add(text, 'organisation', id);
  for (const { id, name, aliases = [] } of people)
    for (const text of [name, ...aliases]) add(text, 'person', id);
  const longestFirst = [...named.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const pattern = new RegExp(`(?<![\\w-])(?:${longestFirst.map(escaped).join('|')})(?:'s)?(?![\\w-])`, 'g');
  const towns = new Set(capitals.map(([text]) => text));
  return {
    find: (sentence) =>
      [...plainQuotes(sentence).matchAll(pattern)].flatMap(({ 0: text, index }) => {
        if (towns.has(text) && asPlace.test(sentence.slice(Math.max(0, index - 10), index))) return [];
        const own = named.get(text);
        const found = own ?? named.get(text.replace(/'s$/, ''))!;
        return {
          kind: found.kind,
          id: found.id,
          start: index,
          end: index + text.length,
          possessive: found.adjective || (own === undefined && text.endsWith("'s")),
        };
      }),
  };
}
