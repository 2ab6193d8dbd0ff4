/** What one server does for its readers at most. */
export interface Limits {
  /** Largest body of a request, bytes. */
  readonly bodyBytes: number;
  /** Most replications that one question may draw. */
  readonly replications: number;
  /** Most nodes and seconds that one search for a plan may take. */
  readonly nodes: number;
  readonly seconds: number;
  /** Threads for quick questions and for long work, and how many of each may wait for one. */
  readonly quick: { readonly running: number; readonly waiting: number };
  readonly long: { readonly running: number; readonly waiting: number };
  /** Seconds after which work is ended. */
  readonly guardSeconds: number;
  /** Finished results that are kept, bytes, and finished jobs, count. */
  readonly cacheBytes: number;
  readonly finishedJobs: number;
}

export const defaultLimits: Limits = {
  bodyBytes: 2 ** 20,
  replications: 20_000,
  nodes: 20_000,
  seconds: 300,
  quick: { running: 1, waiting: 64 },
  long: { running: 2, waiting: 8 },
  guardSeconds: 900,
  cacheBytes: 64 * 2 ** 20,
  finishedJobs: 50,
};

/** Seconds after which a reader who was turned away may ask again. */
export const retrySeconds = 5;
