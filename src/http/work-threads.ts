import { Worker } from 'node:worker_threads';
import { FaultError } from '../fault/fault.ts';
import type { OnProgress } from '../verdict/execute.ts';
import { retrySeconds } from './limits.ts';
import { problem, Refusal } from './problem.ts';
import type { Bytes, Said, Work, WorkThreadData } from './work.ts';

/** A bug that a thread met, with its trace for the log. */
class WorkFailure extends Error {}

/** Someone no longer wants an answer. */
export class Cancelled extends Error {}

interface Waiting {
  readonly work: Work;
  readonly onStart: () => void;
  readonly onProgress: OnProgress;
  readonly signal: AbortSignal | undefined;
  readonly resolve: (bytes: Bytes) => void;
  readonly reject: (error: Error) => void;
}

/** Threads that answer questions, one each at a time. */
export interface WorkThreads {
  /**
   * Answers a question when a thread is free.
   *
   * @throws Refusal with status 429 when too many wait already; FaultError; Cancelled; WorkFailure.
   */
  ask(work: Work, on?: { start?: () => void; progress?: OnProgress; signal?: AbortSignal }): Promise<Bytes>;
  /** Whether the next question would be turned away. */
  full(): boolean;
  readonly state: () => { readonly running: number; readonly waiting: number; readonly threads: number };
  close(): Promise<void>;
}

/**
 * Opens threads lazily and keeps them. A cancelled question ends its thread, with all threads that this one has
 * started, so that its processor is free at once.
 */
export function openWorkThreads(
  workerData: WorkThreadData,
  size: { readonly running: number; readonly waiting: number },
  guardSeconds: number,
): WorkThreads {
  const idle: Worker[] = [];
  /** Threads at work, with what ends them. */
  const busy = new Map<Worker, () => Promise<void>>();
  const queue: Waiting[] = [];

  const open = (): Worker => {
    const worker = new Worker(new URL('./work-thread.ts', import.meta.url), { workerData });
    worker.unref();
    return worker;
  };

  const next = (): void => {
    while (busy.size < size.running) {
      const one = queue.shift();
      if (one === undefined) return;
      run(idle.pop() ?? open(), one);
    }
  };

  const run = (worker: Worker, one: Waiting): void => {
    worker.ref();
    const end = async (keep: boolean, settle: () => void): Promise<void> => {
      clearTimeout(clock);
      one.signal?.removeEventListener('abort', cancelled);
      worker.off('message', hear).off('error', failed).off('exit', ended).unref();
      const free = (): void => {
        busy.delete(worker);
        settle();
        next();
      };
      if (keep) idle.push(worker);
      // The place is given on when the thread has really ended.
      else await worker.on('error', () => {}).terminate();
      free();
    };
    const hear = (said: Said): void => {
      if (said.kind === 'progress') one.onProgress(said.done, said.all);
      else if (said.kind === 'answer') void end(true, () => one.resolve(said.bytes));
      else if (said.kind === 'faults') void end(true, () => one.reject(new FaultError(said.faults)));
      else void end(false, () => one.reject(new WorkFailure(said.text)));
    };
    const failed = (error: Error): void =>
      void end(false, () => one.reject(new WorkFailure(error.stack ?? error.message)));
    const ended = (code: number): void =>
      void end(false, () => one.reject(new WorkFailure(`a thread ended with code ${code}`)));
    const cancelled = (): Promise<void> => end(false, () => one.reject(new Cancelled('cancelled')));
    const clock = setTimeout(
      () => void end(false, () => one.reject(new Refusal(tooLong(guardSeconds)))),
      1000 * guardSeconds,
    );
    busy.set(worker, cancelled);
    worker.on('message', hear).on('error', failed).on('exit', ended);
    one.signal?.addEventListener('abort', cancelled);
    one.onStart();
    worker.postMessage(one.work);
  };

  const full = (): boolean => busy.size >= size.running && queue.length >= size.waiting;

  return {
    full,
    ask(work, { start = () => {}, progress = () => {}, signal } = {}) {
      return new Promise((resolve, reject) => {
        if (full()) {
          reject(tooManyRefusal());
          return;
        }
        const one: Waiting = { work, onStart: start, onProgress: progress, signal, resolve, reject };
        queue.push(one);
        signal?.addEventListener('abort', () => {
          const index = queue.indexOf(one);
          if (index < 0) return;
          queue.splice(index, 1);
          reject(new Cancelled('cancelled'));
        });
        next();
      });
    },
    state: () => ({ running: busy.size, waiting: queue.length, threads: busy.size + idle.length }),
    async close() {
      for (const one of queue.splice(0)) one.reject(new Cancelled('the server ends'));
      await Promise.all([
        ...[...busy.values()].map((stop) => stop()),
        ...idle.splice(0).map((worker) => worker.on('error', () => {}).terminate()),
      ]);
    },
  };
}

export const tooManyRefusal = (): Refusal => new Refusal(tooMany, { 'retry-after': String(retrySeconds) });

const tooMany = problem(
  429,
  'too-many',
  `as many questions are being answered and wait as this server takes on; ask again in ${retrySeconds} seconds`,
);

const tooLong = (seconds: number) =>
  problem(422, 'too-long', `the work took longer than ${seconds} seconds and was ended; ask for less`);
