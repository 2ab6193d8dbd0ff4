import type { QuantityPattern } from '../quantity.ts';
import { findNumbers, limitsOf } from './number.ts';

const unit = /^[\s-](?:(?:full|whole|more|fiscal|calendar)\s)?(day|week|month|year|decade)s?\b/i;
const vague =
  /\b(?:(for|takes?|taking|took|within|in|over|wait(?:ed|ing)?) )?(several|some|many|a few|a couple of)? ?(days|weeks|months|years|decades)\b/gi;

/** Lengths of time: "three years", "over the next 10 years", "takes years". A vague plural has no value. */
export const duration: QuantityPattern = {
  name: 'duration',
  triggers: ['day', 'week', 'month', 'year', 'decade'],
  find(sentence) {
    const stated = findNumbers(sentence).flatMap((number) => {
      const mark = unit.exec(sentence.slice(number.end, number.end + 24));
      if (!mark) return [];
      const decade = mark[1]!.toLowerCase() === 'decade';
      const { low, high } = limitsOf(number);
      const factor = decade ? 10 : 1;
      return {
        kind: 'duration' as const,
        value: number.value * factor,
        low: low * factor,
        high: high * factor,
        unit: decade ? 'years' : `${mark[1]!.toLowerCase()}s`,
        bound: number.bound,
        negated: number.negated,
        pattern: 'duration',
        start: number.outerStart,
        end: number.end + mark[0].length,
      };
    });
    const loose = [...sentence.matchAll(vague)].flatMap(({ 0: text, 1: verb, 2: some, 3: plural, index }) => {
      const end = index + text.length;
      if ((!verb && !some) || stated.some((one) => index < one.end && one.start < end)) return [];
      const name = plural!.toLowerCase();
      return {
        kind: 'duration' as const,
        value: null,
        low: 2,
        high: Number.POSITIVE_INFINITY,
        unit: name === 'decades' ? 'years' : name,
        bound: 'at-least' as const,
        negated: false,
        pattern: 'duration',
        start: index,
        end,
      };
    });
    return [...stated, ...loose].sort((a, b) => a.start - b.start);
  },
  examples: [
    { text: 'It costs more over the next 10 years.', reads: [{ value: 10, unit: 'years' }] },
    { text: 'A delivery takes about three years.', reads: [{ value: 3, unit: 'years', bound: 'about' }] },
    { text: 'A ten-year plan.', reads: [{ value: 10, unit: 'years' }] },
    { text: 'The process takes years.', reads: [{ value: null, unit: 'years', low: 2 }] },
    { text: 'In two decades nothing changed.', reads: [{ value: 20, unit: 'years' }] },
    { text: 'It happened years ago.', reads: [] },
  ],
};
