import type { ConditionLevel } from '../planning/condition-level.ts';
import type { Condition } from '../planning/problem.ts';
import { whole } from './number-format.ts';

/** Thousand USD as millions. */
export const usdMillions = (thousands: number): string => `USD ${whole(thousands / 1000)} m`;

/** Thousandths as a percentage, with a decimal only where there is one. */
export const partWords = (perMille: number): string =>
  `${Number.isInteger(perMille / 10) ? perMille / 10 : (perMille / 10).toFixed(1)} %`;

/** A condition as a phrase. */
export function conditionWords(condition: Condition): string {
  switch (condition.name) {
    case 'european-content':
      return `at least ${partWords(condition.atLeast)} European content`;
    case 'american-purchases':
      return `American purchases of at least ${usdMillions(condition.atLeast)} a year from ${condition.from} to ${condition.to}`;
    case 'joint-orders':
      return `at least ${condition.buyers} buyers for each option ordered`;
    case 'supplier-share':
      return `at most ${partWords(condition.atMost)} from any one supplier country`;
    case 'no-new-us-dependence':
      return `no order from ${condition.from} on of what depends on the United States by half or more`;
    case 'fleet-commonality':
      return 'one option for each buyer and capability';
    case 'interoperability':
      return `at least ${partWords(condition.atLeast)} for systems that the United States or five allies operate`;
    case 'allowed-suppliers':
      return `orders from ${[...condition.suppliers].sort().join(', ')} alone`;
  }
}

/** What a plan made without a condition reaches of it, as a sentence. */
export function levelSentence(name: Condition['name'], { level, met, against }: ConditionLevel): string {
  if (level === null && met) return 'The plan made without it meets it.';
  const kept = met ? ' and so meets it' : '';
  switch (name) {
    case 'european-content':
      return `The plan made without it reaches ${partWords(level!)}${kept}.`;
    case 'interoperability':
      return `The plan made without it reaches ${partWords(level!)}${kept}.`;
    case 'supplier-share':
      return `The plan made without it places up to ${partWords(level!)} with one country${kept}${listed(against)}.`;
    case 'american-purchases':
      return `The plan made without it places ${usdMillions(level!)} in its lowest year${kept}.`;
    case 'joint-orders':
      return `The plan made without it has ${level} ${level === 1 ? 'buyer' : 'buyers'} for some option${kept}${listed(against)}.`;
    case 'no-new-us-dependence':
      return met
        ? `The plan made without it orders none from ${level} on${kept}.`
        : `The plan made without it would keep it only from ${level} on${listed(against)}.`;
    case 'fleet-commonality':
      return `The plan made without it gives a buyer up to ${level} options for a capability${kept}${listed(against)}.`;
    case 'allowed-suppliers':
      return `The plan made without it orders from ${against.join(', ')} as well.`;
  }
}

const listed = (against: readonly string[]): string =>
  against.length === 0 ? '' : ` (${against.join(', ')})`;
