import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertySeed, shippedData } from '../../test/shipped-data.ts';
import { loadScenario } from '../files/scenario-folder.ts';
import { executeBooksHere } from '../production/book-executor.ts';
import { resolveScenario } from '../scenario/resolve.ts';
import { attribute } from './attribution.ts';
import { crossingOf } from './crossing.ts';
import { prepareRequest } from './preparation.ts';
import { measuresOf, moneyMeasureName, runInto } from './run.ts';
import { sampleOf as readSample, type Sample, sampleSize } from './sample.ts';
import { exceedance, verdictsOf } from './verdict.ts';
import { spendingMarketRates } from './yardstick/spending-market-rates.ts';

const id = spendingMarketRates.id;
const years = [2026, 2027, 2028];
const usd = moneyMeasureName('unitedStates', 'usd');
const measureNames = [id, usd];

/** A sample whose market-rate shares are given replication by replication. */
function sampleOf(paths: readonly (readonly number[])[]): Sample {
  const values = new Float64Array(measureNames.length * years.length * paths.length);
  for (const [replication, path] of paths.entries()) {
    for (const [k, share] of path.entries()) values[k * paths.length + replication] = share;
  }
  return readSample(measureNames, years, paths.length, values);
}

describe('a crossing', () => {
  const sample = sampleOf([
    [0.4, 0.6, 0.7],
    [0.4, 0.45, 0.51],
    [0.6, 0.4, 0.4],
    [0.1, 0.2, 0.3],
  ]);

  it('is the first year above, counted over replications', () => {
    const crossing = crossingOf(sample, id, 0.5);
    expect(crossing.byYear).toEqual([
      { year: 2026, probability: 0.25 },
      { year: 2027, probability: 0.25 },
      { year: 2028, probability: 0.25 },
    ]);
    expect(crossing.notByHorizon.value).toBe(0.25);
    expect([crossing.p5, crossing.p25, crossing.p50, crossing.p75, crossing.p95]).toEqual([
      2026,
      2026,
      2027,
      2028,
      null,
    ]);
  });

  it('does not count a share exactly at the threshold', () => {
    expect(exceedance(sampleOf([[0.5, 0.5, 0.5]]), id, 0, 0.5).value).toBe(0);
    expect(crossingOf(sampleOf([[0.5, 0.5, 0.5]]), id, 0.5).p5).toBeNull();
  });

  it('is never later for a lower threshold, and its parts add up to one', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(share, share, share), { minLength: 1, maxLength: 40 }),
        share,
        share,
        (paths, a, b) => {
          const random = sampleOf(paths);
          const low = crossingOf(random, id, Math.min(a, b));
          const high = crossingOf(random, id, Math.max(a, b));
          const sum = low.byYear.reduce((total, entry) => total + entry.probability, low.notByHorizon.value);
          expect(sum).toBeCloseTo(1, 12);
          expect(low.p50 ?? 9999).toBeLessThanOrEqual(high.p50 ?? 9999);
          expect(low.notByHorizon.value).toBeLessThanOrEqual(high.notByHorizon.value);
        },
      ),
      { seed: propertySeed },
    );
  });
});

it('gives a verdict for each threshold and deadline', () => {
  const verdicts = verdictsOf(
    sampleOf([
      [0.4, 0.6, 0.7],
      [0.4, 0.4, 0.6],
    ]),
    spendingMarketRates,
    [2027, 2028],
  );
  expect(verdicts).toHaveLength(1);
  expect(
    verdicts[0]!.deadlines.map(({ year, probability, share }) => [year, probability.value, share.p50]),
  ).toEqual([
    [2027, 0.5, 0.5],
    [2028, 1, 0.6499999999999999],
  ]);
});

it('writes the same numbers in any order and any cut', async () => {
  const data = await shippedData();
  const asOf = data.descriptor.created;
  const request = resolveScenario(data, loadScenario('baseline'), { asOf, seed: 5, replications: 12 });
  const { projection, held, asked, projected } = await prepareRequest(data, request, executeBooksHere());
  const run = {
    projection,
    held,
    seed: 5,
    europe: projected('nato-europe'),
    frozen: [],
    replications: 12,
    yardsticks: asked.map(({ id: name }) => name),
    detailed: true,
  };
  const room = () => new Float64Array(sampleSize(measuresOf(run).length, projection.years.length, 12));
  const whole = room();
  runInto(run, 0, 12, whole);
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 11 })), fc.boolean(), (cuts, reverse) => {
      const edges = [0, ...cuts.sort((a, b) => a - b), 12];
      const parts = edges.slice(1).map((to, index) => [edges[index]!, to] as const);
      const numbers = room();
      for (const [from, to] of reverse ? parts.reverse() : parts) runInto(run, from, to, numbers);
      expect(numbers).toEqual(whole);
    }),
    { seed: propertySeed, numRuns: 12 },
  );
});

describe('attribution', () => {
  const full = sampleOf([
    [0.4, 0.4, 0.4],
    [0.6, 0.6, 0.6],
  ]);
  it('gives all the variance to a group whose freezing leaves none', () => {
    const still = sampleOf([
      [0.45, 0.45, 0.45],
      [0.45, 0.45, 0.45],
    ]);
    const [entry] = attribute(spendingMarketRates, [2027], full, new Map([['gdp', still]]));
    expect(entry).toMatchObject({
      group: 'gdp',
      varianceShare: 1,
      probabilityFrozen: 0,
      probabilityChange: -0.5,
    });
  });
  it('gives none to a group whose freezing changes nothing', () => {
    const [entry] = attribute(spendingMarketRates, [2027], full, new Map([['exchange', full]]));
    expect(entry).toMatchObject({ varianceShare: 0, probabilityChange: 0 });
  });
});
