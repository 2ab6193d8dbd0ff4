import { guard } from '../fault/guard.ts';
import { buildModel, type PlanModel } from './build-model.ts';
import { canonicalProblem } from './canonical-problem.ts';
import type { LinearModel, OnSolveProgress, Solution, SolveLimits, Solver } from './linear-model.ts';
import { outcomeOf } from './objective.ts';
import type { Plan } from './plan.ts';
import { plannedRows } from './planned-rows.ts';
import { buyerGroups, pooledProblem } from './pooled-problem.ts';
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
  // No orders, everything short.
  const nothing = new Float64Array(built.model.cost.length);
  built.complete(nothing);
  const report: OnSolveProgress | undefined =
    onProgress &&
    (({ objective, bound }) => onProgress({ objective: objective * 1000, bound: bound * 1000 }));
  const pooled = pooledStart(canonical, built, solver, limits, report);
  if (pooled && pooled.plan.gap <= limits.gap) return pooled.plan;
  const first = atLeast(solver.solve(built.model, limits, pooled?.values ?? nothing, report), pooled?.plan);
  const found = first.values.length > 0 ? wholeValues(built, first.values) : (pooled?.values ?? nothing);
  const plan = planOf(canonical, built, solver, first, found);
  if (first.status !== 'optimal') return plan;
  const second = solver.solve(
    tieBreakModel(canonical, built, plan.objective / 1000),
    { ...limits, gap: 0 },
    found,
  );
  if (second.values.length === 0) return plan;
  const preferred = planOf(canonical, built, solver, first, wholeValues(built, second.values));
  return preferred.objective <= plan.objective ? preferred : plan;
}

/** Orders of a model from which on like buyers are first taken as one. */
const manyOrders = 500;

/**
 * A plan of a large problem with many like buyers, and a bound: what to order is found for each group of them as if it were
 * one buyer, and then shared among them. `undefined` for other problems.
 */
function pooledStart(
  problem: Problem,
  built: PlanModel,
  solver: Solver,
  limits: SolveLimits,
  report: OnSolveProgress | undefined,
): { readonly plan: Plan; readonly values: Float64Array } | undefined {
  const groups = buyerGroups(problem);
  if (built.columns.orders.length < manyOrders || 2 * groups.length > problem.buyers.length) return undefined;
  const pooled = pooledProblem(problem, groups);
  const model = buildModel(pooled);
  const start = new Float64Array(model.model.cost.length);
  model.complete(start);
  // Sharing may cost a little, so the search goes a little further than is asked for.
  const solution = solver.solve(model.model, { ...limits, gap: limits.gap / 4 }, start, report);
  const ordered = solution.values.length > 0 ? wholeValues(model, solution.values) : start;
  const plan = planOf(pooled, model, solver, solution, ordered);
  const values = wholeValues(built, sharedOrders(problem, built, groups, plan));
  const shared = planOf(problem, built, solver, { ...solution, status: 'within-gap' }, values);
  if (shared.gap <= limits.gap) return { plan: shared, values };
  // Who orders what stays; how much of it, and when, is found again.
  const again = solver.solve(amongUsed(built, values), limits, values, report);
  const better = again.values.length > 0 ? wholeValues(built, again.values) : values;
  const found = { ...again, status: 'within-gap' as const, bound: solution.bound };
  return { plan: planOf(problem, built, solver, found, better), values: better };
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

/** A solution with the bound of a relaxation, where that is the better one. */
const atLeast = (solution: Solution, relaxed: Plan | undefined): Solution =>
  relaxed === undefined ? solution : { ...solution, bound: Math.max(solution.bound, relaxed.bound / 1000) };

function planOf(
  problem: Problem,
  built: PlanModel,
  solver: Solver,
  solution: Solution,
  values: Float64Array,
): Plan {
  const rows = plannedRows(problem, built.columns, values);
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
