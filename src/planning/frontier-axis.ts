import type { HeldWithoutPlan } from './demand-coverage.ts';
import { yearsBetween } from './largest-order.ts';
import type { Condition, Demand, Problem, Year } from './problem.ts';

/** One thing that is moved while all else stays. */
export interface FrontierAxis {
  readonly name: 'deadline' | 'european-content' | 'american-purchases';
  /** What `x` counts. */
  readonly unit: 'years' | '% of order value' | 'USD bn a year';
  /** Problems from the strictest to the loosest: what is a plan of one is a plan of every later one. */
  readonly problems: readonly { readonly x: number; readonly problem: Problem }[];
  /** Points that cannot be asked for, and why. */
  readonly missing: readonly { readonly x: number; readonly reason: string }[];
}

/** Fewest points of a frontier. */
const points = 9;

const evenly = (largest: number, count = points): number[] =>
  Array.from({ length: count }, (_, index) => Math.round((largest * index) / (count - 1)));

const withCondition = (problem: Problem, condition: Condition): Problem => ({
  ...problem,
  conditions: [...problem.conditions.filter(({ name }) => name !== condition.name), condition],
});

/** At least so much European content of all orders, from 0 to 100 % in steps of 10. */
export const contentAxis = (
  problem: Problem,
  percents: readonly number[] = evenly(100, 11),
): FrontierAxis => ({
  name: 'european-content',
  unit: '% of order value',
  problems: falling(percents).map((x) => ({
    x,
    problem: withCondition(problem, { name: 'european-content', atLeast: Math.round(10 * x) }),
  })),
  missing: [],
});

/**
 * At least so many American orders in each order year, in billions of USD; from nothing to the smallest yearly budget of all
 * buyers together if not said.
 */
export function americanAxis(
  problem: Problem,
  breachPrice: number,
  billions?: readonly number[],
): FrontierAxis {
  const budgets = problem.years.map((_, y) =>
    problem.buyers.reduce((sum, { budget }) => sum + budget[y]!, 0),
  );
  const levels = billions?.map((each) => Math.round(1e6 * each)) ?? evenly(Math.min(...budgets));
  const [from, to] = [problem.years[0]!, problem.years.at(-1)!];
  return {
    name: 'american-purchases',
    unit: 'USD bn a year',
    problems: falling(levels).map((atLeast) => ({
      x: atLeast / 1e6,
      problem: withCondition(problem, { name: 'american-purchases', atLeast, from, to, breachPrice }),
    })),
    missing: [],
  };
}

/** Nine years, to 6 later, or to the latest that all deadlines can be moved within the years that are looked at. */
function defaultYears({ demands, lastYear }: Problem): Year[] {
  const latest = Math.min(6, ...demands.map(({ deadline }) => lastYear - deadline));
  return yearsBetween(latest - points + 1, latest);
}

/** All deadlines so many years sooner (negative) or later; nine of them if not said. */
export function deadlineAxis(
  problem: Problem,
  held: HeldWithoutPlan,
  years: readonly number[] = defaultYears(problem),
): FrontierAxis {
  const moved = falling(years)
    .reverse()
    .map((x) => ({ x, ...deadlinesMoved(problem, held, x) }));
  return {
    name: 'deadline',
    unit: 'years',
    problems: moved.flatMap(({ x, problem: at }) => (at ? [{ x, problem: at }] : [])),
    missing: moved.flatMap(({ x, reason }) => (reason ? [{ x, reason }] : [])),
  };
}

const falling = (values: readonly number[]): number[] => [...new Set(values)].sort((a, b) => b - a);

/** Holdings from the new deadline on must be known, and the new deadline lie within the years that are looked at. */
function deadlinesMoved(
  problem: Problem,
  held: HeldWithoutPlan,
  by: number,
): { readonly problem?: Problem; readonly reason?: string } {
  const demands: Demand[] = [];
  for (const demand of problem.demands) {
    const deadline: Year = demand.deadline + by;
    if (deadline < problem.years[0]!)
      return { reason: `${demand.id} would be due in ${deadline}, before the first order` };
    if (deadline > problem.lastYear)
      return { reason: `${demand.id} would be due in ${deadline}, after the last year looked at` };
    const withoutPlan = yearsBetween(deadline, problem.lastYear).map((year) =>
      year >= demand.deadline ? demand.withoutPlan[year - demand.deadline]! : held(demand.id, year),
    );
    if (withoutPlan.some((units) => units === null))
      return { reason: `what is held of ${demand.id} in ${deadline} is not known` };
    demands.push({ ...demand, deadline, withoutPlan: withoutPlan as number[] });
  }
  return { problem: { ...problem, demands } };
}
