import type { Conflict } from '../planning/conflict.ts';
import type { Condition, Year } from '../planning/problem.ts';
import { conditionWords, usdMillions } from './condition-words.ts';
import { wrap } from './text-table.ts';

const columns = 80;
const millions = (value: number): string => usdMillions(value * 1000);

/** Why a plan misses what it misses: a paragraph each, empty where it misses nothing. */
export const conflictsText = (conflicts: readonly Conflict[], conditions: readonly Condition[]): string =>
  conflicts.map((conflict) => wrap(conflictSentence(conflict, conditions), columns)).join('\n');

function conflictSentence(conflict: Conflict, conditions: readonly Condition[]): string {
  const { missed, reason, inPlan, least, leastFree } = conflict;
  const [what, worth] =
    missed === 'demands' ? ['the demands', ' at their prices'] : ['the American purchases asked for', ''];
  const free =
    leastFree.atMost < 1e-3 ? '' : ` Even without them ${millions(leastFree.atMost)} would be missed.`;
  switch (reason) {
    case 'excluded':
      return `${excluding(conflict)}: no plan meets ${conflict.conditions.map((name) => words(name, conditions)).join(' and ')}${missed === 'demands' ? ' and the demands' : ''}; at least ${millions(least.atLeast)}${worth} is missed.${free}`;
    case 'limits':
      return `In ${yearWords(conflict.years)} ${what} are missed by ${millions(inPlan)}${worth}. No condition is the reason: budgets, lines and time allow no plan that misses less than ${millions(leastFree.atLeast)}, with or without the other conditions.`;
    case 'price':
      return `In ${yearWords(conflict.years)} ${what} are missed by ${millions(inPlan)}${worth}. No condition excludes meeting them: it would cost more than missing them does at the price of a miss.`;
    case 'open':
      return `In ${yearWords(conflict.years)} ${what} are missed by ${millions(inPlan)}${worth}. Whether conditions exclude meeting them was not settled before the search ended; allow it more nodes.`;
  }
}

function excluding({ missed, conditions, years, certainYears }: Conflict): string {
  const names =
    conditions.length === 1
      ? conditions[0]!
      : `${conditions.slice(0, -1).join(', ')} and ${conditions.at(-1)}`;
  const when =
    certainYears.length === 0 ? ` over ${yearWords(years)} taken together` : ` in ${yearWords(certainYears)}`;
  if (missed === 'demands')
    return `${names} ${conditions.length === 1 ? 'excludes' : 'together exclude'} meeting the demands${when}`;
  return `${names} exclude each other${when}`;
}

const words = (name: Condition['name'], conditions: readonly Condition[]): string => {
  const condition = conditions.find((one) => one.name === name);
  return condition ? conditionWords(condition) : name;
};

function yearWords(years: readonly Year[]): string {
  return years.length < 2 ? String(years[0]) : `${years.slice(0, -1).join(', ')} and ${years.at(-1)}`;
}
