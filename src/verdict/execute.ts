import { type BookExecutor, executeBooksHere } from '../production/book-executor.ts';
import { measuresOf, type Run, runInto } from './run.ts';
import { type Sample, sampleOf, sampleSize } from './sample.ts';

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

/** Room for the numbers of each run. */
export const roomFor = (
  runs: ReadonlyMap<string, Run>,
  allocate: (bytes: number) => ArrayBufferLike = (bytes) => new ArrayBuffer(bytes),
): ReadonlyMap<string, Float64Array> =>
  new Map(
    [...runs].map(([name, run]) => {
      const size = sampleSize(measuresOf(run).length, run.projection.years.length, run.replications);
      return [name, new Float64Array(allocate(size * Float64Array.BYTES_PER_ELEMENT))];
    }),
  );

/** The samples of runs whose numbers are all there. */
export const samplesOf = (
  runs: ReadonlyMap<string, Run>,
  numbers: ReadonlyMap<string, Float64Array>,
): ReadonlyMap<string, Sample> =>
  new Map(
    [...runs].map(([name, run]) => [
      name,
      sampleOf(measuresOf(run), run.projection.years, run.replications, numbers.get(name)!),
    ]),
  );

/** Progress of an execution: tasks done and tasks in all. */
export type OnProgress = (done: number, all: number) => void;

/** Runs everything on the calling thread, giving way between tasks; works in the browser. */
export function executeHere(onProgress: OnProgress = () => {}): Executor {
  const executeRuns: Executor['runs'] = async (runs) => {
    const tasks = tasksOf(runs);
    const numbers = roomFor(runs);
    for (const [index, task] of tasks.entries()) {
      runInto(runs.get(task.run)!, task.from, task.to, numbers.get(task.run)!);
      onProgress(index + 1, tasks.length);
      await Promise.resolve();
    }
    return samplesOf(runs, numbers);
  };
  return { runs: executeRuns, books: executeBooksHere() };
}
