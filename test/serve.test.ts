import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { commandFolder } from './command.ts';
import { startServer } from './serving.ts';

const { run } = commandFolder();
const folder = mkdtempSync(join(tmpdir(), 'burdenshift-serve-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Files that a process has open for writing; devices and pipes are none. */
const openFiles = (pid: number): string[] =>
  readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
    try {
      const flags = /flags:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/fdinfo/${fd}`, 'utf8'))?.[1] ?? '0';
      const writes = (Number.parseInt(flags, 8) & 3) !== 0;
      const target = readlinkSync(`/proc/${pid}/fd/${fd}`);
      return writes && target.startsWith('/') && !target.startsWith('/dev/') ? [target] : [];
    } catch {
      return [];
    }
  });

/** First line of the answer to a request that calls the server by a name. */
const statusAs = (port: number, host: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`GET /healthz HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`),
    );
    let text = '';
    socket.on('data', (chunk) => {
      text += String(chunk);
    });
    socket.on('end', () => resolve(text.split('\r\n')[0]!)).on('error', reject);
  });

const path = '/api/v1/assessments/hold?replications=100';

it('serves the same bytes after it was killed and started again, and writes nothing to disk', async () => {
  const answers: { tag: string | null; text: string }[] = [];
  for (const signal of ['SIGKILL', 'SIGTERM'] as const) {
    const server = await startServer(folder);
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const response = await fetch(server.url + path);
    answers.push({ tag: response.headers.get('etag'), text: await response.text() });
    const posted = await fetch(`${server.url}/api/v1/claims`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '13 February 2025\n\n23 of 32 allies met 2 % in 2024.\n',
    });
    expect(posted.status).toBe(200);
    expect(openFiles(server.process.pid!)).toEqual([]);
    expect(await server.end(signal)).toBe(signal === 'SIGKILL' ? 'SIGKILL' : 0);
  }
  expect(answers[1]).toEqual(answers[0]);
  const { stdout } = await run('assess', 'hold', '--replications', '100', '--json');
  expect(answers[0]!.text).toBe(stdout);
  expect(readdirSync(folder)).toEqual([]);
});

it('sends every security header over the wire, and knows a name that is not its own', async () => {
  const server = await startServer(folder);
  try {
    const { headers } = await fetch(`${server.url}/healthz`);
    for (const name of [
      'content-security-policy',
      'x-content-type-options',
      'referrer-policy',
      'permissions-policy',
    ])
      expect(headers.get(name)).toBeTruthy();
    const port = new URL(server.url).port;
    expect(await statusAs(Number(port), 'evil.example')).toMatch(/^HTTP\/1\.1 403/);
    expect(await statusAs(Number(port), `localhost:${port}`)).toMatch(/^HTTP\/1\.1 200/);
  } finally {
    expect(await server.end('SIGINT')).toBe(0);
  }
});

it('refuses another host and a port that is taken, with exit code 2', async () => {
  for (const host of ['0.0.0.0', '::', '192.168.1.1', 'example.org', ''])
    expect(await run('serve', '--host', host)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/this machine itself: there are no accounts yet/),
    });
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as { port: number };
  const outcome = await run('serve', '--port', String(port));
  other.close();
  expect(outcome).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/cannot be listened on \(EADDRINUSE\)/),
  });
});
