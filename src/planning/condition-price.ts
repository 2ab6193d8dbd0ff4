import { type ConditionLevel, conditionLevel } from './condition-level.ts';
import type { SolveLimits } from './linear-model.ts';
import type { Plan } from './plan.ts';
import type { PlanExecutor } from './plan-executor.ts';
import type { Condition, Problem } from './problem.ts';

/**
 * What one condition costs: how much lower the objective is when it alone is lifted. Objectives are in thousand USD and
 * hold shortfalls and breaches at their prices, so a condition may also be paid for in what stays short.
 */
export interface ConditionPrice {
  readonly name: Condition['name'];
  /** `true`: it costs something; `false`: nothing; `null`: the gaps of the two searches leave it open. */
  readonly binding: boolean | null;
  /** Difference of the two best objectives found, never negative. */
  readonly price: number;
  /** The price lies between these for certain: they take in the gaps of both searches. */
  readonly lower: number;
  readonly upper: number;
  /** The plan found without the condition. */
  readonly without: Pick<Plan, 'status' | 'objective' | 'bound' | 'cost'>;
  /** What that plan reaches of the condition: up to this level the condition would cost nothing. */
  readonly reached: ConditionLevel;
}

/** Parts of an objective within which two of them count as equal: the solver's tolerance. */
const tolerance = 1e-6;

/**
 * Prices each condition of a problem by solving again without it, by name.
 *
 * @param plan what was found with all conditions.
 */
export async function conditionPrices(
  problem: Problem,
  plan: Plan,
  execute: PlanExecutor,
  limits: SolveLimits,
): Promise<ConditionPrice[]> {
  const conditions = sortedConditions(problem.conditions);
  const problems = conditions.map((condition) => ({
    ...problem,
    conditions: conditions.filter((other) => other !== condition),
  }));
  const plans = await execute(problems, limits);
  return conditions.map((condition, index) => priceOf(problem, condition, plan, plans[index]!));
}

/** By name, then by what they ask, so that the order in which they were written never shows. */
export const sortedConditions = (conditions: readonly Condition[]): Condition[] =>
  conditions
    .map((condition) => ({ condition, key: `${condition.name} ${JSON.stringify(condition)}` }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ condition }) => condition);

function priceOf(problem: Problem, condition: Condition, plan: Plan, without: Plan): ConditionPrice {
  const reached = conditionLevel(problem, without, condition);
  // A plan of the one problem is a plan of the other where it meets the condition; the plan with it always is.
  const best = reached.met ? Math.min(plan.objective, without.objective) : plan.objective;
  const bestWithout = Math.min(plan.objective, without.objective);
  const lower = Math.max(0, plan.bound - bestWithout);
  const upper = Math.max(0, best - without.bound);
  const price = best - bestWithout;
  const nothing = tolerance * Math.max(1, Math.abs(best));
  return {
    name: condition.name,
    binding: lower > nothing ? true : upper <= nothing || (price === 0 && reached.met) ? false : null,
    price,
    lower: Math.min(lower, price),
    upper: Math.max(upper, price),
    without: {
      status: without.status,
      objective: without.objective,
      bound: without.bound,
      cost: without.cost,
    },
    reached,
  };
}
