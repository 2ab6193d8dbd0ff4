import type { Indicator } from '../reading.ts';
import { comparison } from './ammunition-output/comparison.ts';
import { yearly } from './ammunition-output/yearly.ts';

const domain = /\b(?:ammunition|munitions|shells|artillery rounds|rounds|projectiles)\b/;
const making =
  /\b(?:produc\w*|mak(?:e|es|ing)|made|output|manufactur\w*|churn\w*|turn(?:s|ed|ing)? out|manag(?:es?|ed)|capacity|refurbish\w*)\b/;

/** Output of artillery ammunition: Russia's against the allies', and rounds a year. */
export const ammunitionOutput: Indicator = {
  name: 'ammunition-output',
  triggers: ['ammunition', 'munitions', 'shells', 'artillery rounds', 'many rounds', 'projectiles'],
  qualitative: false,
  read(claim, context) {
    const { here } = context;
    const { kind, unit, value } = claim.quantity;
    const last = context.before[0]?.lower ?? '';
    // "Russia makes 250,000 of them a month", after a sentence about shells.
    const goesBack =
      unit === 'units a year' && (domain.test(last) || domain.test(context.before[1]?.lower ?? ''));
    if (!(domain.test(here.lower) || goesBack) || !making.test(here.lower)) return [];
    if (kind === 'ratio' && value !== null && value > 1) return comparison(claim, context);
    if (
      kind === 'count' &&
      (unit === 'shells a year' || unit === 'shells' || unit === 'units a year') &&
      value !== null &&
      value >= 10_000
    )
      return yearly(claim, context);
    return [];
  },
};
