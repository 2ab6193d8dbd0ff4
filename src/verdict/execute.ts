import { type BookExecutor, executeBooksHere } from '../production/book-executor.ts';
import { measuresOf, type Run, runBlock } from './run.ts';
import { type Block, mergeBlocks, type Sample } from './sample.ts';

/** Carries out runs of spending and books of deliveries. Which threads or machines it uses never shows in results. */
export interface Executor {
  readonly runs: (runs: ReadonlyMap<string, Run>) => Promise<ReadonlyMap<string, Sample>>;
  readonly books: BookExecutor;
}

/** A part of a run small enough for progress to be seen. */
export interface Task {
  readonly run: string;
  readonly from: number;
  readonly to: number;
}

const taskSize = 500;

/** Cuts runs into tasks. */
export function tasksOf(runs: ReadonlyMap<string, Run>): Task[] {
  return [...runs].flatMap(([run, { replications }]) =>
    Array.from({ length: Math.ceil(replications / taskSize) }, (_, index) => ({
      run,
      from: index * taskSize,
      to: Math.min(replications, (index + 1) * taskSize),
    })),
  );
}

/** Merges the blocks of all tasks, run by run. */
export function samplesOf(
  runs: ReadonlyMap<string, Run>,
  blocks: ReadonlyMap<string, readonly Block[]>,
): Map<string, Sample> {
  return new Map(
    [...runs].map(([name, run]) => [
      name,
      mergeBlocks(measuresOf(run), run.projection.years, run.replications, blocks.get(name) ?? []),
    ]),
  );
}

/** Progress of an execution: tasks done and tasks in all. */
export type OnProgress = (done: number, all: number) => void;

/** Runs everything on the calling thread, giving way between tasks; works in the browser. */
export function executeHere(onProgress: OnProgress = () => {}): Executor {
  const executeRuns: Executor['runs'] = async (runs) => {
    const tasks = tasksOf(runs);
    const blocks = new Map<string, Block[]>([...runs.keys()].map((name) => [name, []]));
    for (const [index, task] of tasks.entries()) {
      blocks.get(task.run)!.push(runBlock(runs.get(task.run)!, task.from, task.to));
      onProgress(index + 1, tasks.length);
      await Promise.resolve();
    }
    return samplesOf(runs, blocks);
  };
  return { runs: executeRuns, books: executeBooksHere() };
}
