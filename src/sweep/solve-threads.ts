import { Worker } from 'node:worker_threads';
import type { SolveLimits } from '../planning/linear-model.ts';
import type { Plan } from '../planning/plan.ts';
import type { PlanExecutor } from '../planning/plan-executor.ts';
import type { Problem } from '../planning/problem.ts';
import { SolverFailure } from '../planning/solver-failure.ts';

/** What a thread is told. */
export interface SolveTask {
  readonly problem: Problem;
  readonly limits: SolveLimits;
}

/** A search is several runs of the solver, each of which may use the time it is given and ends between its steps. */
const runsOfSearch = 3;
const secondsOfStart = 30;

/**
 * Solves on worker threads of this machine. Plans do not depend on their number.
 *
 * @param guardSeconds after which a thread that has not answered is ended; by default well after the limit on time.
 * @throws SolverFailure when a thread does not answer in time, or HiGHS breaks down; all threads are ended first.
 */
export function solveOnThreads(threads: number, guardSeconds?: number): PlanExecutor {
  return async (problems, limits, onProgress) => {
    const plans: Plan[] = [];
    const workers: Worker[] = [];
    const guard = guardSeconds ?? runsOfSearch * limits.seconds + secondsOfStart;
    let next = 0;
    let done = 0;
    const work = async (): Promise<void> => {
      const worker = new Worker(new URL('./solve-thread.ts', import.meta.url));
      workers.push(worker);
      for (let index = next++; index < problems.length; index = next++) {
        plans[index] = await answerOf(worker, { problem: problems[index]!, limits }, guard);
        onProgress?.(++done, problems.length);
      }
    };
    try {
      await Promise.all(Array.from({ length: Math.min(threads, problems.length) }, work));
    } finally {
      await Promise.all(workers.map((worker) => worker.terminate()));
    }
    return plans;
  };
}

function answerOf(worker: Worker, task: SolveTask, guard: number): Promise<Plan> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void): void => {
      clearTimeout(clock);
      worker.off('message', answered).off('error', failed).off('exit', ended);
      settle();
    };
    const fail = (what: string): void =>
      failed(new SolverFailure('HiGHS', `${what} on ${task.problem.name}`));
    const answered = (plan: Plan): void => end(() => resolve(plan));
    const failed = (error: Error): void => end(() => reject(error));
    const ended = (code: number): void => fail(`ended its thread with code ${code}`);
    const clock = setTimeout(() => fail(`gave no answer in ${guard} s`), 1000 * guard);
    worker.on('message', answered).on('error', failed).on('exit', ended);
    worker.postMessage(task);
  });
}
