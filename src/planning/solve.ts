import { guard } from '../fault/guard.ts';
import { solveByBlocks } from './blocks.ts';
import { buildModel, type PlanModel } from './build-model.ts';
import { canonicalProblem } from './canonical-problem.ts';
import type { LinearModel, OnSolveProgress, Solution, SolveLimits, Solver } from './linear-model.ts';
import { outcomeOf } from './objective.ts';
import type { Plan } from './plan.ts';
import { plannedRows } from './planned-rows.ts';
import { type BuyerGroup, buyerGroups, pooledProblem } from './pooled-problem.ts';
import type { Problem } from './problem.ts';
import { checkProblem } from './problem-check.ts';
import { wholeValues } from './repair.ts';
import { sharedOrders } from './shared-orders.ts';
import { tieBreakModel } from './tie-break.ts';

/**
 * The least-cost plan of a problem. Among plans of one cost it takes the first by the rule of `tie-break.ts`; the order of
 * no list of the problem matters. Always ends, and always with a plan: ordering nothing is one.
 *
 * @param onProgress objective and bound in thousands of USD.
 * @throws BugError where the problem was put together wrongly.
 */
export function solvePlan(
  problem: Problem,
  solver: Solver,
  limits: SolveLimits,
  onProgress?: OnSolveProgress,
): Plan {
  checkProblem(problem);
  const canonical = canonicalProblem(problem);
  const built = buildModel(canonical);
  const report: OnSolveProgress | undefined =
    onProgress &&
    (({ objective, bound }) => onProgress({ objective: objective * 1000, bound: bound * 1000 }));
  const first = search(canonical, built, solver, limits, report);
  const plan = planOf(canonical, built, solver, first);
  if (plan.status !== 'optimal') return plan;
  const model = tieBreakModel(canonical, built, plan.objective / 1000);
  const second = solver.solve(
    model,
    { ...limits, gap: 0 },
    first.values.length > 0 ? first.values : undefined,
  );
  if (second.values.length === 0) return plan;
  const preferred = planOf(canonical, built, solver, {
    ...first,
    values: wholeValues(built, second.values),
  });
  if (preferred.objective > plan.objective) return plan;
  return second.status === 'time-limit' ? { ...preferred, status: second.status } : preferred;
}

/** Whole columns from which on like buyers are first taken as one. */
const large = 1000;
/** Whole columns from which on buyers are decided one after the other, where they are not alike. */
const veryLarge = 20_000;

/** What the solver finds, in whole numbers that break no row; orders of nothing where it finds nothing. */
function search(
  problem: Problem,
  built: PlanModel,
  solver: Solver,
  limits: SolveLimits,
  report: OnSolveProgress | undefined,
): Solution {
  const { model } = built;
  const whole = (values: Float64Array): Float64Array =>
    wholeValues(built, values.length > 0 ? values : new Float64Array(model.cost.length));
  const groups = buyerGroups(problem);
  const alike = problem.buyers.length >= 2 * groups.length;
  const size = model.whole.reduce((count, one) => count + one, 0);
  if (!alike && size >= veryLarge) {
    const found = solveByBlocks(model, solver, limits, whole(new Float64Array()), report);
    return { ...found, values: whole(found.values) };
  }
  if (!alike || size < large) {
    const found = solver.solve(model, limits, undefined, report);
    return { ...found, values: whole(found.values) };
  }
  const start = pooledSearch(problem, built, groups, solver, limits, report);
  if (gapOf(start) <= limits.gap) return { ...start, status: 'within-gap' };
  const found = solver.solve(model, limits, start.values, report);
  return {
    ...found,
    values: whole(found.values.length > 0 ? found.values : start.values),
    bound: Math.max(found.bound, start.bound),
    nodes: start.nodes + found.nodes,
  };
}

const gapOf = ({ objective, bound }: Solution): number =>
  objective === 0 ? 0 : (objective - bound) / objective;

/**
 * What to order is found for each group of like buyers as if it were one, and shared among them. The bound is that of the
 * pooled problem, of which every plan of the problem is one. Where sharing costs more than the gap, who orders what stays, and
 * how much of it and when is found again.
 */
function pooledSearch(
  problem: Problem,
  built: PlanModel,
  groups: readonly BuyerGroup[],
  solver: Solver,
  limits: SolveLimits,
  report: OnSolveProgress | undefined,
): Solution {
  const pooled = pooledProblem(problem, groups);
  const pool = buildModel(pooled);
  // Sharing may cost a little, so the search goes further than is asked for.
  const solution = solver.solve(pool.model, { ...limits, gap: limits.gap / 4 }, undefined, report);
  const ordered = solution.values.length > 0 ? solution.values : new Float64Array(pool.model.cost.length);
  const plan = planOf(pooled, pool, solver, { ...solution, values: wholeValues(pool, ordered) });
  const values = wholeValues(built, sharedOrders(problem, built, groups, plan));
  const valued = (found: Float64Array): Solution => ({
    ...solution,
    values: found,
    objective:
      planOf(problem, built, solver, { ...solution, status: 'within-gap', values: found }).objective / 1000,
  });
  const shared = valued(values);
  if (gapOf(shared) <= limits.gap) return shared;
  const again = solver.solve(amongUsed(built, values), limits, values, report);
  if (again.values.length === 0) return shared;
  return { ...valued(wholeValues(built, again.values)), nodes: solution.nodes + again.nodes };
}

/** The model with only the orders of buyers and options that some values have. */
function amongUsed({ model, columns: { orders } }: PlanModel, values: Float64Array): LinearModel {
  const used = new Set(
    orders.flatMap((one) => (values[one.column]! > 0 ? [`${one.buyer} ${one.option}`] : [])),
  );
  const upper = model.upper.slice();
  for (const { column, buyer, option } of orders) if (!used.has(`${buyer} ${option}`)) upper[column] = 0;
  return { ...model, upper };
}

function planOf(problem: Problem, built: PlanModel, solver: Solver, solution: Solution): Plan {
  const rows = plannedRows(problem, built.columns, solution.values);
  const outcome = outcomeOf(problem, rows.purchases, rows.expansions);
  const { objective } = outcome;
  const proven = Math.min(objective, Math.max(0, solution.bound * 1000));
  // Two objectives nearer than this are one to a solver that has called a plan optimal.
  const bound = solution.status === 'optimal' && objective - proven < 1 ? objective : proven;
  const gap = objective === 0 ? 0 : (objective - bound) / objective;
  guard(solution.status !== 'infeasible', 'a plan exists', { problem: problem.name });
  return {
    status: solution.status === 'optimal' && gap > 0 ? 'within-gap' : solution.status,
    ...outcome,
    bound,
    gap,
    ...rows,
    solver: { name: solver.name, version: solver.version, nodes: solution.nodes },
  };
}
