import { purchasingPower } from '../known-figure.ts';
import { measureReading } from '../measure-reading.ts';
import type { Indicator } from '../reading.ts';

const military = /\b(?:defen[cs]e|military|armed forces|nato)\b/;
const spending = /\b(?:spen[dt](?:s|ing)?|expenditures?|budgets?|outlays?)\b/;
/** Sums of another kind: sales, contracts, aid, what a plan would add. */
const otherSums =
  /\b(?:sales?|sold|deals?|contracts?|orders?|ordered|purchases?|worth of|aid|assistance|loans?|additional|extra|more than before|could cost|would cost|costs? of|gap|shortfall|fund|package|exports?|imports?|tariffs?|increase of|cut of)\b/;
/** Words that say that purchasing power was taken into account. */
export const parityWords =
  /\b(?:purchasing[- ]power|ppp|international dollars?|lower (?:production |domestic )?(?:costs?|prices?)|price levels?)\b/;

/** The part of a sentence, between words that set one side against another, that a quantity stands in. */
function clauseOf(
  sentence: string,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  const opposed = [...sentence.matchAll(/\b(?:while|whereas|compared with|compared to|against|but)\b|;/g)];
  const from = opposed.findLast(({ index }) => index < start)?.index ?? 0;
  return sentence.slice(from, opposed.find(({ index }) => index >= end)?.index ?? sentence.length);
}

/** What a country or set spends on its military in a year, as money: market rates and purchasing power are kept apart. */
export const militaryExpenditure: Indicator = {
  name: 'military-expenditure',
  triggers: ['defence', 'defense', 'military', 'nato', 'allies'],
  qualitative: false,
  read(claim, context) {
    const { quantity } = claim;
    const { here, before } = context;
    if (quantity.kind !== 'money' || quantity.value === null || quantity.value < 1e7) return [];
    const own = military.test(here.lower) && spending.test(here.lower);
    const last = before
      .slice(0, 2)
      .map(({ lower }) => lower)
      .join(' ');
    const carried =
      !own && spending.test(last) && military.test(last) && !/\b(?:spen[dt] on|cost)\b/.test(here.lower);
    const near = here.lower.slice(Math.max(0, quantity.start - 50), quantity.end + 40);
    if ((!own && !carried) || otherSums.test(near)) return [];
    const parity = parityWords.test(clauseOf(here.lower, quantity));
    return measureReading(
      'military-expenditure',
      claim,
      context,
      'amount',
      'military expenditure',
      own ? 0.85 : 0.7,
      ({ unit, basis }) => unit === quantity.unit && (!parity || basis === purchasingPower),
    );
  },
};
