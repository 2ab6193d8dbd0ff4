/**
 * Reference model M beside its peers, in one run on one machine: whether they agree, and how fast each is.
 * `node benchmarks/model-m/run.ts [rounds] [replications]`; see README.md.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareBook } from '../../src/production/order-book.ts';
import { simulateBlock } from '../../src/production/simulate.ts';
import { textTable } from '../../src/report/text-table.ts';
import { openBookThreads } from '../../src/sweep/book-threads.ts';
import { type Agreement, compareCounts, countsOf } from './agreement.ts';
import { bookOf, generateInstance, instanceText } from './generate.ts';
import {
  buildPeer,
  findSimmer,
  findSimPy,
  type Peer,
  runPeer,
  simmerMissing,
  simPyMissing,
} from './peers.ts';

const rounds = Number(process.argv[2] ?? 5);
const replications = Number(process.argv[3] ?? 2048);
const seed = 2026;
const folder = mkdtempSync(join(tmpdir(), 'burdenshift-model-m-'));
const say = (text: string): boolean => process.stdout.write(text);

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Replications that threads are timed with: as many as an assessment has, so that what is timed is the work. */
const manyReplications = 5 * replications;

/** Milliseconds a replication, one a round, after an unmeasured round. */
async function timed(work: () => unknown, count = replications): Promise<number[]> {
  await work();
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await work();
    times.push((performance.now() - start) / count);
  }
  return times;
}

try {
  const instance = generateInstance(seed);
  const path = join(folder, 'instance.txt');
  writeFileSync(path, instanceText(instance));
  const book = bookOf(instance);
  const prepared = prepareBook(book);

  const own = median(await timed(() => simulateBlock(prepared, seed, 0, replications)));
  const block = simulateBlock(prepared, seed, 0, replications);
  const ours = countsOf(block.first, block.last, replications);
  const one = openBookThreads([book], 1);
  const oneThread = median(await timed(() => one.run(seed, manyReplications), manyReplications));
  await one.close();
  const two = openBookThreads([book], 2);
  const twoThreads = median(await timed(() => two.run(seed, manyReplications), manyReplications));
  const [halves] = await two.run(seed, replications);
  await two.close();
  const same = [block.first, block.last].every((histogram, index) =>
    Buffer.from(histogram.counts.buffer).equals(
      Buffer.from([halves!.first, halves!.last][index]!.counts.buffer as ArrayBuffer),
    ),
  );

  const optimised = ['-O3'];
  const candidates: readonly [Peer | undefined, string][] = [
    [findSimPy(), simPyMissing],
    [findSimmer(), simmerMissing],
    [buildPeer('C++ events', 'event-driven.cpp', folder, optimised), 'no C++ compiler'],
    [buildPeer('C++ closed form', 'closed-form.cpp', folder, optimised), 'no C++ compiler'],
    [
      buildPeer('C++ closed form, Mersenne Twister', 'closed-form.cpp', folder, [
        ...optimised,
        '-DSTANDARD_DRAWS',
      ]),
      'no C++ compiler',
    ],
    [
      buildPeer('C++ closed form, tuned', 'closed-form.cpp', folder, [...optimised, '-march=native']),
      'no C++ compiler',
    ],
  ];
  const speeds: [string, number][] = [
    ['this project, in the main thread', own],
    ['this project, one worker thread', oneThread],
    ['this project, two worker threads', twoThreads],
  ];
  const agreements: [string, number, Agreement][] = [];
  for (const [peer, missing] of candidates) {
    if (peer === undefined) {
      say(`left out: ${missing}\n`);
      continue;
    }
    const { fraction = 1 } = peer;
    const count = Math.max(20, Math.ceil(replications * fraction));
    const options = {
      replications: count,
      rounds: Math.max(1, Math.min(rounds, Math.round(60 * fraction))),
      seed: 7,
    };
    const { times, counted } = runPeer(peer, path, instance.window.months, options);
    speeds.push([peer.name, median(times)]);
    agreements.push([peer.name, count, compareCounts(ours, counted)]);
  }

  const processors = cpus();
  say(
    `Model M: ${instance.cases.length} cases, ${instance.lines.length} lines; medians of ${rounds} rounds of ` +
      `${replications} replications; Node ${process.version}, ${processors.length} × ${processors[0]?.model ?? 'processor'}\n\n`,
  );
  say(
    `${textTable(
      ['program', 'ms a replication', 'times ours'],
      speeds.map(([name, ms]) => [name, ms.toFixed(3), (ms / own).toFixed(2)]),
      ['left', 'right', 'right'],
    )}\n\n`,
  );
  say(
    `two threads are ${(oneThread / twoThreads).toFixed(2)} times one; their bytes are ${same ? 'the same' : 'NOT THE SAME'}\n\n`,
  );
  say(
    `${textTable(
      ['agreement with', 'replications', 'worst mean, s.e.', 'rms, s.e.', 'worst 5/50/95 %, s.e.'],
      agreements.map(([name, count, { worstMean, rootMeanSquare, worstQuantile }]) => [
        name,
        `${count}`,
        worstMean.toFixed(2),
        rootMeanSquare.toFixed(2),
        worstQuantile.toFixed(2),
      ]),
      ['left', 'right', 'right', 'right', 'right'],
    )}\n`,
  );
  // 4 000 means and 12 000 quantiles: five standard errors are passed by chance once in hundreds of runs.
  const apart = agreements.filter(
    ([, , { worstMean, worstQuantile }]) => worstMean > 5 || worstQuantile > 5.5,
  );
  for (const [name] of apart) say(`DISAGREES beyond Monte Carlo error: ${name}\n`);
  if (apart.length > 0 || !same) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
