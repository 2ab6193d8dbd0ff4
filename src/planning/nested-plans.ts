import { outcomeOf } from './objective.ts';
import type { Plan } from './plan.ts';
import type { Problem } from './problem.ts';

/** The best plan known of one of several nested problems. */
export interface NestedPlan {
  readonly plan: Plan;
  /** Place of the problem that the plan was found for. */
  readonly foundFor: number;
}

/** Two searches that cannot both be right: a looser problem's bound lies above a stricter problem's plan. */
export interface Contradiction {
  readonly looser: number;
  readonly stricter: number;
  /** By how much the bound is above the objective, in thousand USD. */
  readonly by: number;
}

export interface NestedPlans {
  readonly plans: readonly NestedPlan[];
  readonly contradictions: readonly Contradiction[];
}

/** Parts of an objective by which a solver may be off. */
const tolerance = 1e-6;

/**
 * Brings together plans of nested problems, from the strictest to the loosest: each plan is a plan of every later problem
 * at no higher objective, and no plan of an earlier problem is better than the bound of a later one. So a plan found for a
 * stricter problem is taken where it is better, and a bound of a looser one where it is higher: objectives and bounds then
 * fall from problem to problem by construction.
 */
export function settleNested(problems: readonly Problem[], found: readonly Plan[]): NestedPlans {
  const contradictions: Contradiction[] = [];
  let best: NestedPlan | undefined;
  const adopted = found.map((plan, place): NestedPlan => {
    const earlier = best && { plan: inProblem(problems[place]!, best.plan), foundFor: best.foundFor };
    if (earlier) {
      const by = plan.bound - earlier.plan.objective;
      if (by > tolerance * Math.max(1, plan.objective))
        contradictions.push({ looser: place, stricter: earlier.foundFor, by });
    }
    best = earlier && earlier.plan.objective < plan.objective ? earlier : { plan, foundFor: place };
    return best;
  });
  let bound = 0;
  const plans = adopted
    .map(({ plan, foundFor }, place) => ({ plan, foundFor, own: found[place]! }))
    .reverse()
    .map(({ plan, foundFor, own }): NestedPlan => {
      bound = Math.min(plan.objective, Math.max(bound, own.bound));
      const gap = plan.objective === 0 ? 0 : (plan.objective - bound) / plan.objective;
      return { plan: { ...plan, status: own.status, solver: own.solver, bound, gap }, foundFor };
    })
    .reverse();
  return { plans, contradictions };
}

/** The same orders and payments, reckoned in another problem with the same options and budgets. */
const inProblem = (problem: Problem, plan: Plan): Plan => ({
  ...plan,
  ...outcomeOf(problem, plan.purchases, plan.expansions),
});
