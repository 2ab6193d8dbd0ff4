/**
 * Speed of the main jobs, each beside a named peer measured in the same run: medians, and ratios, which travel
 * between machines better than milliseconds do. Run it with `npm run benchmarks`.
 */
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { parseDataPackage } from '../src/evidence/data-package.ts';
import { editionAsOf } from '../src/evidence/edition.ts';
import { readDataFolder, shippedDataFolder } from '../src/files/data-folder.ts';
import { loadScenario } from '../src/files/scenario-folder.ts';
import { solveByBlocks } from '../src/planning/blocks.ts';
import { buildModel } from '../src/planning/build-model.ts';
import { canonicalProblem } from '../src/planning/canonical-problem.ts';
import { openHighs } from '../src/planning/highs-solver.ts';
import { textTable } from '../src/report/text-table.ts';
import { resolveScenario } from '../src/scenario/resolve.ts';
import { normalQuantile } from '../src/simulation/normal.ts';
import { openStream } from '../src/simulation/stream.ts';
import { prepareProjection } from '../src/spending/projection.ts';
import { executeOnThreads } from '../src/sweep/threads.ts';
import { assess } from '../src/verdict/assessment.ts';
import { measuresOf, runInto } from '../src/verdict/run.ts';
import { sampleSize } from '../src/verdict/sample.ts';
import { countriesOf } from '../src/vocabulary/vocabulary.ts';
import { medianMilliseconds } from './measure.ts';
import { generatePlanProblem } from './plan/generate.ts';

const rounds = Number(process.argv[2] ?? 7);
const main = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
const spawn =
  (...args: string[]) =>
  () =>
    spawnSync(process.execPath, args, { stdio: 'ignore' });

const files = await readDataFolder(shippedDataFolder);
const data = parseDataPackage(files);
const asOf = data.descriptor.created;
const request = resolveScenario(data, loadScenario('baseline'), { asOf, seed: 1, replications: 10_000 });
const projection = prepareProjection(
  data,
  editionAsOf(data, 'nato', asOf),
  editionAsOf(data, 'imf-weo', asOf),
  request.projection,
);
const run = {
  projection,
  seed: 1,
  europe: countriesOf(data.vocabulary, 'nato-europe', asOf),
  frozen: [],
  replications: 10_000,
  yardsticks: ['spending-market-rates', 'spending-gdp-ppp', 'requirement-met'],
  detailed: true,
};
const numbers = new Float64Array(
  sampleSize(measuresOf(run).length, projection.years.length, run.replications),
);

const draws = 1_000_000;
const ours = () => {
  const stream = openStream(1, 'POL', 'gdp');
  let sum = 0;
  for (let index = 0; index < draws; index++) sum += stream.normal(index >>> 4, index & 15);
  return sum;
};
const pureRand = () => {
  const generator = xoroshiro128plus(1);
  let sum = 0;
  for (let index = 0; index < draws; index++) sum += normalQuantile(uniformFloat64(generator) || 0.5);
  return sum;
};

const tables = [...files].filter(([path]) => path.endsWith('.csv')).map(([, text]) => text);
const rows: { job: string; ms: number; peer: string; peerMs: number }[] = [];
const compare = async (
  job: string,
  work: () => unknown,
  peer: string,
  peerWork: () => unknown,
  n = rounds,
) => {
  rows.push({
    job,
    ms: await medianMilliseconds(n, work),
    peer,
    peerMs: await medianMilliseconds(n, peerWork),
  });
};

await compare('cold start of --help', spawn(main, '--help'), 'an empty Node program', spawn('-e', '0'));
await compare(
  'loading the data package',
  () => parseDataPackage(files),
  'csv-parse alone on its tables',
  () => tables.map((text) => parse(text)),
);
await compare('1,000,000 addressed normal draws', ours, 'pure-rand xoroshiro128+, same inversion', pureRand);
await compare(
  '10,000 replications of the baseline, money alone',
  () => runInto(run, 0, 10_000, numbers),
  'the draws of it alone',
  () => {
    for (let part = 0; part < 5; part++) ours();
  },
);
const brief = { ...request, replications: 2000 };
await compare(
  'whole assessment of 2,000 replications, all cores',
  () => assess(data, brief, executeOnThreads(cpus().length)),
  'the same on one worker',
  () => assess(data, brief, executeOnThreads(1)),
  Math.min(rounds, 3),
);
const plan = buildModel(canonicalProblem(generatePlanProblem(1, { buyers: 16, items: 5, years: 8 }))).model;
const solver = await openHighs();
const limits = { gap: 0.02, nodes: 10_000, seconds: 60 };
await compare(
  'a generated plan of 2,560 orders by blocks, to 2 %',
  () => solveByBlocks(plan, solver, limits),
  'its relaxation alone, HiGHS in WebAssembly',
  () => solver.relax(plan, limits),
  Math.min(rounds, 3),
);

const alone = JSON.parse(
  spawnSync(
    process.execPath,
    ['--max-semi-space-size=16', fileURLToPath(new URL('./baseline.ts', import.meta.url))],
    { encoding: 'utf8' },
  ).stdout,
) as { milliseconds: number; megabytes: number; cases: number; capabilities: number; yardsticks: number };

const time = (ms: number): string => (ms < 10 ? ms.toFixed(1) : ms.toFixed(0));
process.stdout.write(
  `Medians of ${rounds} rounds, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}\n\n${textTable(
    ['job', 'ms', 'peer', 'ms', 'ratio'],
    rows.map(({ job, ms, peer, peerMs }) => [job, time(ms), peer, time(peerMs), (ms / peerMs).toFixed(2)]),
    ['left', 'right', 'left', 'right', 'right'],
  )}\n`,
);
process.stdout.write(
  `\n10,000 replications of the baseline with ${alone.cases} orders, ${alone.capabilities} capabilities and ${alone.yardsticks} yardsticks, on one thread: ${(alone.milliseconds / 1000).toFixed(1)} s and ${alone.megabytes.toFixed(0)} MB of memory at most, the data package and the program included\n`,
);

const claims = JSON.parse(
  spawnSync(
    process.execPath,
    [fileURLToPath(new URL('./claims.ts', import.meta.url)), String(Math.min(rounds, 3))],
    {
      encoding: 'utf8',
    },
  ).stdout,
) as { other: number; html: number; subject: number };
const speed = (megabytes: number): string => `${megabytes.toFixed(megabytes < 1 ? 2 : 1)} MB/s`;
process.stdout.write(
  `\nClaims on one thread: ${speed(claims.other)} of text about other things, ${speed(claims.html)} of such a page of HTML, ${speed(claims.subject)} of text about the subject\n`,
);
