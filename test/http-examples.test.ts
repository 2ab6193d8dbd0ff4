import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { Ajv } from 'ajv';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { routeId } from '../src/http/route.ts';
import { routes } from '../src/http/routes.ts';
import { commandFolder, root } from './command.ts';
import { jobOf, jsonBody, requestOf, testApp, until } from './http-app.ts';

const { ask } = testApp();
const { run } = commandFolder();
const document = readFileSync(join(root, 'schemas/openapi.json'), 'utf8');

const validator = (verb: string) =>
  new Ajv({ strict: false }).compile(
    JSON.parse(readFileSync(join(root, `schemas/results/${verb}.schema.json`), 'utf8')),
  );

it('has a document that an independent linter finds nothing in', async () => {
  const config = await createConfig({ extends: ['recommended'] });
  const absoluteRef = join(root, 'schemas/openapi.json');
  const found = await lintFromString({ source: document, absoluteRef, config });
  expect(found.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
  const broken = document.replace('"openapi": "3.1.0",', '"openapi": "3.1.0", "pahts": {},');
  expect(await lintFromString({ source: broken, absoluteRef, config })).not.toEqual([]);
});

const questions = routes.filter(({ method }) => method !== 'job').map((one) => [routeId(one), one] as const);

it.each(questions)('%s answers its example, as its schema says', async (_, route) => {
  const [path, init] = requestOf(route, route.example);
  const response = await ask(path, init);
  const text = await response.text();
  expect([response.status, response.headers.get('content-type')], text.slice(0, 1000)).toEqual([
    200,
    'application/json',
  ]);
  const validate = validator(route.verb);
  validate(JSON.parse(text));
  expect(validate.errors ?? []).toEqual([]);
  if (!route.csv) return;
  const csv = await ask(path, { ...init, headers: { ...init?.headers, accept: 'text/csv' } });
  expect([csv.status, csv.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
  parse(await csv.text(), { columns: true });
});

const jobs = routes.filter(({ method }) => method === 'job').map((one) => [one.verb, one] as const);

it.each(jobs)('the job %s gives its example, as its schema says', async (verb, { example }) => {
  const started = await ask('/jobs', jsonBody({ verb, ...example }));
  const status = await jobOf(started);
  expect([started.status, started.headers.get('location')], JSON.stringify(status)).toEqual([
    202,
    status.links.self,
  ]);
  const self = `http://localhost${status.links.self}`;
  await until(async () => !/waiting|running/.test((await jobOf(await ask(self))).state), 110);
  expect((await jobOf(await ask(self))).problem).toBe(null);
  const result = await ask(`${self}/result`);
  const validate = validator(verb);
  validate(await result.json());
  expect(validate.errors ?? []).toEqual([]);
});

it('documents every question and job, and nothing else', () => {
  const { paths } = JSON.parse(document) as { paths: Record<string, Record<string, unknown>> };
  const documented = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  );
  const served = routes
    .filter(({ method }) => method !== 'job')
    .map(({ method, path }) => `${method} ${path}`);
  expect(documented.filter((one) => !/ \/jobs/.test(one)).sort()).toEqual(served.sort());
});

it.each([
  ['/spending/compliance?year=2024&target=2', ['spending', 'compliance', '--year', '2024', '--target', '2']],
  ['/cases?buyer=POL', ['cases', 'list', '--buyer', 'POL']],
  ['/assessments/baseline?replications=100', ['assess', 'baseline', '--replications', '100']],
  ['/forecasts?buyer=POL&replications=200', ['forecast', '--buyer', 'POL', '--replications', '200']],
] as const)('%s gives the bytes of the command line', async (path, args) => {
  const { stdout } = await run(...args, '--json');
  expect(await (await ask(path)).text()).toBe(stdout);
});
