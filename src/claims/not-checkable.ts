import type { IsoDate } from '../vocabulary/calendar.ts';
import type { Claim } from './claim.ts';
import type { Finding } from './reading.ts';

const reasons: Partial<Record<Claim['modality'], string>> = {
  forecast: 'It speaks of what is to come, which no record can hold.',
  opinion: 'It is an opinion.',
  demand: 'It is a demand; the record of policies holds none that fits it.',
};

/** Words that only texts of the subject have; "defence" alone is football as well. */
const subject =
  /\b(?:nato|militar(?:y|ies)|weapon(?:s|ry)?|armaments?|ammunition|munitions|missiles?|troops|soldiers|brigades?|warplanes|howitzers|battle tanks|f-?(?:16|35)s?|fighter jets|pentagon|armed forces|rearm\w*|allies|air[- ]defen[cs]e|arms (?:sales|deals?|exports?|imports?|transfers|industry|makers?|producers?|control|race)|defen[cs]e (?:spending|budgets?|ministers?|ministry|secretary|industr(?:y|ies)|expenditure|equipment|compan(?:y|ies)|investments?|polic(?:y|ies)|production|contracts?|deals?|capabilit(?:y|ies)|plans?)|(?:on|for|collective|european|national) defen[cs]e)\b/;

/**
 * Why a claim that no indicator reads cannot be checked; `undefined` for what states nothing that could be looked up: a mere
 * date, a sentence without a quantity, or what is outside the subject.
 *
 * @param words the sentence and the one before it, lower case.
 */
export function notCheckable(
  { quantity, modality }: Claim,
  words: string,
  day: IsoDate,
): Finding | undefined {
  if (!subject.test(words)) return undefined;
  // A date to come in a forecast is what is foretold.
  const foretold = quantity.kind === 'date' && (quantity.value ?? 0) > Number(day.slice(0, 4));
  if (foretold && (modality === 'forecast' || modality === 'opinion')) return withoutRecord(modality);
  if (['qualitative', 'date', 'duration', 'rank'].includes(quantity.kind)) return undefined;
  return withoutRecord(modality);
}

/** A finding without a figure: for the reason given, or for that of its modality. */
export function withoutRecord(
  modality: Claim['modality'],
  reason = reasons[modality] ?? 'No public series of the record holds what it speaks of.',
): Finding {
  return {
    verdict: 'not-checkable',
    knownThen: null,
    knownNow: null,
    arithmetic: null,
    reason,
    quote: `This cannot be checked. ${reason}`,
  };
}
