import type { QuantityPattern } from '../quantity.ts';
import { findNumbers, limitsOf } from './number.ts';

const between = /^\s+(?:out )?of\s+(?:(?:the|its|their|all|NATO[’']s|the alliance[’']s)\s+){0,2}$/i;

/** N of M: "23 of 32 allies", "twenty-three out of the 32 members". */
export const countOf: QuantityPattern = {
  name: 'count-of',
  triggers: [' of '],
  find(sentence) {
    const numbers = findNumbers(sentence);
    return numbers.flatMap((number, index) => {
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
  },
  examples: [
    { text: '23 of 32 allies met it.', reads: [{ value: 23, of: 32, unit: 'allies' }] },
    { text: 'Twenty-two out of the 32 members did.', reads: [{ value: 22, of: 32 }] },
    { text: 'Not 24 but 23 of 32 members did.', reads: [{ value: 23, of: 32, negated: false }] },
    { text: 'Only nearly 20 of its 32 allies.', reads: [{ value: 20, of: 32, bound: 'about' }] },
  ],
};
