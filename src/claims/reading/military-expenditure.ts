import { purchasingPower } from '../known-figure.ts';
import { measureReading } from '../measure-reading.ts';
import type { Indicator } from '../reading.ts';

const military = /\b(?:defen[cs]e|military|armed forces|nato)\b/;
const spending =
  /\b(?:(?:out)?spen[dt](?:s|ing)?|expenditures?|budgets?|outlays?|laid out|invest(?:s|ed|ing)?)\b/;
/** Sums of another kind: sales, contracts, aid, what a plan would add. */
const otherSums =
  /\b(?:sales?|sold|deals?|contracts?|orders?|ordered|purchases?|worth of|aid|assistance|loans?|additional|extra|more than before|could cost|would cost|costs? of|gap|shortfall|fund|package|exports?|imports?|tariffs?)\b/;
/** What is added or taken away is no level. */
const step = /\b(?:increase|rise|cut|reduction) of (?:about |around |some |nearly )?$/;
/** Words that say that purchasing power was taken into account. */
export const parityWords =
  /\b(?:purchasing[- ]power|ppp|international dollars?|lower (?:production |domestic )?(?:costs?|prices?)|price levels?)\b/;

const clauseBreak =
  /;|,? (?:and|or)(?= (?:at|about|some|only|to)? ?[$€£])|\b(?:while|whereas|compared (?:with|to)|against|versus|but)\b/g;

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
    if (step.test(here.lower.slice(0, quantity.start))) return [];
    // "at purchasing power $462 billion, while Europe spent $457 billion": the words count for their own clause.
    const breaks = [...here.lower.matchAll(clauseBreak)].map(({ index }) => index);
    const from = breaks.findLast((index) => index <= quantity.start) ?? 0;
    const to = breaks.find((index) => index >= quantity.end);
    const parity = parityWords.test(here.lower.slice(from, to));
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
