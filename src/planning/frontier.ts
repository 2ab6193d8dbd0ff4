import { pricedShortfall } from './demand-coverage.ts';
import type { FrontierAxis } from './frontier-axis.ts';
import type { SolveLimits } from './linear-model.ts';
import { settleNested } from './nested-plans.ts';
import { shareOfValue } from './order-value.ts';
import type { Plan, SolveStatus } from './plan.ts';
import type { PlanExecutor } from './plan-executor.ts';
import type { Problem, ThousandUsd } from './problem.ts';

/** The best plan known at one place of a frontier. Money in thousand USD. */
export interface FrontierPoint {
  readonly x: number;
  readonly objective: number;
  readonly bound: number;
  readonly gap: number;
  /** Purchases and expansions. */
  readonly cost: ThousandUsd;
  /** What stays short, at its prices, and American purchases missed, at theirs. */
  readonly shortfall: number;
  readonly breach: number;
  /** Share of the value of orders that stays in Europe, and that goes to the United States; `null` without orders. */
  readonly europeanContent: number | null;
  readonly americanShare: number | null;
  readonly status: SolveStatus;
  /** Where the plan was found: another place than `x` where a stricter point's plan is better than the one found here. */
  readonly foundAt: number;
}

/** Cost against one thing that is moved. Points by rising `x`. */
export interface Frontier {
  readonly name: FrontierAxis['name'];
  readonly unit: FrontierAxis['unit'];
  readonly points: readonly FrontierPoint[];
  /** Places that could not be asked for, and why. */
  readonly missing: FrontierAxis['missing'];
  /** Searches that contradict each other by more than their gaps: the objective at `x` is proven to lie above that at a stricter place. Empty unless a solver is wrong. */
  readonly violations: readonly { readonly x: number; readonly stricter: number; readonly by: number }[];
}

/** Solves every problem of several axes at once and draws a frontier of each. */
export async function frontiers(
  axes: readonly FrontierAxis[],
  execute: PlanExecutor,
  limits: SolveLimits,
): Promise<Frontier[]> {
  const plans = await execute(
    axes.flatMap(({ problems }) => problems.map(({ problem }) => problem)),
    limits,
  );
  let next = 0;
  return axes.map((axis) => {
    const own = plans.slice(next, next + axis.problems.length);
    next += axis.problems.length;
    return frontierOf(axis, own);
  });
}

function frontierOf({ name, unit, problems, missing }: FrontierAxis, found: readonly Plan[]): Frontier {
  const { plans, contradictions } = settleNested(
    problems.map(({ problem }) => problem),
    found,
  );
  const x = (place: number): number => problems[place]!.x;
  return {
    name,
    unit,
    points: plans
      .map(({ plan, foundFor }, place) => pointOf(problems[place]!.problem, x(place), plan, x(foundFor)))
      .sort((a, b) => a.x - b.x),
    missing,
    violations: contradictions.map(({ looser, stricter, by }) => ({
      x: x(looser),
      stricter: x(stricter),
      by,
    })),
  };
}

function pointOf(problem: Problem, x: number, plan: Plan, foundAt: number): FrontierPoint {
  const { objective, bound, gap, cost, status } = plan;
  const american = problem.conditions.find((condition) => condition.name === 'american-purchases');
  return {
    x,
    objective,
    bound,
    gap,
    cost,
    shortfall: pricedShortfall(problem, plan),
    breach: (american?.breachPrice ?? 0) * plan.breaches.reduce((sum, { by }) => sum + by, 0),
    europeanContent: shareOfValue(problem, plan, (option) => option.europeanContent)?.low ?? null,
    americanShare:
      shareOfValue(problem, plan, ({ supplier }) => (supplier === 'USA' ? 1000 : 0))?.low ?? null,
    status,
    foundAt,
  };
}
