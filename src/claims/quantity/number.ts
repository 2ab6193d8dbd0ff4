import type { Bound } from '../quantity.ts';

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

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const wordValue = new Map<string, number>([
  ...units.map((word, index) => [word, index] as const),
  ...tens.map((word, index) => [word, 20 + 10 * index] as const),
]);
const scales: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  mn: 1e6,
  m: 1e6,
  mio: 1e6,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
  tn: 1e12,
  trn: 1e12,
};

const word = `(?:${[...units, ...tens].join('|')})`;
const scaleWord = '(?:hundred|thousand|million|billion|trillion)';
/** Words of a number: "three", "forty-two", "two hundred and fifty thousand". At most eight words, so it stays linear. */
const inWords = `${word}(?:(?:[ -]| and )(?:${word}|${scaleWord})){0,7}`;
const inFigures = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
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

const figuresFirst = new RegExp(`^(?:${inFigures})`);
const scaleInWords = new RegExp(scaleWord, 'i');

const valueOfWords = (text: string): number => {
  let total = 0;
  let current = 0;
  for (const part of text.toLowerCase().split(/[ -]+/)) {
    const scale = scales[part];
    if (part === 'and') continue;
    if (scale === 100) current = (current || 1) * 100;
    else if (scale !== undefined) {
      total += (current || 1) * scale;
      current = 0;
    } else current += wordValue.get(part) ?? 0;
  }
  return total + current;
};

/** Value of a number without its scale marks, and half a unit of its last digit. */
function readNumber(text: string): { value: number; half: number; scaled: boolean } | undefined {
  const figures = figuresFirst.exec(text)?.[0];
  if (figures === undefined) {
    const dozens = /^(.*?) ?dozen$/i.exec(text);
    if (dozens) {
      const many = /^half a$/i.test(dozens[1]!)
        ? 0.5
        : /^a$/i.test(dozens[1]!)
          ? 1
          : valueOfWords(dozens[1]!);
      return { value: 12 * many, half: 1, scaled: false };
    }
    if (/^a\b(?! quarter)/i.test(text))
      return /^a$/i.test(text) ? undefined : { ...scaledBy(1, 0, text.slice(1)), half: 0 };
    if (/^half a\b/i.test(text)) return { ...scaledBy(0.5, 0, text.slice(6)), half: 0 };
    const quarters = /^(a|one|three) quarters? of a\b/i.exec(text);
    if (quarters)
      return {
        ...scaledBy(/three/i.test(quarters[1]!) ? 0.75 : 0.25, 0, text.slice(quarters[0].length)),
        half: 0,
      };
    const withHalf = /^(.+) and a half\b/i.exec(text);
    if (withHalf) return scaledBy(valueOfWords(withHalf[1]!) + 0.5, 0.25, text.slice(withHalf[0].length));
    const value = valueOfWords(text);
    return { value, half: 0.5 * unitOf(value), scaled: scaleInWords.test(text) };
  }
  const digits = figures.replaceAll(',', '');
  const decimals = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;
  return scaledBy(Number(digits), 0.5 * 10 ** -decimals, text.slice(figures.length));
}

/** The unit a number in words is stated to: "three million" to the million. */
const unitOf = (value: number): number =>
  value >= 1e12
    ? 1e12
    : value >= 1e9
      ? 1e9
      : value >= 1e6
        ? 1e6
        : value >= 1e3 && value % 1e3 === 0
          ? 1e3
          : 1;

function scaledBy(
  value: number,
  half: number,
  marks: string,
): { value: number; half: number; scaled: boolean } {
  let factor = 1;
  for (const [mark] of marks.toLowerCase().matchAll(/[a-z]+/g)) factor *= scales[mark] ?? 1;
  return { value: tidy(value * factor), half: half * factor, scaled: factor !== 1 };
}

/** Without the dust of binary fractions: 145.9 × 10⁹ is a whole number. */
const tidy = (value: number): number => (Number.isSafeInteger(value) ? value : Number(value.toPrecision(15)));

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
