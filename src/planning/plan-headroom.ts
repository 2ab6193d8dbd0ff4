import type { Plan } from './plan.ts';
import { moneyRows } from './plan-table.ts';
import type { LineCapacity, OfferedOption, Problem, ThousandUsd, Year } from './problem.ts';
import { checkConditions } from './recheck/condition-check.ts';
import type { Disagreement, RecheckRule } from './recheck/disagreement.ts';
import { type OpenedPlan, openPlan } from './recheck/opened-plan.ts';
import { addedTwelfths, madeTwelfths } from './timing.ts';

/** What a plan leaves free of budgets and lines. */
export interface Headroom {
  readonly opened: OpenedPlan;
  /** Conditions that the plan breaks as it is. */
  readonly broken: ReadonlySet<RecheckRule>;
  /** What a buyer has left in a year. */
  budget(buyer: string, year: Year): ThousandUsd;
  /** Twelve-thousandths of an item that a line can still make in a year. */
  line(id: string, year: Year): number;
}

export function headroomOf(problem: Problem, plan: Plan): Headroom {
  const opened = openPlan(problem, plan, []);
  const left = new Map(moneyRows(problem, plan).map((row) => [`${row.buyer} ${row.year}`, row.left]));
  const lines = new Map(problem.lines.map((line) => [line.id, line]));
  const free = new Map<string, number>();
  const room = (line: LineCapacity, year: Year): number =>
    12 * (line.milliItems[year - problem.years[0]!] ?? Number.POSITIVE_INFINITY) +
    opened.paid
      .filter(({ expansion }) => expansion.line === line.id)
      .reduce(
        (sum, { expansion, year: paid }) =>
          sum + expansion.milliItemsPerYear * addedTwelfths(expansion, paid, year),
        0,
      ) -
    opened.orders
      .filter(({ option }) => option.line === line.id)
      .reduce(
        (sum, { option, year: ordered, quantity }) =>
          sum + 1000 * Number(quantity) * madeTwelfths(option, ordered, year),
        0,
      );
  return {
    opened,
    broken: rulesBroken(opened),
    budget: (buyer, year) => left.get(`${buyer} ${year}`) ?? 0,
    line(id, year) {
      const key = `${id} ${year}`;
      const line = lines.get(id);
      if (line === undefined) return Number.POSITIVE_INFINITY;
      const known = free.get(key) ?? room(line, year);
      free.set(key, known);
      return known;
    },
  };
}

/** Rules that one more item of an option, ordered by a buyer in a year, would break. Rules broken without it do not count. */
export function obstaclesTo(
  headroom: Headroom,
  option: OfferedOption,
  buyer: string,
  year: Year,
): RecheckRule[] {
  const { opened } = headroom;
  const rules = new Set<RecheckRule>();
  if (year < option.firstOrder) rules.add('first-order');
  if (headroom.budget(buyer, year) < option.itemPrice) rules.add('budget');
  if (option.line !== null) {
    for (let at = year; at <= opened.problem.lastYear; at++) {
      const made = 1000 * madeTwelfths(option, year, at);
      if (made > 0 && headroom.line(option.line, at) < made) rules.add('capacity');
    }
  }
  const more = { buyer, option, year, quantity: 1n, cost: BigInt(option.itemPrice) };
  for (const rule of rulesBroken({ ...opened, orders: [...opened.orders, more] }))
    if (!headroom.broken.has(rule)) rules.add(rule);
  return [...rules];
}

function rulesBroken(opened: OpenedPlan): ReadonlySet<RecheckRule> {
  const found: Disagreement[] = [];
  checkConditions(opened, found);
  return new Set(found.map(({ rule }) => rule));
}
