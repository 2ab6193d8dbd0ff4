import { measureReading } from '../measure-reading.ts';
import type { Indicator, ReadSentence } from '../reading.ts';

const domain = /\b(?:nato|alliance|ally|allies|defen[cs]e|military|armed forces)\b/;
const fractionOfAllies =
  /\b(?:thirds?|quarters?|half|halves|fifths?|most|majority) of (?:the |its |nato's |all )*(?:allies|members)\b/;
const output = /\b(?:gdp|gross domestic product|economic output|domestic product|national output|economy)\b/;
const spends = /\b(?:spen[dt]s?|spending)\b/;
/** What is asked for, agreed or foreseen is no share that is spent. */
export const notSpentYet =
  /\b(?:target|goal|guideline|benchmark|threshold|minimum|at least|must|should|will|would|could|might|may|to spend|to reach|need(?:s|ed)? to|call(?:s|ed|ing)? (?:for|on)|demand(?:s|ed|ing)?|want(?:s|ed)?|pledged?|plans? to|promised?)\b/;

/** Words before a percentage that make it a level of the one named: "stands at", "came to", "with", "whose". */
const levelHead =
  /(?:\b(?:at|with|on|to|from|than|whose|its|is|was|gives?|gave|spen[dt]s?|devot(?:e[sd]?)|puts?|manages?|reach(?:es|ed)|beyond)|\()\s*$/;

/** Words after a percentage that make it a part or change of something else. */
const otherLevel =
  /^\s*(?:of (?!gdp|its (?:gdp|economy|output)|gross)|more\b|less\b|higher\b|lower\b|increase\b|rise\b|growth\b|cut\b|stake\b|in real terms|tariffs?\b)/;
const otherMatter =
  /\b(?:wages?|pay|tax(?:es)?|rates?|prices?|seats?|stakes?|staff|army|vot(?:e|es|ed|ers)|polls?|inflation|tariffs?|unemployment|growth|interest|deficits?|debt|shares? of (?!gdp|its)|equipment|imports?|exports?)\b/;
/** Whether a sentence counts allies at a percentage. */
const counts = ({ quantities }: ReadSentence): boolean =>
  quantities.some(({ kind, unit }) => /^count/.test(kind) && /\ballies|members?\b/.test(unit)) &&
  quantities.some(({ kind, value }) => kind === 'percent' && value === 2);

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
    if (
      here.quantities.some(({ kind, unit }) => /^count/.test(kind) && /\ballies|members?\b/.test(unit)) ||
      fractionOfAllies.test(here.lower)
    )
      return [];
    const stated = quantity.unit === '% of GDP';
    const last = before[0];
    const tail = here.lower.slice(quantity.end);
    // "Poland spent 4.1 % of GDP on defence. Estonia spent 3.4 %." or, of an ally, "Estonia stands at 3.4 %."
    const topic = before.find(({ quantities }) => quantities.some(({ unit }) => unit === '% of GDP'));
    const head = here.lower.slice(0, quantity.start);
    const level =
      quantity.value <= 10 &&
      (levelHead.test(head) ||
        here.mentions.some(
          ({ kind, start, end }) =>
            kind === 'country' &&
            /^,? $/.test(head.slice(end)) &&
            !/\bin (?:the )?$/.test(head.slice(0, start)),
        )) &&
      !otherLevel.test(tail) &&
      !otherMatter.test(here.lower);
    const ally = here.mentions.some(
      ({ kind, id, end }) =>
        kind === 'country' && end <= quantity.start && context.record.data.vocabulary.countries.get(id)?.nato,
    );
    const carried =
      (spends.test(here.lower) && domain.test(last?.lower ?? '') && topic === last) ||
      (level &&
        ally &&
        before.some(
          (one) => (domain.test(one.lower) || domain.test(here.lower)) && (one === topic || counts(one)),
        ));
    if (!stated && (quantity.unit !== '%' || !(output.test(here.lower) || carried))) return [];
    if (!domain.test(here.lower) && !carried && !(stated && before.some(({ lower }) => domain.test(lower))))
      return [];
    const previous = here.quantities.findLast(({ kind, end }) => kind === 'percent' && end <= quantity.start);
    const around = here.lower.slice(Math.max(previous?.end ?? 0, quantity.start - 60), quantity.start);
    // What tables expect of a year that has begun is their figure for it.
    const begun = claim.period !== null && claim.period.from <= context.day;
    const words = begun ? around.replace(/\bwill (?=spend|devote|put|give|invest)/, '') : around;
    if (
      notSpentYet.test(words) ||
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
