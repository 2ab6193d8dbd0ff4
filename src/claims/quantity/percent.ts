import type { QuantityPattern } from '../quantity.ts';
import { findNumbers, limitsOf } from './number.ts';

const sign = /^["”’]?\s?(?:%|per ?cent\b|percentage points?\b|pct\b)["”’]?/i;
const ofOutput =
  /^\s*(?:of|in)\s+(?:(?:its|their|the|our|a country's|\p{Lu}[\p{L}-]+['’]s?|national|each|every|gross|annual|total|economic)\s+){0,3}(?:GDP|gross domestic product|economic output|domestic product|output|economy|national income)\b/iu;
/** "from 2 % of GDP to 5 %": the second is a share of the same. */
const sameAs = /^[^.;]{0,60}$/;

/** Percentages, and of what: "2 per cent", "5 % of GDP", "up to “5 percent” of their GDP". */
export const percent: QuantityPattern = {
  name: 'percent',
  triggers: ['%', 'percent', 'per cent', 'percentage point', 'pct'],
  find(sentence) {
    const read = findNumbers(sentence).flatMap((number) => {
      const mark = sign.exec(sentence.slice(number.end, number.end + 24));
      if (!mark) return [];
      const signEnd = number.end + mark[0].length;
      const output = ofOutput.exec(sentence.slice(signEnd, signEnd + 80));
      const points = /point/i.test(mark[0]);
      return {
        kind: 'percent' as const,
        value: number.value,
        ...limitsOf(number),
        unit: points ? 'percentage points' : output ? '% of GDP' : '%',
        bound: number.bound,
        negated: number.negated,
        pattern: 'percent',
        start: number.outerStart,
        end: signEnd + (output?.[0].length ?? 0),
      };
    });
    const stated = read.find(({ unit }) => unit === '% of GDP');
    if (!stated || !/\bto\b/i.test(sentence)) return read;
    return read.map((one) =>
      one.unit === '%' &&
      sameAs.test(sentence.slice(stated.end, one.start)) &&
      /\bto\s*$/i.test(sentence.slice(0, one.start))
        ? { ...one, unit: '% of GDP' }
        : one,
    );
  },
  examples: [
    { text: 'Allies spend about 2 per cent.', reads: [{ value: 2, unit: '%', bound: 'about' }] },
    { text: 'It was 2.0%.', reads: [{ value: 2, unit: '%', low: 1.95, high: 2.05 }] },
    { text: 'No more than 1.3 percent.', reads: [{ value: 1.3, bound: 'at-most' }] },
    { text: 'It was two percent.', reads: [{ value: 2, unit: '%' }] },
    {
      text: 'They spend “up to 5 percent” of their GDP.',
      reads: [{ value: 5, unit: '% of GDP', bound: 'at-most' }],
    },
    { text: 'Members spend 5% of economic output on defence.', reads: [{ value: 5, unit: '% of GDP' }] },
    { text: 'It was 6.7% of Russia’s GDP.', reads: [{ value: 6.7, unit: '% of GDP' }] },
    { text: 'They spend 2% of national income.', reads: [{ value: 2, unit: '% of GDP' }] },
    {
      text: 'From 2% of gross domestic product to 5%.',
      reads: [
        { value: 2, unit: '% of GDP' },
        { value: 5, unit: '% of GDP' },
      ],
    },
    { text: 'The share rose by 0.3 percentage points.', reads: [{ value: 0.3, unit: 'percentage points' }] },
  ],
};
