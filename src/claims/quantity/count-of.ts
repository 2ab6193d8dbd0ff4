import type { Quantity, QuantityPattern } from '../quantity.ts';
import { findNumbers, limitsOf } from './number.ts';

const between = /^\s+(?:out )?of\s+(?:(?:the|its|their|all|NATO[’']s|the alliance[’']s)\s+){0,2}$/i;

/** Unit of a part of all allies, "two thirds of NATO's members": N thirds, whatever their number is. */
export const fractionUnit = 'parts of the allies';
const parts: Readonly<Record<string, number>> = { third: 3, quarter: 4, fifth: 5, half: 2 };
const fraction =
  /\b(?:(more than|over|at least|less than|fewer than|under|nearly|almost|about|around|roughly|some) )?(?:(a|one|two|three|four)[ -](third|quarter|fifth)s?|(half)) (?:of )?(?:(?:the|its|all|nato[’']s|the alliance[’']s) ){0,2}(?:\d+ |thirty-two )?(?:european )?(?:allies|members?(?: states?| nations?| countries)?)\b/gi;
const small = ['', 'one', 'two', 'three', 'four'];

function fractions(sentence: string): Quantity[] {
  return [...sentence.matchAll(fraction)].map(({ 0: text, 1: lead, 2: number, 3: part, 4: half, index }) => {
    const value = number === undefined ? 1 : Math.max(1, small.indexOf(number.toLowerCase()));
    const of = parts[(part ?? half)!.toLowerCase()]!;
    const above = /more|over|least/i.test(lead ?? '');
    const below = /less|fewer|under/i.test(lead ?? '');
    // A part in words is as good as a twentieth of the whole.
    const slack = 0.05 * of;
    return {
      kind: 'count-of' as const,
      value,
      low: below ? Number.NEGATIVE_INFINITY : above ? value : value - slack,
      high: above ? Number.POSITIVE_INFINITY : below ? value : value + slack,
      of,
      unit: fractionUnit,
      bound: above ? ('above' as const) : below ? ('below' as const) : ('about' as const),
      negated: false,
      pattern: 'count-of',
      start: index,
      end: index + text.length,
    };
  });
}

/** N of M: "23 of 32 allies", "twenty-three out of the 32 members". */
export const countOf: QuantityPattern = {
  name: 'count-of',
  triggers: [' of ', 'half'],
  find(sentence) {
    const numbers = findNumbers(sentence);
    const whole = numbers.flatMap((number, index) => {
      const whole = numbers[index + 1];
      if (!whole || !between.test(sentence.slice(number.end, whole.start)) || number.value > whole.value)
        return [];
      return {
        kind: 'count-of' as const,
        value: number.value,
        ...limitsOf(number),
        of: whole.value,
        unit:
          /^\s+([a-z]+(?: (?:nations?|states?|countries|members|allies))?)/i
            .exec(sentence.slice(whole.end))?.[1]
            ?.toLowerCase() ?? '',
        bound: number.bound,
        negated: number.negated,
        pattern: 'count-of',
        start: number.outerStart,
        end: whole.end,
      };
    });
    return [...whole, ...fractions(sentence)].sort((a, b) => a.start - b.start);
  },
  examples: [
    { text: '23 of 32 allies met it.', reads: [{ value: 23, of: 32, unit: 'allies' }] },
    { text: 'Twenty-two out of the 32 members did.', reads: [{ value: 22, of: 32 }] },
    { text: 'Not 24 but 23 of 32 members did.', reads: [{ value: 23, of: 32, negated: false }] },
    { text: 'More than two thirds of NATO’s members do.', reads: [{ value: 2, of: 3, bound: 'above' }] },
    { text: 'Half of the allies did.', reads: [{ value: 1, of: 2, unit: 'parts of the allies' }] },
    { text: 'A third of the vote.', reads: [] },
    { text: 'Only nearly 20 of its 32 allies.', reads: [{ value: 20, of: 32, bound: 'about' }] },
  ],
};
