import type { ConditionPrice } from '../planning/condition-price.ts';
import type { Condition } from '../planning/problem.ts';
import { conditionWords, levelSentence, usdMillions } from './condition-words.ts';
import { wrap } from './text-table.ts';

const columns = 80;

/** What each condition costs, and up to which level it would cost nothing: a paragraph a condition. */
export function conditionPricesText(
  prices: readonly ConditionPrice[],
  conditions: readonly Condition[],
): string {
  if (prices.length === 0) return 'The plan has no conditions.';
  const words = new Map(conditions.map((condition) => [condition.name, conditionWords(condition)]));
  return prices
    .map((price) => {
      const said = words.get(price.name) ?? price.name;
      return wrap(
        `${price.name} (${said}): ${priceWords(price)} ${levelSentence(price.name, price.reached)}`,
        columns,
      );
    })
    .join('\n');
}

function priceWords({ binding, price, lower, upper }: ConditionPrice): string {
  const between =
    usdMillions(lower) === usdMillions(upper)
      ? ''
      : `, for certain between ${usdMillions(lower)} and ${usdMillions(upper)}`;
  if (binding === false) return `costs nothing${between}.`;
  if (binding === null)
    return `may cost ${usdMillions(price)}${between}: the gaps of the searches leave it open.`;
  return `costs ${usdMillions(price)}${between}, shortfalls at their prices included.`;
}
