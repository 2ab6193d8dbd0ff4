import { createHash } from 'node:crypto';
import type { Limits } from './limits.ts';
import { ResultCache } from './result-cache.ts';
import { type Route, routeId } from './route.ts';
import type { Bytes, Format, Work, WorkThreadData } from './work.ts';
import { openWorkThreads, type WorkThreads } from './work-threads.ts';

/** What a server answers from; nothing of it is on disk. */
export interface Answers {
  readonly quick: WorkThreads;
  readonly long: WorkThreads;
  /** Strong entity tag, without quotes, of the answer to a question: known before the answer is. */
  tagOf(work: Work): string;
  /** The answer to a question without texts: one of those at hand, or worked out once for all who ask. */
  shared(route: Route, work: Work): Promise<Bytes>;
  /** The answer to a question with texts of its reader's, which nobody else is given. */
  own(route: Route, work: Work, signal: AbortSignal): Promise<Bytes>;
  close(): Promise<void>;
}

export interface Edition {
  readonly version: string;
  readonly dataSha256: string;
}

export const workOf = (
  route: Route,
  { settings, texts }: Pick<Work, 'settings' | 'texts'>,
  format: Format,
): Work => ({ route: routeId(route), settings, texts, format });

export function openAnswers(edition: Edition, workerData: WorkThreadData, limits: Limits): Answers {
  const quick = openWorkThreads(workerData, limits.quick, limits.guardSeconds);
  const long = openWorkThreads(workerData, limits.long, limits.guardSeconds);
  const threadsFor = (route: Route): WorkThreads => (route.long || route.method === 'job' ? long : quick);
  const cache = new ResultCache(limits.cacheBytes);
  const underWay = new Map<string, Promise<Bytes>>();
  // Every answer may rest on any shipped scenario or plan, so their texts count as part of the edition.
  const shipped = digest([[...workerData.scenarios], [...workerData.plans]]);

  const tagOf = ({ route, settings, texts, format }: Work): string =>
    digest([
      edition.version,
      edition.dataSha256,
      shipped,
      route,
      Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : 1)),
      Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1)),
      format,
    ]);

  return {
    quick,
    long,
    tagOf,
    async shared(route, work) {
      const tag = tagOf(work);
      const found = cache.get(tag) ?? underWay.get(tag);
      if (found !== undefined) return found;
      const answer = threadsFor(route).ask(work);
      underWay.set(tag, answer);
      try {
        const bytes = await answer;
        cache.set(tag, bytes);
        return bytes;
      } finally {
        underWay.delete(tag);
      }
    },
    own: (route, work, signal) => threadsFor(route).ask(work, { signal }),
    async close() {
      await Promise.all([quick.close(), long.close()]);
    },
  };
}

const digest = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 27);
