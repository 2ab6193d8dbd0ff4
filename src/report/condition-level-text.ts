import type { ConditionLevel } from '../planning/condition-level.ts';
import type { Condition } from '../planning/problem.ts';
import { dollars } from './number-format.ts';
import { perCent } from './plan-words.ts';

/** What a plan made without a condition reaches of it, as a sentence. */
export function levelSentence(name: Condition['name'], { level, met, against }: ConditionLevel): string {
  if (level === null && met) return 'The plan made without it meets it.';
  const kept = met ? ' and so meets it' : '';
  switch (name) {
    case 'european-content':
      return `The plan made without it reaches ${perCent(level!)}${kept}.`;
    case 'interoperability':
      return `The plan made without it reaches ${perCent(level!)}${kept}.`;
    case 'supplier-share':
      return `The plan made without it places up to ${perCent(level!)} with one country${kept}${listed(against)}.`;
    case 'american-purchases':
      return `The plan made without it places ${dollars(level!)} in its lowest year${kept}.`;
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
