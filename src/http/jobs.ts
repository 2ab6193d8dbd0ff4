import { randomUUID } from 'node:crypto';
import { FaultError } from '../fault/fault.ts';
import type { Limits } from './limits.ts';
import { type Problem, problem, problemOfFaults, Refusal } from './problem.ts';
import type { Bytes, Work } from './work.ts';
import { Cancelled, tooManyRefusal, type WorkThreads } from './work-threads.ts';

export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

/** Long work, as its reader sees it. */
export interface JobStatus {
  readonly id: string;
  readonly verb: string;
  readonly state: JobState;
  /** Parts of the step under way that are done; a job may have several steps. */
  readonly progress: { readonly done: number; readonly all: number } | null;
  readonly problem: Problem | null;
  readonly links: { readonly self: string; readonly events: string; readonly result: string };
}

interface Job {
  readonly id: string;
  readonly verb: string;
  readonly work: Work;
  readonly abort: AbortController;
  readonly listeners: Set<() => void>;
  state: JobState;
  progress: JobStatus['progress'];
  problem: Problem | null;
  bytes: Bytes | undefined;
}

/** Jobs of this process; they end with it. */
export class Jobs {
  private readonly jobs = new Map<string, Job>();
  private readonly threads: WorkThreads;
  private readonly limits: Limits;
  private readonly log: (text: string) => void;

  constructor(threads: WorkThreads, limits: Limits, log: (text: string) => void) {
    this.threads = threads;
    this.limits = limits;
    this.log = log;
  }

  /** @throws Refusal with status 429. */
  start(verb: string, work: Work): JobStatus {
    if (this.threads.full()) throw tooManyRefusal();
    const job: Job = {
      id: randomUUID(),
      verb,
      work,
      abort: new AbortController(),
      listeners: new Set(),
      state: 'waiting',
      progress: null,
      problem: null,
      bytes: undefined,
    };
    this.jobs.set(job.id, job);
    const change = (changes: Partial<Job>): void => {
      Object.assign(job, changes);
      for (const tell of job.listeners) tell();
    };
    this.threads
      .ask(work, {
        start: () => change({ state: 'running' }),
        progress: (done, all) => change({ progress: { done, all } }),
        signal: job.abort.signal,
      })
      .then(
        (bytes) => change({ state: 'done', bytes }),
        (error: unknown) => change(this.failure(error)),
      )
      .finally(() => this.forgetOld());
    return statusOf(job);
  }

  private failure(error: unknown): Partial<Job> {
    if (error instanceof Cancelled) return { state: 'cancelled' };
    if (error instanceof FaultError) return { state: 'failed', problem: problemOfFaults(error.faults) };
    if (error instanceof Refusal) return { state: 'failed', problem: error.problem };
    this.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return {
      state: 'failed',
      problem: problem(500, 'bug', 'this is a bug in Burdenshift; please report it'),
    };
  }

  status(id: string): JobStatus {
    return statusOf(this.named(id));
  }

  /** The work and bytes of a job that is done; @throws Refusal for any other. */
  result(id: string): { readonly work: Work; readonly bytes: Bytes } {
    const { state, work, bytes, problem: why } = this.named(id);
    if (state === 'cancelled') throw new Refusal(problem(410, 'cancelled', 'this job was cancelled'));
    if (why !== null) throw new Refusal(why);
    if (bytes === undefined)
      throw new Refusal(problem(409, 'not-done', `this job is ${state}`), { 'retry-after': '1' });
    return { work, bytes };
  }

  /** Ends a job and frees its thread; a job that has ended is forgotten. */
  cancel(id: string): void {
    const job = this.named(id);
    if (job.state === 'waiting' || job.state === 'running') job.abort.abort();
    else this.jobs.delete(id);
  }

  /** Calls back at every change, until the returned function is called. */
  listen(id: string, tell: () => void): () => void {
    const { listeners } = this.named(id);
    listeners.add(tell);
    return () => listeners.delete(tell);
  }

  private named(id: string): Job {
    const found = this.jobs.get(id);
    if (found === undefined)
      throw new Refusal(problem(404, 'unknown-job', 'there is no such job; jobs end with the server'));
    return found;
  }

  private forgetOld(): void {
    const ended = [...this.jobs.values()].filter(({ state }) => state !== 'waiting' && state !== 'running');
    let bytes = ended.reduce((sum, job) => sum + sizeOf(job), 0);
    let count = ended.length;
    for (const job of ended) {
      if (count <= this.limits.finishedJobs && bytes <= this.limits.cacheBytes) return;
      this.jobs.delete(job.id);
      bytes -= sizeOf(job);
      count--;
    }
  }
}

const sizeOf = ({ bytes }: Job): number => (bytes?.plain.byteLength ?? 0) + (bytes?.gzip.byteLength ?? 0);

function statusOf({ id, verb, state, progress, problem: why }: Job): JobStatus {
  const self = `/api/v1/jobs/${id}`;
  return {
    id,
    verb,
    state,
    progress,
    problem: why,
    links: { self, events: `${self}/events`, result: `${self}/result` },
  };
}
