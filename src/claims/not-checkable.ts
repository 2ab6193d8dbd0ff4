import type { Claim } from './claim.ts';
import type { Finding } from './reading.ts';

const reasons: Partial<Record<Claim['modality'], string>> = {
  forecast: 'It speaks of what is to come, which no record can hold.',
  opinion: 'It is an opinion.',
  demand: 'It is a demand; the record of policies holds none that fits it.',
};

/**
 * Why a claim that no indicator reads cannot be checked; `undefined` for what states nothing that could be looked up: a mere
 * date, or a sentence without a quantity.
 */
export function notCheckable({ quantity, modality }: Claim): Finding | undefined {
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
