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

export const word = `(?:${[...units, ...tens].join('|')})`;
const scaleWord = '(?:hundred|thousand|million|billion|trillion)';
/** Words of a number: "three", "forty-two", "two hundred and fifty thousand". At most eight words, so it stays linear. */
export const inWords = `${word}(?:(?:[ -]| and )(?:${word}|${scaleWord})){0,7}`;
export const inFigures = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
export const figuresFirst = new RegExp(`^(?:${inFigures})`);
const scaleInWords = new RegExp(scaleWord, 'i');

export const valueOfWords = (text: string): number => {
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
export function readNumber(text: string): { value: number; half: number; scaled: boolean } | undefined {
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
export const tidy = (value: number): number =>
  Number.isSafeInteger(value) ? value : Number(value.toPrecision(15));
