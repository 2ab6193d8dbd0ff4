import type { Bound } from '../quantity.ts';
import { figuresFirst, inFigures, inWords, readNumber, tidy, valueOfWords, word } from './number-value.ts';

/** A number in figures or words, with its scale and the words that bound it. */
export interface StatedNumber {
  readonly value: number;
  /** Ends of a range; both the value where none is stated. */
  readonly from: number;
  readonly to: number;
  /** Half a unit of the last digit stated, times the scale. */
  readonly half: number;
  readonly bound: Bound;
  readonly negated: boolean;
  /** Characters of the number with its scale. */
  readonly start: number;
  readonly end: number;
  /** First character of the words that bound it, or of the number. */
  readonly outerStart: number;
  /** A scale such as "billion" is stated. */
  readonly scaled: boolean;
}

const scaleMark = String.raw`(?:[ -]?(?:hundred|thousand|million|billion|trillion|mio|trn|mn|bn|tn)\b|(?<=\d)[kmb]\b)`;
const number = new RegExp(
  String.raw`(?<![\w.]|[A-Za-z]-)(?:(?:half )?a dozen|half a|(?:a |one |three )quarters? of a|a|${inWords} and a half|${word} dozen|${inWords}|${inFigures})(?:${scaleMark}){0,2}(?![\w%]|[.,]\d)|(?<![\w.])(?:${inFigures})(?=%)`,
  'gi',
);

const bounds: readonly [RegExp, Bound][] = [
  [/\b(?:at least|no (?:less|fewer) than|a minimum of|as many as at least)\s*$/i, 'at-least'],
  [
    /\b(?:(?<!\b(?:no|not) )more than|(?<!\b(?:hand(?:ed|s|ing)?|t(?:ook|ak(?:es?|en|ing))|carr(?:y|ied)|roll(?:ed)?) )over|above|exceed(?:s|ed|ing)?|upwards of|well over|surpass(?:es|ed|ing)?|north of)\s*$/i,
    'above',
  ],
  [/\b(?:at most|(?:no|not) more than|up to|as much as|as many as|a maximum of)\s*["“‘]?\s*$/i, 'at-most'],
  [/\b(?:(?<!\bno )less than|fewer than|under|below|short of)\s*$/i, 'below'],
  [
    /(?:\b(?:about|around|roughly|approximately|approx\.|some|nearly|almost|close to|an estimated|circa|ca\.|c\.|more or less|just (?:over|under))|[~≈])\s*$/i,
    'about',
  ],
];
const denied =
  /\b(?:not|never|rather than|instead of|no longer|and not)\s+(?:(?:about|exactly|just|only|at)\s+)?$/i;

const joint = /^\s*(?:-|–|—|to|and)\s*(?:[$€£]|US\$|USD|EUR|about)?\s*$/i;

let latest: { readonly sentence: string; readonly numbers: readonly StatedNumber[] } | undefined;

const changes =
  /\b(?:rais(?:e[sd]?|ing)|ris(?:e[sn]?|ing)|rose|increas\w*|gr[eo]w\w*|lift\w*|expand\w*|ramp\w*|cut\w*|reduc\w*|f[ae]ll\w*|went|go(?:es|ne)?)\b[^.;]{0,60}\bfrom\s+$/i;

/** Numbers of a sentence, in order. "between 2 and 3", "2 to 3", "2–3" are one with its range. */
export function findNumbers(sentence: string): readonly StatedNumber[] {
  // Most patterns ask for the same sentence, one after the other.
  if (latest?.sentence !== sentence) latest = { sentence, numbers: readNumbers(sentence) };
  return latest.numbers;
}

function readNumbers(sentence: string): StatedNumber[] {
  const found: StatedNumber[] = [];
  for (const { 0: text, index } of sentence.matchAll(number)) {
    const read = readNumber(text);
    if (read === undefined) continue;
    const lead = sentence.slice(Math.max(0, index - 40), index);
    const before = lead.replace(/(?:US\$|[$€£]|\b(?:USD|EUR|GBP))\s*$/, '');
    const matched = bounds
      .map(([pattern, bound]) => ({ bound, at: pattern.exec(before)?.index }))
      .find(({ at }) => at !== undefined);
    const outer = matched === undefined ? before : before.slice(0, matched.at);
    found.push({
      ...read,
      from: read.value,
      to: read.value,
      bound: matched?.bound ?? 'exact',
      negated: denied.test(outer),
      start: index,
      end: index + text.length,
      outerStart: matched === undefined ? index : index - lead.length + matched.at!,
    });
  }
  return joinRanges(sentence, found);
}

function joinRanges(sentence: string, numbers: readonly StatedNumber[]): StatedNumber[] {
  const joined: StatedNumber[] = [];
  for (const next of numbers) {
    const last = joined.at(-1);
    const between = last && sentence.slice(last.end, next.start);
    const opens =
      last &&
      /\b(?:between|from|range of)\s+(?:\S{1,4}\s?)?$/i.test(
        sentence.slice(Math.max(0, last.start - 16), last.start),
      );
    const dash = between !== undefined && /^\s?[-–—]\s?(?:[$€£])?$/.test(between);
    const to = between !== undefined && /^\s+to\s+(?:[$€£]|US\$)?$/i.test(between);
    const and = opens && between !== undefined && joint.test(between);
    // "to raise it from 600 to 2,000" has two numbers and no range.
    const change = last && changes.test(sentence.slice(Math.max(0, last.outerStart - 80), last.outerStart));
    if (
      last &&
      between !== undefined &&
      !change &&
      (dash || to || and) &&
      last.from === last.to &&
      !isYear(last, sentence) &&
      next.bound === 'exact'
    ) {
      // "2 to 3 billion": the scale stands once, for both.
      const factor = next.scaled && !last.scaled ? next.value / baseOf(next, sentence) : 1;
      const from = tidy(last.value * factor);
      if (from < next.value) {
        joined[joined.length - 1] = {
          ...last,
          value: tidy((from + next.value) / 2),
          from,
          to: next.value,
          half: Math.max(last.half * factor, next.half),
          end: next.end,
          scaled: next.scaled,
        };
        continue;
      }
    }
    joined.push(next);
  }
  return joined;
}

const baseOf = ({ start, end }: StatedNumber, sentence: string): number => {
  const text = sentence.slice(start, end);
  const figures = figuresFirst.exec(text)?.[0];
  return figures === undefined
    ? valueOfWords(text.replace(/[ -](?:thousand|million|billion|trillion)$/i, ''))
    : Number(figures.replaceAll(',', ''));
};

/** Four digits from 1900 to 2100 without separator or scale are a year unless a unit says otherwise. */
export const isYear = ({ start, end, value, scaled }: StatedNumber, sentence: string): boolean =>
  !scaled &&
  end - start === 4 &&
  /^(?:19|20)\d\d$/.test(sentence.slice(start, end)) &&
  value >= 1900 &&
  value <= 2100;

/** What the wording of a number allows: half a unit of its last digit, five percent with "about", open with "more than". */
export function limitsOf({ from, to, half, bound }: StatedNumber): {
  readonly low: number;
  readonly high: number;
} {
  const wide = bound === 'about' ? Math.max(half, 0.05 * to) : half;
  if (bound === 'at-least' || bound === 'above') return { low: from - half, high: Number.POSITIVE_INFINITY };
  if (bound === 'at-most' || bound === 'below') return { low: Number.NEGATIVE_INFINITY, high: to + half };
  return { low: from - wide, high: to + wide };
}
