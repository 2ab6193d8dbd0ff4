import { guard } from '../fault/guard.ts';
import { buildModel, type PlanModel } from './build-model.ts';
import { canonicalProblem } from './canonical-problem.ts';
import type { OnSolveProgress, Solution, SolveLimits, Solver } from './linear-model.ts';
import { narrowModel } from './narrow-model.ts';
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

/** Whole columns from which on a search over few buyers comes first. */
const large = 1000;

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
  if (model.whole.reduce((count, one) => count + one, 0) < large) {
    const found = solver.solve(model, limits, undefined, report);
    return { ...found, values: whole(found.values) };
  }
  // What bounds plans of few buyers does not bound plans of all.
  const fewReport: OnSolveProgress | undefined =
    report && (({ objective }) => report({ objective, bound: 0 }));
  const few = solver.solve(narrowModel(problem, built), partOf(limits), undefined, fewReport);
  const found = solver.solve(model, limits, whole(few.values), report);
  const stopped = few.status === 'time-limit' && found.status !== 'optimal';
  return {
    ...found,
    status: stopped ? few.status : found.status,
    values: whole(found.values),
    nodes: few.nodes + found.nodes,
  };
}

/** A quarter of the gap, so that the plan is within the whole of it even where the bound of all buyers is a little lower. */
const partOf = ({ gap, nodes, seconds }: SolveLimits): SolveLimits => ({
  gap: gap / 4,
  nodes: Math.ceil(nodes / 4),
  seconds: seconds / 2,
});

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
