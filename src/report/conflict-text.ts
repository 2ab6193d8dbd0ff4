import type { Conflict } from '../planning/conflict.ts';
import type { Condition, Year } from '../planning/problem.ts';
import { dollars } from './number-format.ts';
import { conditionText, type PlanWords } from './plan-words.ts';
import { wrap } from './text-table.ts';

const columns = 80;
const millions = (value: number): string => dollars(value * 1000);

/** Why a plan misses what it misses: a paragraph each, empty where it misses nothing. */
export const conflictsText = (
  conflicts: readonly Conflict[],
  conditions: readonly Condition[],
  words: PlanWords,
): string =>
  conflicts.map((conflict) => wrap(conflictSentence(conflict, conditions, words), columns)).join('\n');

function conflictSentence(conflict: Conflict, conditions: readonly Condition[], words: PlanWords): string {
  const { missed, reason, inPlan, leastFree } = conflict;
  const [what, worth] =
    missed === 'demands' ? ['the demands', ' at their prices'] : ['the American purchases asked for', ''];
  switch (reason) {
    case 'excluded':
      return `${excluding(conflict)}: ${together(conflict, conditions, words)}.${remainder(conflict, worth)}`;
    case 'limits':
      return `In ${yearWords(conflict.years)} ${what} are missed by ${millions(inPlan)}${worth}. Budgets, lines and time alone make for at least ${millions(leastFree.atLeast)} of it${otherParts(conflict, conditions.length > 0)}.`;
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

/** What else is missed beside what budgets, lines and time make for. */
function otherParts({ inPlan, least, leastFree }: Conflict, conditioned: boolean): string {
  const most = least.atMost - leastFree.atLeast;
  const chosen = inPlan - least.atMost < 1e-3 ? '' : ', the rest costs more to meet than to miss';
  if (!conditioned) return chosen;
  return `${most < 1e-3 ? '; no condition adds to it' : `, conditions for ${millions(most)} at most`}${chosen}`;
}

/** What cannot be had at once. */
function together(
  { missed, conditions: names }: Conflict,
  conditions: readonly Condition[],
  words: PlanWords,
): string {
  const asked = conditions
    .filter(({ name }) => names.includes(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((condition) => conditionText(condition, words));
  return missed === 'demands'
    ? `no plan meets all demands with ${asked.join(' and ')}`
    : `${asked[0]} cannot go with ${asked.slice(1).join(' and ')}`;
}

function remainder({ missed, least, leastFree }: Conflict, worth: string): string {
  const free =
    leastFree.atMost < 1e-3
      ? ''
      : ` Without ${missed === 'demands' ? 'conditions' : 'the others'} it would be ${millions(leastFree.atMost)}.`;
  return ` Under all conditions at least ${millions(least.atLeast)}${worth} is missed.${free}`;
}

function yearWords(years: readonly Year[]): string {
  return years.length < 2 ? String(years[0]) : `${years.slice(0, -1).join(', ')} and ${years.at(-1)}`;
}
