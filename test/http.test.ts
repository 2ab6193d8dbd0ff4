import { describe, expect, it } from 'vitest';
import type { Fault } from '../src/fault/fault.ts';
import type { Problem } from '../src/http/problem.ts';
import { securityHeaders } from '../src/http/security.ts';
import { address, jobOf, jsonBody, testApp, until } from './http-app.ts';

const app = testApp({ bodyBytes: 20_000, long: { running: 1, waiting: 1 } });
const { ask } = app;
const compliance = '/spending/compliance?year=2024';

/** A job that runs until it is cancelled. */
const endless = { verb: 'assess', settings: { replications: 20_000 } };
const start = async (body: unknown = endless) => {
  const response = await ask('/jobs', jsonBody(body));
  return { response, status: await jobOf(response.clone()) };
};
const state = async (id: string): Promise<string> => (await jobOf(await ask(`/jobs/${id}`))).state;

describe('headers', () => {
  it.each([
    '/healthz',
    '/reference',
    '/reference.css',
    '/api/v1/openapi.json',
    '/api/v1/yardsticks',
    '/api/v1/nothing',
  ])('%s has every security header', async (path) => {
    const { headers } = await ask(`http://localhost${path}`);
    expect(Object.fromEntries(headers)).toMatchObject(securityHeaders);
  });

  it('allow no inline script, frame, sniffing, referrer or other origin', () => {
    const csp = securityHeaders['content-security-policy']!;
    expect(csp).toContain("default-src 'self'");
    expect(csp).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(csp).toContain("worker-src 'self'");
    expect(csp).toContain("frame-ancestors 'none'");
    expect(securityHeaders).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'permissions-policy': expect.stringContaining('camera=()'),
    });
  });

  it('refuses other names for this machine, and pages of other origins', async () => {
    for (const [path, init] of [
      ['http://evil.example/api/v1/yardsticks', undefined],
      [`${address}/yardsticks`, { headers: { origin: 'https://evil.example' } }],
    ] as const)
      expect((await ask(path, init)).status).toBe(403);
    expect((await ask('/yardsticks', { headers: { origin: 'http://localhost' } })).status).toBe(200);
  });

  it('gives the reference without any script', async () => {
    const page = await (await ask('http://localhost/reference')).text();
    expect(page).toContain('GET /api/v1/assessments/{scenario}');
    expect(page).not.toMatch(/<script|https?:\/\/(?!localhost)/);
  });
});

describe('entity tags', () => {
  it('are strong, the same each time, and give 304 without a body', async () => {
    const first = await ask(compliance);
    const tag = first.headers.get('etag')!;
    expect(tag).toMatch(/^"[\w-]{27}"$/);
    const again = await ask(compliance, { headers: { 'if-none-match': `"other", ${tag}` } });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag]);
    const order = await ask('/spending/compliance?target=2&year=2024');
    const turned = await ask('/spending/compliance?year=2024&target=2');
    expect(order.headers.get('etag')).toBe(turned.headers.get('etag'));
    expect((await ask('/spending/compliance?year=2025')).headers.get('etag')).not.toBe(tag);
  });

  it('differ by format and coding, whose bytes say the same', async () => {
    const plain = await ask(compliance);
    const zipped = await ask(compliance, { headers: { 'accept-encoding': 'gzip' } });
    const csv = await ask(compliance, { headers: { accept: 'text/csv' } });
    expect(new Set([plain, zipped, csv].map(({ headers }) => headers.get('etag'))).size).toBe(3);
    expect(zipped.headers.get('content-encoding')).toBe('gzip');
    const unzipped = zipped.body!.pipeThrough(new DecompressionStream('gzip'));
    expect(await new Response(unzipped).text()).toBe(await plain.text());
  });
});

describe('problems', () => {
  it.each([
    [400, compliance.replace('year', 'jahr'), undefined, /jahr: is unknown; known: year, target/],
    [400, `${compliance}&year=2025`, undefined, /is given twice/],
    [400, '/spending/compliance', undefined, /year: must be given/],
    [400, '/claims', { ...jsonBody({}), body: '{"text": ' }, /is not JSON/],
    [400, '/claims', jsonBody({ txt: 'a' }), /txt: is unknown; known texts: text/],
    [400, '/claims', jsonBody({}), /text: must be sent/],
    [400, '/claims', jsonBody([]), /must be an object/],
    [400, '/jobs', jsonBody({ verb: 'data-check' }), /verb: must be one of assess,/],
    [400, '/jobs', jsonBody({ verb: 'plan-solve' }), /plan: must be given/],
    [400, '/jobs', jsonBody({ verb: 'assess', extra: 1 }), /extra: unknown/],
    [404, '/cases/NOPE', undefined, /there is no such case/],
    [404, '/assessments/nothing', undefined, /shipped: baseline, buy-american/],
    [404, '/jobs/none', undefined, /there is no such job/],
    [404, '/nothing', undefined, /no address/],
    [405, '/yardsticks', jsonBody({}), /takes GET/],
    [413, '/claims', jsonBody({ text: 'x'.repeat(30_000) }), /20000 bytes at most/],
    [
      415,
      '/claims',
      { method: 'POST', headers: { 'content-type': 'image/png' }, body: 'x' },
      /must be one of/,
    ],
    [422, '/spending/compliance?year=20x4', undefined, /year: must be a whole number from 2014 to 2040/],
    [422, '/assessments/baseline?replications=20001', undefined, /20000 at most/],
    [
      422,
      '/assessments/baseline?asOf=2024-02-30&seed=x',
      undefined,
      /asOf: must be a date.*\n.*\nseed: must be/,
    ],
    [
      422,
      '/scenario-checks',
      jsonBody({ scenario: 'name: a\nhorizon: 2050\n' }),
      /scenario\.yaml:2:\d+: .*2040/,
    ],
    [
      422,
      '/scenario-checks',
      jsonBody({ scenario: 'name: a\ntitle: A\nextends: ../../etc/x.yaml\n' }),
      /shipped/,
    ],
    [
      422,
      '/claims',
      { method: 'POST', headers: { 'content-type': 'text/plain' }, body: new Uint8Array([255]) },
      /not UTF-8/,
    ],
    [
      422,
      '/jobs',
      jsonBody({ verb: 'plan-solve', settings: { plan: 'a', seconds: 9999 } }),
      /seconds: may be 300/,
    ],
  ] as const)('%i for %s %j', async (status, path, init, words) => {
    const response = await ask(path, init as RequestInit | undefined);
    const text = await response.text();
    expect([response.status, response.headers.get('content-type')], text).toEqual([
      status,
      'application/problem+json',
    ]);
    const problem = JSON.parse(text);
    expect(problem).toMatchObject({ status, type: expect.stringMatching(/^urn:burdenshift:problem:/) });
    expect(problem.detail).toMatch(words);
  });

  it('lists every fault of a file with line and column', async () => {
    const text = 'name: A B\ntitle: x\nextends: baseline\nhorizon: 1900\nunknown: 1\n';
    const response = await ask('/scenario-checks', {
      method: 'POST',
      headers: { 'content-type': 'application/yaml' },
      body: text,
    });
    const { faults } = (await response.json()) as Problem & { faults: readonly Fault[] };
    expect(faults.length).toBeGreaterThanOrEqual(3);
    for (const fault of faults)
      expect(fault).toMatchObject({
        where: 'scenario.yaml',
        line: expect.any(Number),
        rule: expect.any(String),
      });
  });
});

describe('jobs', () => {
  it('tell progress as events, and a cancelled one frees its thread', async () => {
    const { status } = await start();
    const events = await ask(`/jobs/${status.id}/events`);
    expect(events.headers.get('content-type')).toMatch(/^text\/event-stream/);
    const waiting = await start();
    await until(async () => (await jobOf(await ask(`/jobs/${status.id}`))).progress !== null);
    expect(app.answers.long.state()).toMatchObject({ running: 1, waiting: 1 });

    const flood = await start();
    expect([flood.response.status, flood.response.headers.get('retry-after')]).toEqual([429, '5']);
    const direct = await ask('/assessments/hold?replications=100');
    expect([direct.status, direct.headers.get('retry-after')]).toEqual([429, '5']);
    expect((await ask(`/jobs/${waiting.status.id}/result`)).status).toBe(409);

    for (const { id } of [waiting.status, status])
      expect((await ask(`/jobs/${id}`, { method: 'DELETE' })).status).toBe(204);
    await until(() => app.answers.long.state().running === 0, 10);
    expect(app.answers.long.state()).toEqual({ running: 0, waiting: 0, threads: 0 });
    expect(await state(status.id)).toBe('cancelled');
    expect((await ask(`/jobs/${status.id}/result`)).status).toBe(410);
    const told = await events.text();
    expect(told).toMatch(/event: progress\ndata: .*"running"/);
    expect(told).toMatch(/event: end\ndata: .*"cancelled"/);

    const after = await start({
      verb: 'backtest',
      settings: { from: '2023-12-31', replications: 100 },
      format: 'csv',
    });
    await until(async () => (await state(after.status.id)) === 'done');
    const result = await ask(`/jobs/${after.status.id}/result`);
    expect(result.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect((await ask(`/jobs/${after.status.id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await ask(`/jobs/${after.status.id}`)).status).toBe(404);
  });

  it('that fail say why in the words of the command line', async () => {
    const { status } = await start({ verb: 'assess', settings: { asOf: '2020-01-01' }, texts: {} });
    await until(async () => (await state(status.id)) === 'failed');
    const result = await ask(`/jobs/${status.id}/result`);
    expect(result.status).toBe(422);
    expect(((await result.json()) as Problem).detail).toMatch(/no edition of nato/);
  });
});

it('works a question out once for all who ask at the same time', async () => {
  const before = app.answers.quick.state().threads;
  const path = '/spending/projection?replications=300';
  const texts = await Promise.all(Array.from({ length: 100 }, async () => (await ask(path)).text()));
  expect(new Set(texts).size).toBe(1);
  expect(app.answers.quick.state().threads).toBe(Math.max(1, before));
});
