import type { SolveLimits } from './linear-model.ts';
import type { Plan } from './plan.ts';
import type { Problem } from './problem.ts';

/** Solves problems, in any order and on any number of threads; a plan a problem, in their order. */
export type PlanExecutor = (
  problems: readonly Problem[],
  limits: SolveLimits,
  onProgress?: (done: number, all: number) => void,
) => Promise<Plan[]>;
