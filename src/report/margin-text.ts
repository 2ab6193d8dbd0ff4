import type { Margin, MarginLever } from '../planning/margin.ts';
import { dollars, percent } from './number-format.ts';
import { wrap } from './text-table.ts';

const columns = 90;

const leverNames: Readonly<Record<MarginLever, (margin: number) => string>> = {
  earlier: (months) => `everything in service ${months} months before it is needed`,
  more: (perMille) => `targets ${perMille / 10} % higher`,
};

/** What margin brings every deadline to a probability, a paragraph a lever. */
export const marginsText = (margins: readonly Margin[]): string =>
  margins.map((margin) => wrap(sentence(margin), columns)).join('\n');

const extra = (cost: number): string => (cost < 0 ? `at ${dollars(-cost)} less` : `at ${dollars(cost)} more`);

function sentence({ lever, level, demands, found, best, tried }: Margin): string {
  const asked = `a chance of ${percent(level)} for every deadline`;
  if (demands.length === 0) return `Without a margin the plan has ${asked}.`;
  const name = leverNames[lever];
  if (found !== null)
    return `Margin for ${asked}: ${name(found.margin)}, ${extra(found.extraCost)}. The least sure deadline then has ${percent(found.lowest)}.`;
  const reached =
    best.margin === 0
      ? `none of ${tried.length - 1} that were tried is better than none: the least sure deadline has ${percent(best.lowest)}`
      : `the best that was tried, ${name(best.margin)}, gives the least sure deadline ${percent(best.lowest)}, ${extra(best.extraCost)}`;
  return `No margin of this kind brings ${asked} (${lever === 'earlier' ? 'orders that arrive earlier' : 'higher targets'}): ${reached}.`;
}
