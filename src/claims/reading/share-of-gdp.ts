import { measureReading } from '../measure-reading.ts';
import type { Indicator } from '../reading.ts';

const domain = /\b(?:nato|alliance|allies|defen[cs]e|military|armed forces)\b/;
const output = /\b(?:gdp|gross domestic product|economic output|domestic product|national output|economy)\b/;
const spends = /\b(?:spen[dt]s?|spending)\b/;
/** What is asked for, agreed or foreseen is no share that is spent. */
export const notSpentYet =
  /\b(?:target|goal|guideline|benchmark|threshold|minimum|at least|must|should|will|would|could|might|may|to spend|to reach|need(?:s|ed)? to|call(?:s|ed|ing)? (?:for|on)|demand(?:s|ed|ing)?|want(?:s|ed)?|pledged?|plans? to|promised?)\b/;

/** Largest share of GDP that any series of the record could mean, percent. */
const largest = 50;

/** What a country or set spends on defence as a share of its GDP. */
export const shareOfGdpReading: Indicator = {
  name: 'share-of-gdp',
  triggers: ['defence', 'defense', 'military', 'nato', 'armed forces', 'alliance', 'allies'],
  qualitative: false,
  read(claim, context) {
    const { quantity } = claim;
    const { here, before } = context;
    if (quantity.kind !== 'percent' || quantity.value === null || quantity.value > largest) return [];
    // In "23 allies spend 2 %" the share is the yardstick of the count.
    if (here.quantities.some(({ kind, unit }) => /^count/.test(kind) && /\ballies|members?\b/.test(unit)))
      return [];
    const stated = quantity.unit === '% of GDP';
    const last = before[0];
    // "Poland spent 4.1 % of GDP on defence. Estonia spent 3.4 %."
    const carried =
      spends.test(here.lower) &&
      domain.test(last?.lower ?? '') &&
      last!.quantities.some(({ unit }) => unit === '% of GDP');
    if (!stated && (quantity.unit !== '%' || !(output.test(here.lower) || carried))) return [];
    if (!domain.test(here.lower) && !carried && !(stated && domain.test(last?.lower ?? ''))) return [];
    const around = here.lower.slice(Math.max(0, quantity.start - 60), quantity.start);
    if (
      notSpentYet.test(around) ||
      /^[^.;]{0,20}\b(?:target|goal|guideline|benchmark|pledge)/.test(here.lower.slice(quantity.end))
    )
      return [];
    return measureReading(
      'share-of-gdp',
      claim,
      context,
      'share',
      'military expenditure as a share of GDP',
      stated ? 0.85 : 0.7,
      () => true,
    );
  },
};
