import type { Block, Sentence } from './article.ts';

/** Words before a full stop that end no sentence: titles, months, places, abbreviations. Lower case. */
const abbreviations = new Set(
  (
    'mr mrs ms dr prof gen lt col maj capt cmdr adm sgt brig sen rep gov pres amb rev hon jr sr st vs etc eg ie al cf no nos ' +
    'art sec fig vol approx est inc ltd co corp plc bn mn tn jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed ' +
    'thu thur thurs fri sat sun a.m p.m u.s u.k u.n e.u u.s.a i.e e.g'
  ).split(' '),
);
/** Of those, words that also end sentences: a capital after them decides only with a word that opens sentences. */
const openers = new Set(
  'the a an this that these those it he she they we i in on at for and but if when while since as by from with after before there what who both all some many most no not his her its their our however'.split(
    ' ',
  ),
);

/** Longest piece that is read as one sentence, characters: longer ones are no prose and are cut, so that reading stays linear. */
export const longestSentence = 1_000;

const ending = /[.!?…]+["”’'»)\]]*(?=\s)/g;

/** Cuts a block into sentences. Linear in its length. */
export function* sentencesOf(
  text: string,
  block: Block,
  number: number,
  blockNumber: number,
): Generator<Sentence> {
  let start = block.start;
  let next = number;
  const body = text.slice(block.start, block.end);
  const give = (end: number): Sentence | undefined => {
    const raw = text.slice(start, end);
    const trimmed = raw.trim();
    const from = start + (raw.length - raw.trimStart().length);
    start = end;
    if (trimmed === '') return undefined;
    return { number: next++, block: blockNumber, start: from, end: from + trimmed.length, text: trimmed };
  };
  const giveUpTo = function* (end: number): Generator<Sentence> {
    while (end - start > longestSentence) {
      const space = text.lastIndexOf(' ', start + longestSentence);
      const piece = give(space > start ? space : start + longestSentence);
      if (piece) yield piece;
    }
    const sentence = give(end);
    if (sentence) yield sentence;
  };
  for (const { 0: mark, index } of body.matchAll(ending)) {
    if (endsSentence(body, index, mark)) yield* giveUpTo(block.start + index + mark.length);
  }
  yield* giveUpTo(block.end);
}

function endsSentence(body: string, index: number, mark: string): boolean {
  const after = /^\s+(["“‘'«([]*)(\S{1,40})/.exec(body.slice(index + mark.length, index + mark.length + 80));
  if (!after) return true;
  const opens = after[2]!;
  const capital = /^[\p{Lu}\p{N}$€£]/u.test(opens);
  if (!capital) return false;
  if (!mark.startsWith('.') || mark.startsWith('..')) return true;
  const before = /[\p{L}\p{N}.]*$/u.exec(body.slice(Math.max(0, index - 40), index))![0].toLowerCase();
  const initials = /^(?:\p{L}\.)*\p{L}$/u.test(before);
  if (!initials && !abbreviations.has(before)) return true;
  // "in the U.S. The" ends a sentence, "the U.S. Congress" does not.
  return openers.has(opens.toLowerCase().replace(/[^\p{L}]/gu, '')) && before.includes('.');
}
