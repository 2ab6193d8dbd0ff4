import { afterAll, beforeAll, expect } from 'vitest';
import type { JobStatus } from '../src/http/jobs.ts';
import { defaultLimits, type Limits } from '../src/http/limits.ts';
import { openApp } from '../src/http/open-app.ts';
import { type Example, prefix, type Route } from '../src/http/route.ts';

export const address = `http://localhost${prefix}`;

/** An application for the tests of a file, closed after them; what it logs is a failure. */
export function testApp(limits: Partial<Limits> = {}) {
  let opened: Awaited<ReturnType<typeof openApp>>;
  const logged: string[] = [];
  beforeAll(async () => {
    opened = await openApp((text) => logged.push(text), { ...defaultLimits, ...limits });
  });
  afterAll(async () => {
    await opened.answers.close();
    expect(logged).toEqual([]);
  });
  return {
    logged,
    get answers() {
      return opened.answers;
    },
    ask: (path: string, init?: RequestInit): Promise<Response> =>
      Promise.resolve(opened.app.request(path.startsWith('http') ? path : `${address}${path}`, init)),
  };
}

export const jsonBody = (value: unknown, method = 'POST'): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
});

/** The request that the example of a route stands for. */
export function requestOf({ path, method }: Route, { settings = {}, texts = {} }: Example) {
  const rest = { ...settings };
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = rest[name]!;
    delete rest[name];
    return encodeURIComponent(value);
  });
  const query = new URLSearchParams(rest).toString();
  return [
    `${filled}${query === '' ? '' : `?${query}`}`,
    method === 'get' ? undefined : jsonBody(texts),
  ] as const;
}

/** The job that a response tells of. */
export const jobOf = async (response: Response): Promise<JobStatus> => (await response.json()) as JobStatus;

/** Waits until a condition holds. */
export async function until(holds: () => boolean | Promise<boolean>, seconds = 60): Promise<void> {
  const end = Date.now() + 1000 * seconds;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`not within ${seconds} seconds`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
