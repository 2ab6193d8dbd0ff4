import { guard } from '../fault/guard.ts';
import { buildModel, type PlanModel } from './build-model.ts';
import { canonicalProblem } from './canonical-problem.ts';
import type { OnSolveProgress, Solution, SolveLimits, Solver } from './linear-model.ts';
import { outcomeOf } from './objective.ts';
import type { Plan } from './plan.ts';
import { plannedRows } from './planned-rows.ts';
import type { Problem } from './problem.ts';
import { checkProblem } from './problem-check.ts';
import { wholeValues } from './repair.ts';
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
  const first = solver.solve(built.model, limits, nothing, report);
  const found = first.values.length > 0 ? wholeValues(built, first.values) : nothing;
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
