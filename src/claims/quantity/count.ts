import type { Quantity, QuantityPattern } from '../quantity.ts';
import { findNumbers, isYear, limitsOf, type StatedNumber } from './number.ts';
import { things, thingTriggers } from './thing.ts';

/** "10 in 2023", "seven the year before": the number of another year, of what the sentence has counted. */
const otherYear =
  /^(?:,? (?:in|for) (?:19|20)\d\d\b|,? (?:(?:in )?the year (?:before|earlier)|a year (?:before|earlier))\b)/i;
/** "Finland 64 and Romania 32": a number that ends its part of the sentence, of what the sentence has counted. */
/** "ten to be exact", "14 in all": the sum of what the sentence has counted. */
const inAll = /^ (?:to be (?:exact|precise)|in all|in total|altogether)\b/;
const alike = /\b\p{Lu}[\p{L}]+ (?:(?:ordered|bought|has|had|got|with) )?$/u;
const closes = /^(?=[,.;)]|$| and\b)/;
/** "Germany ordered 50": what was ordered was named before. */
const bought =
  /\b(?:(?:ordered|bought|contracted|orders|buys)\s|(?:contract|order|batch|tranche|deal),? for )(?:another |a further )?$/i;
const closesOrder = /^(?=[,.;)]|$| (?:and|in|for|last|this|that|at|from)\b)/;
/** "2,000 a year" after a sentence that says of what; sums of money are none. */
const currency = /(?:[$€£₽]|\b(?:USD|EUR|GBP|PLN|RUB))\s?$/;

const perYear = /^\s*(?:a|per|each|every) (year|month|day)\b|^\s*(?:annually|yearly)\b/i;
const perYearFactor: Readonly<Record<string, number>> = { year: 1, month: 12, day: 365.25 };

/** Numbers of things that the record counts: "76,000 troops", "2 million shells a year", "600 PAC-3 missiles a year". */
export const count: QuantityPattern = {
  name: 'count',
  triggers: [
    ...thingTriggers,
    ' did',
    ' do',
    'ordered',
    'bought',
    'contract',
    ' order',
    'batch',
    'tranche',
    ' deal',
    ' in all',
    'in total',
    'altogether',
    'to be ',
    ' had',
    ' have',
    ' a year',
    ' a month',
    ' per year',
    ' per month',
    'annually',
  ],
  find(sentence) {
    const named = counted(sentence);
    const first = named.find(({ unit }) => unit !== 'did' && !unit.startsWith('units'));
    return first === undefined
      ? named
      : [...named, ...unnamed(sentence, named, first)].sort((a, b) => a.start - b.start);
  },
  examples: [
    { text: 'A floor of 76,000 troops.', reads: [{ value: 76_000, unit: 'troops' }] },
    { text: 'It makes 2 million shells a year.', reads: [{ value: 2e6, unit: 'shells a year' }] },
    {
      text: 'Some 50,000 rounds a month.',
      reads: [{ value: 600_000, unit: 'shells a year', bound: 'about' }],
    },
    { text: 'Poland ordered 180 tanks.', reads: [{ value: 180, unit: 'tanks' }] },
    { text: 'It has 116 K2 tanks and 18 Leopard 2A8 tanks.', reads: [{ value: 116 }, { value: 18 }] },
    { text: 'It bought 212 K9 howitzers.', reads: [{ value: 212, unit: 'guns' }] },
    { text: 'Thirty-one allies met it.', reads: [{ value: 31, unit: 'allies' }] },
    {
      text: 'Finland buys 64 F-35s and Romania 32.',
      reads: [
        { value: 64, unit: 'aircraft' },
        { value: 32, unit: 'aircraft' },
      ],
    },
    { text: 'The army has 50 Apache AH-64E.', reads: [{ value: 50, unit: 'helicopters' }] },
    {
      text: 'Twenty allies did in 2024, after just ten in 2023 and seven the year before that.',
      reads: [{ value: 20 }, { value: 10, unit: 'allies' }, { value: 7, unit: 'allies' }],
    },
    {
      text: 'Fewer than a dozen allies, ten to be exact, met it.',
      reads: [
        { value: 12, unit: 'allies', bound: 'below' },
        { value: 10, unit: 'allies' },
      ],
    },
    { text: 'A second contract, for another 180, followed.', reads: [{ value: 180, unit: 'units' }] },
    { text: 'In 2024, only 17 did.', reads: [{ value: 17, unit: 'did' }] },
    { text: 'They make 250,000 of them a month.', reads: [{ value: 3_000_000, unit: 'units a year' }] },
    { text: 'Germany ordered 50 in December 2022.', reads: [{ value: 50, unit: 'units' }] },
    {
      text: 'It is to raise output from about 600 to 2,000 a year.',
      reads: [{ value: 2000, unit: 'units a year' }],
    },
    { text: 'It costs $250 billion a year.', reads: [] },
    { text: 'The 32 apples were green.', reads: [] },
    {
      text: 'More than 600 PAC-3 MSE interceptors a year.',
      reads: [{ value: 600, unit: 'missiles a year', bound: 'above' }],
    },
  ],
};

function quantityOf(sentence: string, number: StatedNumber, unit: string, end: number): Quantity {
  const rate = perYear.exec(sentence.slice(end, end + 16));
  const factor = rate ? (perYearFactor[rate[1]?.toLowerCase() ?? 'year'] ?? 1) : 1;
  const { low, high } = limitsOf(number);
  return {
    kind: 'count' as const,
    value: number.value * factor,
    low: low * factor,
    high: high * factor,
    unit: rate ? `${unit} a year` : unit,
    bound: number.bound,
    negated: number.negated,
    pattern: 'count',
    start: number.outerStart,
    end: end + (rate?.[0].length ?? 0),
  };
}

/** Numbers with the thing that is counted right after them, or a rate a year alone. */
function counted(sentence: string): Quantity[] {
  return findNumbers(sentence).flatMap((number) => {
    if (isYear(number, sentence)) return [];
    const after = sentence.slice(number.end, number.end + 16);
    const gap = /^(?:\s+|-)(?:of (?:the |its |our )?)?/.exec(after)?.[0] ?? '';
    const rest = sentence.slice(number.end + gap.length, number.end + gap.length + 80);
    for (const [pattern, unit] of gap === '' ? [] : things) {
      const text = pattern.exec(rest)?.[0];
      if (text !== undefined)
        return quantityOf(sentence, number, unit, number.end + gap.length + text.length);
    }
    const of = /^ of (?:them|these|those)\b/.exec(after)?.[0] ?? '';
    return perYear.test(sentence.slice(number.end + of.length, number.end + of.length + 16)) &&
      !currency.test(sentence.slice(Math.max(0, number.start - 5), number.start))
      ? quantityOf(sentence, number, 'units', number.end + of.length)
      : bought.test(sentence.slice(Math.max(0, number.outerStart - 24), number.outerStart)) &&
          closesOrder.test(sentence.slice(number.end, number.end + 8)) &&
          !/^\s*[%€£]|^ per ?cent/.test(after)
        ? quantityOf(sentence, number, 'units', number.end)
        : [];
  });
}

/** Numbers without a noun that count what the sentence has counted before them. */
function unnamed(sentence: string, named: readonly Quantity[], first: Quantity): Quantity[] {
  return findNumbers(sentence).flatMap((number) => {
    const taken = named.some(({ start, end }) => number.start < end && start < number.end);
    if (taken || number.start < first.end || isYear(number, sentence)) return [];
    const [head, tail] = [
      sentence.slice(Math.max(0, number.start - 30), number.start),
      sentence.slice(number.end),
    ];
    const ofOthers =
      otherYear.test(tail.slice(0, 30)) || inAll.test(tail) || (alike.test(head) && closes.test(tail));
    return ofOthers && !currency.test(head) ? quantityOf(sentence, number, first.unit, number.end) : [];
  });
}
