/** The engine against other programs on one instance of the shape of model M: SimPy, and C++ by two ways. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { compareCounts, countsOf, readCounts } from '../benchmarks/model-m/agreement.ts';
import { bookOf, generateInstance, instanceText, modelM } from '../benchmarks/model-m/generate.ts';
import {
  buildPeer,
  findSimmer,
  findSimPy,
  runPeer,
  simmerMissing,
  simPyMissing,
} from '../benchmarks/model-m/peers.ts';
import { simulateBook } from '../src/production/simulate.ts';

const folder = mkdtempSync(join(tmpdir(), 'burdenshift-model-m-'));
afterAll(() => rmSync(folder, { recursive: true }));

const instance = generateInstance(4, { cases: 200, lines: 6, years: 10, minimumLeadDays: 365 });
const path = join(folder, 'instance.txt');
writeFileSync(path, instanceText(instance));
const { months } = instance.window;
const own = (seed: number, replications: number) => {
  const { first, last } = simulateBook(bookOf(instance), seed, 0, replications);
  return countsOf(first, last, replications);
};
/** 400 rows, 1 200 quantiles: 4.5 standard errors are passed by chance in less than one run in a hundred. */
const bound = 4.5;

const simPy = findSimPy();
it.skipIf(simPy === undefined)('agrees with SimPy within Monte Carlo error', () => {
  const { counted } = runPeer(simPy!, path, months, { replications: 300, rounds: 1, seed: 1 });
  const { rows, worstMean, rootMeanSquare, worstQuantile } = compareCounts(own(9, 4000), counted);
  expect(rows).toBe(400);
  expect(worstMean).toBeLessThan(bound);
  expect(rootMeanSquare).toBeGreaterThan(0.6);
  expect(rootMeanSquare).toBeLessThan(1.5);
  expect(worstQuantile).toBeLessThan(bound);
});
if (simPy === undefined) process.stderr.write(`model M is not compared with SimPy: ${simPyMissing}\n`);

/** simmer takes most of a second for each; `npm run prove` asks for more. */
const simmerReplications = process.env.BURDENSHIFT_PROVE === '1' ? 60 : 24;
const simmer = findSimmer();
it.skipIf(simmer === undefined)('agrees with simmer within Monte Carlo error', () => {
  const { counted } = runPeer(simmer!, path, months, {
    replications: simmerReplications,
    rounds: 1,
    seed: 1,
  });
  const { rows, worstMean, rootMeanSquare, worstQuantile } = compareCounts(own(9, 4000), counted);
  expect(rows).toBe(400);
  expect(worstMean).toBeLessThan(bound);
  expect(rootMeanSquare).toBeGreaterThan(0.6);
  expect(rootMeanSquare).toBeLessThan(1.5);
  expect(worstQuantile).toBeLessThan(bound);
});
if (simmer === undefined) process.stderr.write(`model M is not compared with simmer: ${simmerMissing}\n`);

const events = buildPeer('events', 'event-driven.cpp', folder, ['-O1']);
it.skipIf(events === undefined)('agrees with an event-driven C++ program within Monte Carlo error', () => {
  const { counted } = runPeer(events!, path, months, { replications: 4000, rounds: 1, seed: 1 });
  const { worstMean, rootMeanSquare, worstQuantile } = compareCounts(own(9, 4000), counted);
  expect(worstMean).toBeLessThan(bound);
  expect(rootMeanSquare).toBeLessThan(1.5);
  expect(worstQuantile).toBeLessThan(bound);
});

const closed = buildPeer('closed form', 'closed-form.cpp', folder, ['-O1', '-ffp-contract=off']);
it.skipIf(closed === undefined)('gives the counts of a C++ program with the same draws, date by date', () => {
  const { counted } = runPeer(closed!, path, months, { replications: 500, rounds: 1, seed: 9 });
  const ours = own(9, 500);
  // A date may lie so near midnight that the two exponentials, apart in the last digit, round it to two days.
  let apart = 0;
  for (let row = 0; row < 400; row++) apart += Math.abs(ours.sums[row]! - counted.sums[row]!);
  expect(apart).toBeLessThan(5);
});

it('would see a difference of a twentieth of a standard deviation', () => {
  const ours = own(9, 4000);
  const late = { ...ours, sums: ours.sums.map((sum) => sum + 4000 * 10) };
  expect(compareCounts(ours, late).worstMean).toBeGreaterThan(bound);
});

it('generates model M as it is described', () => {
  const { cases, lines, stages } = generateInstance(2026);
  expect([cases.length, lines.length]).toEqual([modelM.cases, modelM.lines]);
  expect(stages.map(({ medianDays }) => medianDays)).toEqual([60, 90, 30, 180, 60]);
  expect(stages.every(({ sigma }) => sigma === 0.5)).toBe(true);
  expect(new Set(cases.map(({ units }) => units))).toEqual(
    new Set(Array.from({ length: 40 }, (_, k) => k + 1)),
  );
  for (const { rates } of lines) {
    const [first, last] = rates as [{ day: number; perYear: number }, { day: number; perYear: number }];
    expect(first.perYear).toBeGreaterThanOrEqual(20);
    expect(first.perYear).toBeLessThanOrEqual(600);
    const years = (last.day - first.day) / 365.25;
    expect((last.perYear - first.perYear) / years / first.perYear).toBeCloseTo(0.3, 12);
  }
  expect(instanceText(generateInstance(2026))).toBe(instanceText(generateInstance(2026)));
  expect(readCounts('3 9 0:1\n', 1, 2).counts).toEqual(Float64Array.of(1, 0));
});
