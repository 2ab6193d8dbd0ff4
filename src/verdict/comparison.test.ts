import { expect, it } from 'vitest';
import { shippedData } from '../../test/shipped-data.ts';
import { loadScenario } from '../files/scenario-folder.ts';
import { resolveScenario } from '../scenario/resolve.ts';
import { compare, differenceOf } from './comparison.ts';
import { executeHere } from './execute.ts';

const data = await shippedData();
const replications = 400;
const requestOf = (scenario: string, seed = 7) =>
  resolveScenario(data, loadScenario(scenario), { asOf: '2026-11-22', seed, replications });

it('finds no difference between a scenario and itself', async () => {
  const { yardsticks, capabilities } = await compare(
    data,
    requestOf('baseline'),
    requestOf('baseline'),
    executeHere(),
  );
  expect(yardsticks.length).toBeGreaterThanOrEqual(30);
  for (const { probability, share } of yardsticks)
    expect([probability.change.mean, share.change.mean, share.change.error]).toEqual([0, 0, 0]);
  for (const { change } of capabilities) expect([change.mean, change.error]).toEqual([0, 0]);
});

it('has a Monte Carlo error at least five times smaller than random numbers of their own would give', async () => {
  const { capabilities, yardsticks } = await compare(
    data,
    requestOf('baseline'),
    requestOf('faster-fms'),
    executeHere(),
  );
  const moved = [...capabilities, ...yardsticks.map(({ share }) => share)]
    .map(({ change }) => change)
    .filter(({ error }) => error > 0);
  expect(moved.length).toBeGreaterThan(3);
  for (const { error, independentError } of moved) expect(independentError / error).toBeGreaterThan(5);
});

it('states the error of independent streams as it is: with other luck for the second scenario it comes out', async () => {
  const [one, two] = await Promise.all(
    [7, 8].map((seed) =>
      compare(data, requestOf('baseline', seed), requestOf('baseline', seed), executeHere()),
    ),
  );
  const share = (comparison: typeof one, id: string) =>
    comparison!.yardsticks.find(({ yardstick, year }) => yardstick === id && year === 2035)!.share;
  // Medians of independent runs differ by no more than a few of the errors stated.
  for (const id of ['spending-market-rates', 'coverage-equal-weights']) {
    const { base, change } = share(one, id);
    expect(Math.abs(base - share(two, id).base) / change.independentError).toBeLessThan(5);
  }
});

it('takes the spread of what both samples share out of the error', () => {
  const base = Float64Array.from({ length: 1000 }, (_, index) => Math.sin(index * 12.9898) * 10);
  const other = base.map((value, index) => value + 1 + Math.cos(index) / 100);
  const { mean, error } = differenceOf({ base, other });
  expect(mean).toBeCloseTo(1, 2);
  expect(error).toBeLessThan(0.001);
});
