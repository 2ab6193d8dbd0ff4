import { change } from './quantity/change.ts';
import { count } from './quantity/count.ts';
import { countOf } from './quantity/count-of.ts';
import { date } from './quantity/date.ts';
import { duration } from './quantity/duration.ts';
import { money } from './quantity/money.ts';
import { percent } from './quantity/percent.ts';
import { rank } from './quantity/rank.ts';
import { ratio } from './quantity/ratio.ts';
import type { Quantity, QuantityPattern } from './quantity.ts';
import { anyOf } from './trigger.ts';

/** All patterns. Where two read the same characters, the earlier one is kept. */
export const quantityPatterns: readonly QuantityPattern[] = [
  countOf,
  change,
  percent,
  money,
  ratio,
  rank,
  duration,
  count,
  date,
];

const searches = quantityPatterns.map((pattern) => ({ pattern, triggered: anyOf(pattern.triggers) }));

const overlap = (a: Quantity, b: Quantity): boolean => a.start < b.end && b.start < a.end;

/** Quantities of a sentence, in the order of the text. */
export function findQuantities(sentence: string): Quantity[] {
  const lower = sentence.toLowerCase();
  const found: Quantity[] = [];
  for (const { pattern, triggered } of searches) {
    if (!triggered.test(lower)) continue;
    for (const one of pattern.find(sentence))
      if (!found.some((other) => overlap(one, other))) found.push(one);
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}
