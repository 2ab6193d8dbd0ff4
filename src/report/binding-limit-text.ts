import type { BindingLimit } from '../planning/binding-limit.ts';
import { dollars } from './number-format.ts';
import type { PlanWords } from './plan-words.ts';
import { wrap } from './text-table.ts';

const columns = 90;
/** Limits of each kind that are named; there may be hundreds. */
const named = 5;

/** Budgets and lines that bind, those worth most, in a sentence a kind. */
export function bindingLimitsText(
  limits: readonly BindingLimit[],
  lineName: (id: string) => string,
  { country }: PlanWords,
): string {
  const sentence = (
    kind: BindingLimit['kind'],
    one: (limit: BindingLimit) => string,
    what: string,
  ): string => {
    const own = limits.filter((limit) => limit.kind === kind);
    if (own.length === 0) return `No ${what} binds.`;
    const rest = own.length > named ? ` and ${own.length - named} more` : '';
    return `Binding, by ${what} and year: ${own.slice(0, named).map(one).join('; ')}${rest}.`;
  };
  return [
    sentence(
      'capacity',
      ({ of, year, worth }) => `${lineName(of)} in ${year}, one more item worth ${dollars(worth)}`,
      'line',
    ),
    sentence(
      'budget',
      ({ of, year, worth }) => `${country(of)} in ${year}, one more dollar worth ${worth.toFixed(2)}`,
      'budget',
    ),
    'Worth: by how much a little more of it would lower the objective, from the relaxation in which parts of items can be ordered.',
  ]
    .map((text) => wrap(text, columns))
    .join('\n');
}
