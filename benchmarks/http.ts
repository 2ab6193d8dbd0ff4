// Many readers of a cached verdict at once: errors, latency and memory. Run: npm run benchmarks -- http, or this file.
// Usage: node scripts/run.mjs benchmarks/http.ts [seconds]
import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';
import { startServer } from '../test/serving.ts';

const seconds = Number(process.argv[2] ?? 60);
const connections = 200;
const path = '/api/v1/assessments/baseline';

const server = await startServer();
const url = server.url + path;

/** Resident memory of the server, MB. */
const memory = (): number =>
  Math.round(
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.process.pid}/status`, 'utf8'))![1]) / 1024,
  );

const load = (headers: Record<string, string>, duration: number) =>
  autocannon({ url, connections, duration, headers });

const first = await fetch(url);
const tag = first.headers.get('etag')!;
await first.arrayBuffer();
const gzip = { 'accept-encoding': 'gzip' };
// What a reader of the day has already is known by its tag; the others are sent the compressed verdict.
await load(gzip, 3);
const before = memory();
const sent = await load(gzip, seconds);
const after = memory();
const known = await load({ ...gzip, 'if-none-match': tag }, Math.min(seconds, 10));

const line = (name: string, { latency, requests, errors, timeouts, non2xx }: autocannon.Result): string =>
  `${name}: ${requests.average} requests/s; latency ms p50 ${latency.p50}, p97.5 ${latency.p97_5}, p99 ${latency.p99}; ${errors} errors, ${timeouts} timeouts, ${non2xx} other than 2xx`;

process.stdout.write(
  `${[
    `${connections} connections for ${seconds} s on ${path}`,
    line('verdict', sent),
    line('known', known),
    `memory ${before} MB at the start, ${after} MB at the end`,
  ].join('\n')}\n`,
);
process.exitCode = sent.errors + sent.timeouts + sent.non2xx === 0 ? 0 : 1;
await server.end('SIGTERM');
