import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { FaultError } from '../fault/fault.ts';
import { type Answers, workOf } from './answers.ts';
import { addJobs } from './job-routes.ts';
import { Jobs } from './jobs.ts';
import type { Limits } from './limits.ts';
import { problem, problemOfFaults, problemResponse, Refusal } from './problem.ts';
import { bytesOf, readBody, readSettings } from './question.ts';
import { addReference } from './reference.ts';
import { answerResponse, formatFor } from './representation.ts';
import { prefix, type Route } from './route.ts';
import { routes } from './routes.ts';
import { fromThisMachine, withSecurityHeaders } from './security.ts';
import { addFiles, type WebFile } from './web-files.ts';
import { Cancelled } from './work-threads.ts';

/** What an app serves from. */
export interface AppContext {
  readonly answers: Answers;
  readonly limits: Limits;
  /** The OpenAPI document as it is checked in. */
  readonly openapi: string;
  /** JSON Schemas and files to start from, by name. */
  readonly schemas: ReadonlyMap<string, string>;
  readonly templates: ReadonlyMap<string, string>;
  /** The dashboard by path, where it is built. */
  readonly web: ReadonlyMap<string, WebFile>;
  /** Writes what went wrong where the operator sees it. */
  readonly log: (text: string) => void;
}

/** The application: questions, jobs, their reference, and the dashboard. */
export function createApp(context: AppContext): Hono {
  const { answers, limits, log } = context;
  const app = new Hono();
  app.use(withSecurityHeaders);
  app.use(fromThisMachine);
  app.use(
    bodyLimit({
      maxSize: limits.bodyBytes,
      onError: () =>
        problemResponse(problem(413, 'too-large', `a body may have ${limits.bodyBytes} bytes at most`)),
    }),
  );
  app.get('/healthz', (c) => c.json({ status: 'ok' }, 200, { 'cache-control': 'no-store' }));
  for (const route of routes) if (route.method !== 'job') addQuestion(app, route, answers, limits);
  addJobs(app, new Jobs(answers.long, limits, log), answers, limits);
  addReference(app, context);
  addFiles(app, context.web);
  app.notFound((c) => {
    const methods = methodsOf(app, c.req.path);
    return methods.length > 0
      ? problemResponse(problem(405, 'method', `this address takes ${methods.join(', ')}`), {
          allow: methods.join(', '),
        })
      : problemResponse(problem(404, 'unknown-address', `${c.req.path} is no address of this server`));
  });
  app.onError((error) => {
    if (error instanceof Refusal) return problemResponse(error.problem, error.headers);
    if (error instanceof FaultError) return problemResponse(problemOfFaults(error.faults));
    if (error instanceof Cancelled) return problemResponse(problem(503, 'ends', 'this server ends'));
    log(error.stack ?? error.message);
    return problemResponse(problem(500, 'bug', 'this is a bug in Burdenshift; please report it'));
  });
  return app;
}

function addQuestion(app: Hono, route: Route, answers: Answers, limits: Limits): void {
  const path = prefix + route.path.replaceAll(/\{(\w+)\}/g, ':$1');
  app.on(route.method.toUpperCase(), path, async (c) => {
    const named = c.req.param() as Record<string, string>;
    const query = [...new URL(c.req.url).searchParams];
    const settings = readSettings(route, [...Object.entries(named), ...query], limits);
    const format = route.csv ? formatFor(c.req.header('accept')) : 'json';
    try {
      if (route.method === 'get') {
        const work = workOf(route, { settings, texts: {} }, format);
        return await answerResponse(c, answers.tagOf(work), format, () => answers.shared(route, work));
      }
      const texts = readBody(route, c.req.header('content-type') ?? '', await bytesOf(c));
      const work = workOf(route, { settings, texts }, format);
      const bytes = () => answers.own(route, work, c.req.raw.signal);
      return await answerResponse(c, answers.tagOf(work), format, bytes, 'no-store');
    } catch (error) {
      if (!(error instanceof FaultError)) throw error;
      return problemResponse(problemOfFaults(error.faults, Object.values(named)));
    }
  });
}

/** Methods that an address takes. */
function methodsOf(app: Hono, path: string): string[] {
  const methods = new Set<string>();
  for (const { method, path: pattern } of app.routes) {
    if (method === 'ALL' || pattern.includes('*')) continue;
    const matches = new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/]+')}$`).test(path);
    if (matches) methods.add(method);
  }
  return [...methods];
}
