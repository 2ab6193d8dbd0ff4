import { canonicalProblem } from './canonical-problem.ts';
import { pricedShortfall } from './demand-coverage.ts';
import { type LeastMiss, leastMiss, type Missed } from './least-miss.ts';
import type { SolveLimits, Solver } from './linear-model.ts';
import type { Plan } from './plan.ts';
import type { Condition, ConditionName, Problem, Year } from './problem.ts';

/**
 * Why a plan misses something.
 *
 * - `excluded`: under the conditions named every plan misses more than it would have to if all others were lifted; without
 *   any one of them that is no longer so.
 * - `limits`: something is missed even if all other conditions are lifted, and none is proven to add to it: budgets, lines
 *   and time stand against it.
 * - `price`: a plan that meets it exists; it costs more than missing it does at the price of a miss.
 * - `open`: the searches ended before it could be told.
 */
export type ConflictReason = 'excluded' | 'limits' | 'price' | 'open';

/** Something that a plan misses, and why. Millions of USD; missed demands at their prices. */
export interface Conflict {
  readonly missed: Missed;
  readonly reason: ConflictReason;
  /** With `excluded` the smallest set that excludes each other, sorted, never empty; otherwise empty. */
  readonly conditions: readonly ConditionName[];
  /** Years in which the plan misses it, rising. */
  readonly years: readonly Year[];
  /** Those of them in which every plan misses it under these conditions, whatever is done in other years. */
  readonly certainYears: readonly Year[];
  /** Missed in the plan; by the best plan in this respect; and by the best one if the other conditions were lifted. */
  readonly inPlan: number;
  readonly least: LeastMiss;
  readonly leastFree: LeastMiss;
}

/** Misses below it, in millions of USD, are the solver's rounding. */
const nothing = 1e-4;

/**
 * Explains what a plan misses: which smallest set of conditions excludes each other. Empty only where nothing is missed.
 *
 * A deletion filter leaves a set of which no condition can be lifted (Chinneck, *Feasibility and Infeasibility in
 * Optimization*, 2008, ch. 6); then all smaller sets are tried, so that the set named is the smallest; of several the
 * first by name.
 */
export function conflicts(given: Problem, plan: Plan, solver: Solver, limits: SolveLimits): Conflict[] {
  const problem = canonicalProblem(given);
  const found: Conflict[] = [];
  const breached = plan.breaches.filter(({ by }) => by > 0);
  if (breached.length > 0) {
    const inPlan = breached.reduce((sum, { by }) => sum + by, 0) / 1000;
    found.push(explain(problem, plan, 'american-purchases', breached, inPlan, solver, limits));
  }
  const short = plan.shortfalls.filter(({ twelfths }) => twelfths > 0);
  if (short.length > 0) {
    const inPlan = pricedShortfall(problem, plan) / 1000;
    found.push(explain(problem, plan, 'demands', short, inPlan, solver, limits));
  }
  return found;
}

function explain(
  problem: Problem,
  plan: Plan,
  missed: Missed,
  misses: readonly { readonly year: Year }[],
  inPlan: number,
  solver: Solver,
  limits: SolveLimits,
): Conflict {
  const own = problem.conditions.filter(({ name }) => name === missed);
  const others = problem.conditions.filter(({ name }) => name !== missed);
  const known = new Map<string, LeastMiss>();
  const under = (conditions: readonly Condition[]): LeastMiss => {
    const key = conditions.map(({ name }) => name).join(' ');
    const miss =
      known.get(key) ??
      leastMiss({ ...problem, conditions: [...own, ...conditions] }, missed, plan, solver, limits);
    known.set(key, miss);
    return miss;
  };
  const least = under(others);
  const leastFree = under([]);
  const excludes = (conditions: readonly Condition[]): boolean =>
    under(conditions).atLeast > leastFree.atMost + nothing;
  const set = excludes(others) ? smallestSet(others, excludes) : [];
  const reason = reasonOf(set.length > 0, least, leastFree);
  const years = [...new Set(misses.map(({ year }) => year))].sort((a, b) => a - b);
  const standing = reason === 'excluded' ? set : others;
  const certain = (year: Year): boolean =>
    leastMiss({ ...problem, conditions: [...own, ...standing] }, missed, plan, solver, limits, year).atLeast >
    nothing;
  return {
    missed,
    reason,
    conditions: [...(reason === 'excluded' ? [...own, ...set] : [])].map(({ name }) => name).sort(),
    years,
    certainYears: reason === 'excluded' || reason === 'limits' ? years.filter(certain) : [],
    inPlan,
    least,
    leastFree,
  };
}

function reasonOf(excluded: boolean, least: LeastMiss, free: LeastMiss): ConflictReason {
  if (excluded) return 'excluded';
  if (least.atMost <= nothing) return 'price';
  return free.atLeast > nothing ? 'limits' : 'open';
}

/** The smallest of the sets of conditions that exclude; of equally small ones the first in order. */
function smallestSet(
  all: readonly Condition[],
  excludes: (set: readonly Condition[]) => boolean,
): readonly Condition[] {
  let set = all;
  for (const condition of all) {
    const rest = set.filter((other) => other !== condition);
    if (excludes(rest)) set = rest;
  }
  for (let size = 1; size < set.length; size++) {
    for (const smaller of subsets(all, size)) if (excludes(smaller)) return smaller;
  }
  return subsets(all, set.length).find((same) => excludes(same)) ?? set;
}

/** Subsets of a size, in the order of the list. */
const subsets = <T>(list: readonly T[], size: number): T[][] =>
  size === 0
    ? [[]]
    : list.flatMap((first, index) =>
        subsets(list.slice(index + 1), size - 1).map((rest) => [first, ...rest]),
      );
