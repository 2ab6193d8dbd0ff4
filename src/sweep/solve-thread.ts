import { parentPort } from 'node:worker_threads';
import { present } from '../fault/guard.ts';
import { openHighs } from '../planning/highs-solver.ts';
import { solveHere } from '../planning/solve-here.ts';
import type { SolveTask } from './solve-threads.ts';

const port = present(parentPort, 'a thread has a parent');

port.on('message', async ({ problem, limits }: SolveTask) => {
  // One for each problem: what HiGHS leaves in its memory cannot touch the next answer.
  const [plan] = await solveHere(await openHighs())([problem], limits);
  port.postMessage(plan);
});
