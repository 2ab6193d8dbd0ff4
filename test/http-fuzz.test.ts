import fc from 'fast-check';
import { expect, it } from 'vitest';
import { prefix, type Route, routeId } from '../src/http/route.ts';
import { jobRoutes, routes } from '../src/http/routes.ts';
import { jobOf, jsonBody, requestOf, testApp } from './http-app.ts';

const { ask } = testApp();
const seed = Number(process.env.FUZZ_SEED ?? 20260707);

/** Words that readers of numbers, dates, names and files stumble over. */
const wild = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    '0',
    '-1',
    '1e9',
    'NaN',
    '__proto__',
    'constructor',
    '../../etc/passwd',
    '\0',
    '2024-02-30',
  ),
  fc.constantFrom(
    'nato',
    'POL',
    'baseline',
    '100',
    '2024',
    '2025-08-28',
    'true',
    '=1+1',
    '%',
    'a'.repeat(300),
  ),
);

const body = fc.oneof(
  fc.json({ maxDepth: 4 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom(
    '{',
    '[[[',
    '{"__proto__": {}}',
    '['.repeat(20_000),
    'a: &a [*a, *a]\n',
    '"'.repeat(999),
    'null',
  ),
);

/** Settings by known and unknown names, with the example's own in some. */
const settingsOf = ({ parameters, example }: Route) =>
  fc
    .dictionary(fc.constantFrom(...parameters.map(({ name }) => name), 'unknown', 'toString'), wild, {
      maxKeys: 4,
      noNullPrototype: true,
    })
    .chain((given) => fc.boolean().map((some) => (some ? { ...example.settings, ...given } : given)))
    // Few futures: what is looked for are crashes, and those need no precision.
    .map(({ replications: _, ...rest }) =>
      parameters.some(({ name }) => name === 'replications') ? { ...rest, replications: '100' } : rest,
    );

const textsOf = ({ parts, example }: Route) =>
  fc
    .dictionary(fc.constantFrom(...parts.map(({ key }) => key), 'unknown'), body, { noNullPrototype: true })
    .chain((given) => fc.boolean().map((some) => (some ? { ...example.texts, ...given } : given)));

const check = async (path: string, init?: RequestInit): Promise<void> => {
  const response = await ask(path, init);
  const text = await response.text();
  if (response.status >= 500)
    expect.fail(`${response.status} for ${path} ${String(init?.body).slice(0, 500)}: ${text}`);
  if (response.status >= 400) expect(response.headers.get('content-type')).toBe('application/problem+json');
};

const runs = { seed, numRuns: 25, interruptAfterTimeLimit: 20_000, markInterruptAsFailure: false };
const questions = routes.filter(({ method }) => method !== 'job').map((one) => [routeId(one), one] as const);

it.each(questions)(`%s gives no 5xx (FUZZ_SEED=${seed})`, async (_, route) => {
  await fc.assert(
    fc.asyncProperty(
      settingsOf(route),
      textsOf({ ...route, parts: route.parts }),
      async (settings, texts) => {
        const inPath = route.parameters.filter((one) => one.in === 'path').map(({ name }) => name);
        const filled = Object.fromEntries(inPath.map((name) => [name, settings[name] || 'x']));
        const [path, init] = requestOf(route, { settings: { ...settings, ...filled }, texts });
        await check(path, init);
      },
    ),
    runs,
  );
});

const posts = routes.filter(({ method }) => method === 'post').map((one) => [routeId(one), one] as const);

it.each(posts)(`%s gives no 5xx for malformed bodies (FUZZ_SEED=${seed})`, async (_, route) => {
  const [path] = requestOf(route, route.example);
  const types = [
    'application/json',
    'text/csv',
    'application/yaml',
    'text/plain',
    'text/html',
    '',
    'x/y; q=;',
  ];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...types), body, (type, text) =>
      check(path, { method: 'POST', headers: { 'content-type': type }, body: text }),
    ),
    runs,
  );
});

it(`starts no job that ends in a 5xx (FUZZ_SEED=${seed})`, async () => {
  const any = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    ...[...jobRoutes.values()].map((route) =>
      fc
        .record({ settings: settingsOf(route), texts: textsOf(route) })
        .map((given) => ({ verb: route.verb, ...given })),
    ),
  );
  await fc.assert(
    fc.asyncProperty(any, async (given) => {
      const response = await ask('/jobs', jsonBody(given));
      expect(response.status).toBeLessThan(500);
      if (response.status !== 202) return;
      const { links } = await jobOf(response);
      const self = `http://localhost${links.self}`;
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect((await jobOf(await ask(self))).problem?.status ?? 0).toBeLessThan(500);
      await ask(self, { method: 'DELETE' });
    }),
    { ...runs, numRuns: 40 },
  );
});

it(`gives no 5xx at any address, by any method (FUZZ_SEED=${seed})`, async () => {
  const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
  const part = fc.oneof(
    wild,
    fc.constantFrom('jobs', 'cases', 'schemas', 'templates', 'assessments', '..', '%'),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...methods), fc.array(part, { maxLength: 4 }), async (method, parts) => {
      const path = `http://localhost${prefix}/${parts.map(encodeURIComponent).join('/')}`;
      const response = await ask(path, { method });
      expect(response.status).toBeLessThan(500);
    }),
    { ...runs, numRuns: 200 },
  );
});
