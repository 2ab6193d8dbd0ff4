import type { Solver } from './linear-model.ts';
import type { PlanExecutor } from './plan-executor.ts';
import { solvePlan } from './solve.ts';

/** Solves one problem after the other, in the thread that asks. */
export function solveHere(solver: Solver): PlanExecutor {
  return async (problems, limits, onProgress) =>
    problems.map((problem, done) => {
      const plan = solvePlan(problem, solver, limits);
      onProgress?.(done + 1, problems.length);
      return plan;
    });
}
