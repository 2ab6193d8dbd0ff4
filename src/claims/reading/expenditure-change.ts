import { measureReading } from '../measure-reading.ts';
import type { Indicator } from '../reading.ts';
import { notSpentYet } from './share-of-gdp.ts';

const military = /\b(?:defen[cs]e|military|armed forces|nato)\b/;
const spending = /\b(?:spen[dt](?:s|ing)?|expenditures?|budgets?|outlays?|investments?|invest)\b/;
/** Changes over several years are not those of a year. */
const longer =
  /\b(?:since (?:19|20)\d\d|over the (?:past|last)|between (?:19|20)\d\d|from (?:19|20)\d\d to|decade|compared (?:with|to) (?:19|20)\d\d)\b/;

/** By how much military expenditure changed on the year before. */
export const expenditureChange: Indicator = {
  name: 'expenditure-change',
  triggers: ['defence', 'defense', 'military', 'nato'],
  qualitative: false,
  read(claim, context) {
    const { quantity } = claim;
    const { lower } = context.here;
    if (quantity.kind !== 'change' || quantity.value === null) return [];
    const last = context.before.map((one) => one.lower).join(' ');
    const carried =
      military.test(last) &&
      spending.test(last) &&
      (/\b(?:it|they|this|that|total)\b/.test(lower.slice(0, quantity.start)) || spending.test(lower));
    if ((!carried && !(military.test(lower) && spending.test(lower))) || longer.test(lower)) return [];
    if (notSpentYet.test(lower.slice(Math.max(0, quantity.start - 40), quantity.start))) return [];
    return measureReading(
      'expenditure-change',
      claim,
      context,
      'change',
      /\bin real terms\b|\breal\b/.test(lower)
        ? 'real change of military expenditure'
        : 'change of military expenditure',
      0.85,
      ({ basis }) => !/\breal\b/.test(lower) || basis === 'real change',
    );
  },
};
