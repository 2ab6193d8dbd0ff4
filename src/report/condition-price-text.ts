import type { ConditionPrice } from '../planning/condition-price.ts';
import type { Condition } from '../planning/problem.ts';
import { levelSentence } from './condition-level-text.ts';
import { dollars } from './number-format.ts';
import { conditionText, type PlanWords } from './plan-words.ts';
import { wrap } from './text-table.ts';

const columns = 80;

/** What each condition costs, and up to which level it would cost nothing: a paragraph a condition. */
export function conditionPricesText(
  prices: readonly ConditionPrice[],
  conditions: readonly Condition[],
  words: PlanWords,
): string {
  if (prices.length === 0) return 'The plan has no conditions.';
  const asked = new Map(conditions.map((condition) => [condition.name, conditionText(condition, words)]));
  return prices
    .map((price) => {
      const said = asked.get(price.name) ?? price.name;
      return wrap(
        `${price.name} (${said}): ${priceWords(price)} ${levelSentence(price.name, price.reached)}`,
        columns,
      );
    })
    .join('\n');
}

function priceWords({ binding, price, lower, upper }: ConditionPrice): string {
  const between =
    dollars(lower) === dollars(upper) ? '' : `, for certain between ${dollars(lower)} and ${dollars(upper)}`;
  if (binding === false) return `costs nothing${between}.`;
  if (binding === null)
    return `the gaps of the searches leave open whether it costs anything: ${dollars(price)} by the plans found${between}.`;
  return `costs ${dollars(price)}${between}, shortfalls at their prices included.`;
}
