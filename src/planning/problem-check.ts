import { guard } from '../fault/guard.ts';
import type { Condition, Problem } from './problem.ts';

const isWhole = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
const isPart = (value: number): boolean => isWhole(value) && value <= 1000;

function distinct(what: string, ids: readonly string[]): ReadonlySet<string> {
  const set = new Set(ids);
  guard(set.size === ids.length, `${what} of a plan's problem have ids of their own`, { ids });
  return set;
}

/**
 * Guards what every part of a plan relies on: whole numbers that are not negative, known references, years in order. What a
 * user wrote is checked before, with line and column; a problem that fails here was put together wrongly.
 *
 * @throws BugError
 */
export function checkProblem(problem: Problem): void {
  const { years, lastYear } = problem;
  const first = years[0];
  guard(first !== undefined, "a plan's problem has years of orders");
  guard(
    years.every((year, y) => Number.isSafeInteger(year) && year === first + y),
    'years rise by one',
    { years },
  );
  guard(Number.isSafeInteger(lastYear) && lastYear >= years.at(-1)!, 'the last year is no year before', {
    lastYear,
  });

  const buyers = distinct(
    'buyers',
    problem.buyers.map(({ country }) => country),
  );
  const lines = distinct(
    'lines',
    problem.lines.map(({ id }) => id),
  );
  distinct(
    'options',
    problem.options.map(({ id }) => id),
  );
  distinct(
    'expansions',
    problem.expansions.map(({ id }) => id),
  );
  distinct(
    'demands',
    problem.demands.map(({ id }) => id),
  );
  distinct(
    'conditions',
    problem.conditions.map(({ name }) => name),
  );

  for (const { country, budget } of problem.buyers)
    guard(budget.length === years.length && budget.every(isWhole), 'a buyer has a budget a year', {
      country,
    });
  for (const option of problem.options) {
    const { id, line, unitsPerItem, itemPrice, firstOrder, leadMonths, trainingMonths } = option;
    guard(line === null || lines.has(line), 'an option has a line of the problem or none', { id, line });
    guard(isWhole(unitsPerItem) && unitsPerItem > 0, 'an item adds whole units', { id, unitsPerItem });
    guard(isWhole(itemPrice) && itemPrice > 0, 'an item has a price', { id, itemPrice });
    guard([firstOrder, leadMonths, trainingMonths].every(isWhole), 'times are whole', { id });
    guard(isPart(option.europeanContent) && isPart(option.usDependence ?? 0), 'parts are of a thousand', {
      id,
    });
  }
  for (const { id, milliItems } of problem.lines)
    guard(
      milliItems.length === lastYear - first + 1 && milliItems.every(isWhole),
      'a line has a rate a year',
      { id },
    );
  for (const { id, line, cost, delayMonths, milliItemsPerYear, from, to } of problem.expansions) {
    guard(lines.has(line), 'an expansion is of a line of the problem', { id, line });
    guard(
      [cost, delayMonths, milliItemsPerYear, from, to].every(isWhole),
      "an expansion's numbers are whole",
      { id },
    );
  }
  for (const { id, buyers: counted, deadline, target, withoutPlan, shortfallPrice } of problem.demands) {
    guard(
      counted.every((buyer) => buyers.has(buyer)),
      'a demand counts buyers of the problem',
      { id },
    );
    distinct('buyers of a demand', counted);
    guard(first <= deadline && deadline <= lastYear, 'a deadline lies within the years', { id, deadline });
    guard(withoutPlan.length === lastYear - deadline + 1, 'a demand knows what is there without a plan', {
      id,
    });
    guard([target, shortfallPrice, ...withoutPlan].every(isWhole), "a demand's numbers are whole", { id });
  }
  for (const condition of problem.conditions) checkCondition(condition);
}

function checkCondition(condition: Condition): void {
  const holds = (): boolean => {
    switch (condition.name) {
      case 'european-content':
      case 'interoperability':
        return isPart(condition.atLeast);
      case 'supplier-share':
        return isPart(condition.atMost);
      case 'american-purchases': {
        const { atLeast, from, to, breachPrice } = condition;
        return [atLeast, from, to].every(isWhole) && Number.isFinite(breachPrice) && breachPrice >= 0;
      }
      case 'joint-orders':
        return isWhole(condition.buyers);
      case 'no-new-us-dependence':
        return isWhole(condition.from);
      case 'fleet-commonality':
      case 'allowed-suppliers':
        return true;
    }
  };
  guard(holds(), "a condition's numbers are whole, parts are of a thousand", { condition });
}
