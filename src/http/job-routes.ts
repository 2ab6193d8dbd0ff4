import type { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { type Answers, workOf } from './answers.ts';
import type { JobStatus, Jobs } from './jobs.ts';
import type { Limits } from './limits.ts';
import { problem, Refusal } from './problem.ts';
import { bytesOf, isRecord, parseJson, readSettings, readTexts } from './question.ts';
import { answerResponse } from './representation.ts';
import { prefix } from './route.ts';
import { jobRoutes } from './routes.ts';

const bad = (detail: string): Refusal => new Refusal(problem(400, 'malformed', detail));
const noStore = { 'cache-control': 'no-store' };
const isOver = ({ state }: JobStatus): boolean => state !== 'waiting' && state !== 'running';

/** Long work: started, watched, fetched and cancelled. */
export function addJobs(app: Hono, jobs: Jobs, answers: Answers, limits: Limits): void {
  app.post(`${prefix}/jobs`, async (c) => {
    const { route, settings, texts, format } = readJob(parseJson(await bytesOf(c)), limits);
    const status = jobs.start(route.verb, workOf(route, { settings, texts }, format));
    return c.json(status, 202, { ...noStore, location: status.links.self });
  });
  app.get(`${prefix}/jobs/:id`, (c) => c.json(jobs.status(c.req.param('id')), 200, noStore));
  app.get(`${prefix}/jobs/:id/result`, async (c) => {
    const { work, bytes } = jobs.result(c.req.param('id'));
    return answerResponse(c, answers.tagOf(work), work.format, async () => bytes, 'no-store');
  });
  app.delete(`${prefix}/jobs/:id`, (c) => {
    jobs.cancel(c.req.param('id'));
    return c.body(null, 204);
  });
  app.get(`${prefix}/jobs/:id/events`, (c) => {
    const id = c.req.param('id');
    let status = jobs.status(id);
    return streamSSE(c, async (stream) => {
      let wake = (): void => {};
      const stop = jobs.listen(id, () => wake());
      stream.onAbort(() => wake());
      try {
        while (!stream.aborted) {
          const changed = new Promise<void>((resolve) => {
            wake = resolve;
          });
          await stream.writeSSE({ event: isOver(status) ? 'end' : 'progress', data: JSON.stringify(status) });
          if (isOver(status)) return;
          await changed;
          status = jobs.status(id);
        }
      } finally {
        stop();
      }
    });
  });
}

/** @throws Refusal with status 400; FaultError for settings beyond a limit. */
function readJob(given: unknown, limits: Limits) {
  if (!isRecord(given)) throw bad('body: must be an object with verb, settings and texts');
  const { verb, settings = {}, texts = {}, format = 'json', ...rest } = given;
  const unknown = Object.keys(rest);
  if (unknown.length > 0) throw bad(`${unknown.join(', ')}: unknown; known: verb, settings, texts, format`);
  const route = typeof verb === 'string' ? jobRoutes.get(verb) : undefined;
  if (route === undefined) throw bad(`verb: must be one of ${[...jobRoutes.keys()].join(', ')}`);
  if (!isRecord(settings)) throw bad('settings: must be an object');
  if (format !== 'json' && !(format === 'csv' && route.csv))
    throw bad(`format: must be ${route.csv ? 'json or csv' : 'json; this answer is no table'}`);
  const words = Object.entries(settings).map(([name, value]) => {
    if (['string', 'number', 'boolean'].includes(typeof value)) return [name, String(value)] as const;
    throw bad(`${name}: must be a text, a number, true or false`);
  });
  const chosen = readSettings(route, words, limits);
  const own = readTexts(route, texts);
  if (route.verb.startsWith('plan-') && chosen.plan === undefined && own.plan === undefined)
    throw bad('plan: must be given, as the name of a shipped plan or as a text');
  return { route, settings: chosen, texts: own, format } as const;
}
