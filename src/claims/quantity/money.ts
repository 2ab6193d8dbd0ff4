import type { QuantityPattern } from '../quantity.ts';
import { findNumbers, limitsOf, type StatedNumber } from './number.ts';

const currencies: readonly [RegExp, string][] = [
  [/^(?:US\$|\$|USD|dollars?\b|U\.?S\.? dollars?\b|international dollars?\b)/i, 'USD'],
  [/^(?:€|EUR\b|euros?\b)/i, 'EUR'],
  [/^(?:£|GBP\b|pounds?(?: sterling)?\b)/i, 'GBP'],
  [/^(?:PLN\b|zlot(?:y|ys|ych)\b)/i, 'PLN'],
  [/^(?:RUB\b|₽|rou?bles?\b)/i, 'RUB'],
];
const before = /(?:US\$|A\$|C\$|[$€£₽]|\b(?:USD|EUR|GBP|PLN|RUB))\s?$/;

const currencyOf = (text: string): string | undefined =>
  currencies.find(([pattern]) => pattern.test(text))?.[1];

/** Currency that stands before or after a number. */
function currencyBeside(
  sentence: string,
  { start, end }: StatedNumber,
): { code: string; start: number; end: number } | undefined {
  const mark = before.exec(sentence.slice(Math.max(0, start - 6), start));
  if (mark) {
    const code = currencyOf(mark[0].trim());
    return code === undefined ? undefined : { code, start: start - mark[0].length, end };
  }
  const after = sentence.slice(end, end + 24);
  const space = /^[\s-]?/.exec(after)![0].length;
  const word = /^(?:(?:U\.?S\.?|international) )?[a-z€£$]+/i.exec(after.slice(space))?.[0];
  const code = word && currencyOf(word);
  return code ? { code, start, end: end + space + word.length } : undefined;
}

/** Sums of money: "$117 billion", "USD 2 bn", "2 billion dollars", "€26 billion". */
export const money: QuantityPattern = {
  name: 'money',
  triggers: [
    '$',
    '€',
    '£',
    '₽',
    'usd',
    'eur',
    'gbp',
    'pln',
    'rub',
    'dollar',
    'pound',
    'zlot',
    'ruble',
    'rouble',
  ],
  find: (sentence) =>
    findNumbers(sentence).flatMap((number) => {
      const currency = currencyBeside(sentence, number);
      if (!currency) return [];
      return {
        kind: 'money' as const,
        value: number.value,
        ...limitsOf(number),
        unit: currency.code,
        bound: number.bound,
        negated: number.negated,
        pattern: 'money',
        start: Math.min(number.outerStart, currency.start),
        end: currency.end,
      };
    }),
  examples: [
    {
      text: 'Sales came to $117 billion.',
      reads: [{ value: 117e9, unit: 'USD', low: 116.5e9, high: 117.5e9 }],
    },
    { text: 'It cost USD 2 bn.', reads: [{ value: 2e9, unit: 'USD' }] },
    { text: 'It cost 2 billion dollars.', reads: [{ value: 2e9, unit: 'USD' }] },
    {
      text: 'Europe spent about €26.5 billion.',
      reads: [{ value: 26.5e9, unit: 'EUR', bound: 'about', start: 13 }],
    },
    {
      text: 'Between $2 and $3 billion was promised.',
      reads: [{ value: 2.5e9, unit: 'USD', low: 1.5e9, high: 3.5e9 }],
    },
    {
      text: 'It takes a quarter of a trillion euros more.',
      reads: [{ value: 250e9, unit: 'EUR', low: 250e9, high: 250e9 }],
    },
    { text: 'Three quarters of a billion dollars.', reads: [{ value: 750e6, unit: 'USD' }] },
    { text: 'A quarter of the dollars.', reads: [] },
    { text: 'A budget of 40 billion pounds.', reads: [{ value: 40e9, unit: 'GBP' }] },
    {
      text: 'An additional US$3.1 trillion over the next 10 years.',
      reads: [{ value: 3.1e12, unit: 'USD' }],
    },
  ],
};
