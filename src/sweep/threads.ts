import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Executor, type OnProgress, roomFor, samplesOf, tasksOf } from '../verdict/execute.ts';
import type { Run } from '../verdict/run.ts';
import { executeBooksOnThreads } from './book-threads.ts';

/** Replications leave much that is short-lived; left alone, the engine lets that grow rather than collect it. */
const resourceLimits = { maxYoungGenerationSizeMb: 48 };

/** What a thread starts with. */
export interface RunThreadData {
  readonly runs: ReadonlyMap<string, Run>;
  readonly numbers: ReadonlyMap<string, Float64Array>;
}

export const defaultThreads = (): number => availableParallelism();

/** Runs on worker threads of this machine. Results do not depend on their number. */
export function executeOnThreads(threads: number, onProgress: OnProgress = () => {}): Executor {
  const executeRuns: Executor['runs'] = async (runs) => {
    const tasks = tasksOf(runs);
    // Threads write into memory that they share, each where no other does.
    const numbers = roomFor(runs, (bytes) => new SharedArrayBuffer(bytes));
    const workerData: RunThreadData = { runs, numbers };
    let next = 0;
    let done = 0;
    const work = (): Promise<void> =>
      new Promise((resolve, reject) => {
        const worker = new Worker(new URL('./thread.ts', import.meta.url), { workerData, resourceLimits });
        const give = (): void => {
          const task = tasks[next++];
          if (task) worker.postMessage(task);
          else {
            void worker.terminate();
            resolve();
          }
        };
        worker.on('message', () => {
          onProgress(++done, tasks.length);
          give();
        });
        worker.once('error', reject);
        give();
      });
    await Promise.all(Array.from({ length: Math.min(threads, tasks.length) }, work));
    return samplesOf(runs, numbers);
  };
  return { runs: executeRuns, books: executeBooksOnThreads(threads) };
}
