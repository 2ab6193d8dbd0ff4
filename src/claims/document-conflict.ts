import type { CheckedClaim } from './checked-claim.ts';

/** Claims that go back to one origin. */
export interface Origin {
  readonly why: 'alone' | 'same words' | 'same speaker';
  /** Person or institution, where it is one. */
  readonly name?: string;
  /** Identifiers, in the order of the files. */
  readonly claims: readonly string[];
}

/** A value that documents give for one thing, and by how many origins that do not depend on each other. */
export interface GivenValue {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly origins: readonly Origin[];
}

/** What several documents say of one thing: the same indicator, scope and period. */
export interface DocumentComparison {
  readonly indicator: string;
  /** What they are taken to mean, the value left open (`…`). */
  readonly about: string;
  readonly unit: string;
  readonly values: readonly GivenValue[];
  /** Whether no single value fits what all of them say. */
  readonly conflict: boolean;
  readonly reason: string;
}

type Stated = CheckedClaim & {
  readonly indicator: string;
  readonly meaning: string;
  readonly quantity: { readonly value: number };
};

const own = new Set<CheckedClaim['role']>(['body', 'heading', 'caption']);
const isStated = (claim: CheckedClaim): claim is Stated =>
  claim.indicator !== null &&
  claim.meaning !== null &&
  claim.quantity.value !== null &&
  !claim.quantity.negated &&
  !['date', 'duration', 'qualitative'].includes(claim.quantity.kind) &&
  own.has(claim.role);

/** The meaning with its value left open. */
function openMeaning({ meaning, quantity: { value, of } }: Stated): string {
  const scales = [1, 1e3, 1e6, 1e9, 1e12];
  const stated = (number: number): boolean =>
    number === of || scales.some((scale) => Math.abs(number * scale - value) <= 1e-9 * Math.abs(value));
  return meaning.replaceAll(/\d[\d,]*(?:\.\d+)?/g, (text) =>
    stated(Number(text.replaceAll(',', ''))) ? '…' : text,
  );
}

/**
 * What the same statement is in different documents: indicator, meaning but for the value, period and unit. "20 of 32" and
 * "20 allies" count the same.
 */
function keyOf(claim: Stated, about: string): string {
  const { indicator, quantity, subject } = claim;
  const { period, unit, kind } = quantity;
  const things = kind === 'count-of' ? 'count' : `${kind} ${unit}`;
  const counted = kind === 'count' ? 'count' : things;
  const scope = kind === 'count' || kind === 'count-of' ? '' : subject.join(' ');
  const open = about.replace(/^…(?: of …)?(?: allies)?/, '…');
  return [indicator, open, period?.from, period?.to, counted, scope].join('|');
}

/**
 * Compares what documents say: claims of the same indicator, scope and period that stand in more than one of them. Copies of
 * one origin (nearly the same words, or the same named person or institution) are counted once.
 *
 * @param documents claims of each document, in the order of the files.
 */
export function compareDocuments(documents: readonly (readonly CheckedClaim[])[]): DocumentComparison[] {
  const groups = new Map<
    string,
    { readonly about: string; readonly claims: Stated[]; readonly files: Set<number> }
  >();
  for (const [file, claims] of documents.entries())
    for (const claim of claims.filter(isStated)) {
      const about = openMeaning(claim);
      const key = keyOf(claim, about);
      const group = groups.get(key) ?? { about, claims: [], files: new Set() };
      group.claims.push(claim);
      group.files.add(file);
      groups.set(key, group);
    }
  return [...groups.values()]
    .filter(({ files }) => files.size > 1)
    .map(({ about, claims }) => comparison(about, claims));
}

const limits = ({ quantity: { value, low, high } }: Stated): readonly [number, number] => [
  low ?? (high === null ? value : Number.NEGATIVE_INFINITY),
  high ?? (low === null ? value : Number.POSITIVE_INFINITY),
];

function comparison(about: string, claims: readonly Stated[]): DocumentComparison {
  const [{ indicator, quantity }] = claims as [Stated, ...Stated[]];
  const byValue = new Map<number, Stated[]>();
  for (const claim of claims)
    byValue.set(claim.quantity.value, [...(byValue.get(claim.quantity.value) ?? []), claim]);
  const values = [...byValue].map(([value, same]): GivenValue => {
    const { low, high } = same[0]!.quantity;
    return { value, low, high, origins: originsOf(same) };
  });
  const from = Math.max(...claims.map((claim) => limits(claim)[0]));
  const to = Math.min(...claims.map((claim) => limits(claim)[1]));
  // Rounded values that touch at half a unit do not agree; an exact one at the edge of another does.
  const touch =
    from === to && values.length > 1 && claims.every((claim) => limits(claim)[0] < limits(claim)[1]);
  const conflict = from > to || touch;
  return { indicator, about, unit: quantity.unit, values, conflict, reason: reasonFor(values, conflict) };
}

function reasonFor(values: readonly GivenValue[], conflict: boolean): string {
  const origins = values.reduce((sum, value) => sum + value.origins.length, 0);
  const claims = values.flatMap((value) => value.origins.flatMap((origin) => origin.claims)).length;
  const copies =
    claims > origins
      ? ` ${claims} statements go back to ${origins} ${origins === 1 ? 'origin' : 'origins'}.`
      : '';
  return conflict
    ? `The documents cannot all be right: no single value fits what they say.${copies}`
    : `The documents agree within what their wording allows.${copies}`;
}

/** Claims with one value, put together by origin. */
function originsOf(claims: readonly Stated[]): Origin[] {
  const origins: { why: Origin['why']; name?: string; claims: Stated[] }[] = [];
  for (const claim of claims) {
    const { type, name } = claim.attribution;
    const named = (type === 'named' || type === 'institution') && name !== undefined;
    const found = origins.find(
      ({ claims: others, name: other }) =>
        (named && other === name) || others.some(({ sentence }) => alike(sentence, claim.sentence)),
    );
    if (!found) origins.push({ why: 'alone', ...(named && { name }), claims: [claim] });
    else {
      found.claims.push(claim);
      found.why = named && found.name === name ? 'same speaker' : 'same words';
    }
  }
  return origins.map(({ claims: own, ...origin }) => ({ ...origin, claims: own.map(({ id }) => id) }));
}

/** Least part of two sentences' word triples that nearly identical ones share. */
const alikeFrom = 0.6;

/** Whether two sentences are nearly the same words: the part that they share of all their triples of words. */
function alike(a: string, b: string): boolean {
  const [one, other] = [triples(a), triples(b)];
  const shared = [...one].filter((triple) => other.has(triple)).length;
  return shared >= alikeFrom * (one.size + other.size - shared);
}

function triples(sentence: string): ReadonlySet<string> {
  const words = sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    words.map((_, index) => words.slice(index, index + 3).join(' ')).slice(0, Math.max(1, words.length - 2)),
  );
}
