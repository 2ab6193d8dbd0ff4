import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Executor, type OnProgress, samplesOf, type Task, tasksOf } from '../verdict/execute.ts';
import type { Block } from '../verdict/sample.ts';
import { executeBooksOnThreads } from './book-threads.ts';

export const defaultThreads = (): number => availableParallelism();

/** Runs on worker threads of this machine. Results do not depend on their number. */
export function executeOnThreads(threads: number, onProgress: OnProgress = () => {}): Executor {
  const executeRuns: Executor['runs'] = async (runs) => {
    const tasks = tasksOf(runs);
    const blocks = new Map<string, Block[]>([...runs.keys()].map((name) => [name, []]));
    let next = 0;
    let done = 0;
    const work = (): Promise<void> =>
      new Promise((resolve, reject) => {
        const worker = new Worker(new URL('./thread.ts', import.meta.url), { workerData: runs });
        const give = (): void => {
          const task = tasks[next++];
          if (task) worker.postMessage(task);
          else {
            void worker.terminate();
            resolve();
          }
        };
        worker.on('message', ({ task, block }: { task: Task; block: Block }) => {
          blocks.get(task.run)!.push(block);
          onProgress(++done, tasks.length);
          give();
        });
        worker.once('error', reject);
        give();
      });
    await Promise.all(Array.from({ length: Math.min(threads, tasks.length) }, work));
    return samplesOf(runs, blocks);
  };
  return { runs: executeRuns, books: executeBooksOnThreads(threads) };
}
