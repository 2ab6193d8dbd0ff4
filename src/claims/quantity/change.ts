import type { QuantityPattern } from '../quantity.ts';
import { percent } from './percent.ts';

const rise =
  /\b(?:gr[eo]w(?:n|ing|s|th)?|ros?e|risen|rises?|rising|increas\w*|jump\w*|climb\w*|up|surg\w*|soar\w*|expan\w*|higher|gain\w*)\b/i;
const fall =
  /\b(?:fell|fall(?:en|s|ing)?|drop\w*|declin\w*|decreas\w*|shr[aiu]nk\w*|cut|down|lower|less|fewer|slump\w*|reduc\w*)\b/i;
const by =
  /\b(?:by|of|up|down|rose|grew|fell|increased|jumped|climbed|surged|soared|dropped|declined|shrank|risen|grown|fallen|increase|rise|growth|growth (?:in (?:19|20)\d\d )?(?:slow(?:ed|s)|eas(?:ed|es)|f[ae]lls?|rises?|rose|picked up|accelerated|came|was put|stood) (?:to|at)|(?:increase|rise|growth|jump|fall|drop|decline) at)\s*(?:about |around |roughly |nearly |almost |some |an? )?$/i;

/** "38 % more than in 2023": a change on what it is compared with. */
const comparedTo = /^\s*(more|higher|larger|less|lower|fewer) than (?:in|a year|the year|last year)\b/i;

/** Relative changes: "grew by 42 %", "up 11.7 percent", "a rise of 17 %". A level ("to 5 %") is none. */
export const change: QuantityPattern = {
  name: 'change',
  triggers: percent.triggers,
  find: (sentence) =>
    percent.find(sentence).flatMap((one) => {
      if (one.unit !== '%') return [];
      const before = sentence.slice(Math.max(0, one.start - 60), one.start);
      const after = sentence.slice(one.end, one.end + 30);
      const noun =
        /^\s*(?:real |annual |nominal |year-on-year )?(increase|rise|growth|jump|surge|fall|drop|decline|cut|reduction)\b/i.exec(
          after,
        )?.[1] ?? comparedTo.exec(after)?.[1];
      if (noun === undefined && !by.test(before)) return [];
      const down = noun ? fall.test(noun) : fall.test(before) && !rise.test(before);
      if (noun === undefined && !down && !rise.test(before)) return [];
      const [low, high] = down ? [-one.high, -one.low] : [one.low, one.high];
      return {
        ...one,
        kind: 'change' as const,
        value: one.value === null ? null : down ? -one.value : one.value,
        low,
        high,
        pattern: 'change',
      };
    }),
  examples: [
    { text: 'Expenditure grew by 42% in 2024.', reads: [{ value: 42, low: 41.5, high: 42.5 }] },
    { text: 'It was up 11.7 percent.', reads: [{ value: 11.7 }] },
    { text: 'Output fell 3 per cent.', reads: [{ value: -3 }] },
    { text: 'A table has the rise at 45.7 percent.', reads: [{ value: 45.7 }] },
    { text: 'Growth slowed to 3 percent in real terms.', reads: [{ value: 3 }] },
    { text: 'A 17 % increase.', reads: [{ value: 17 }] },
    { text: 'It was 38 per cent more than in 2023.', reads: [{ value: 38 }] },
    { text: 'It was 5% lower than a year before.', reads: [{ value: -5 }] },
    { text: 'They spend 2% more than they must.', reads: [] },
    { text: 'The target rises from 2% to 5%.', reads: [] },
    { text: 'Spending of 2 % of GDP.', reads: [] },
  ],
};
