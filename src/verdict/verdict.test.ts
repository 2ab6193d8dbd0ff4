import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertySeed } from '../../test/shipped-data.ts';
import { attribute } from './attribution.ts';
import { crossingOf } from './crossing.ts';
import { moneyMeasureName } from './run.ts';
import { type Block, mergeBlocks, type Sample } from './sample.ts';
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
  return mergeBlocks(measureNames, years, paths.length, [{ from: 0, to: paths.length, values }]);
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

it('blocks merge to the same sample in any order and any cut', () => {
  const full = Float64Array.from({ length: measureNames.length * years.length * 12 }, (_, index) =>
    Math.sin(index),
  );
  const block = (from: number, to: number): Block => {
    const rows = measureNames.length * years.length;
    const values = new Float64Array(rows * (to - from));
    for (let row = 0; row < rows; row++)
      values.set(full.subarray(row * 12 + from, row * 12 + to), row * (to - from));
    return { from, to, values };
  };
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 11 })), fc.boolean(), (cuts, reverse) => {
      const edges = [0, ...cuts.sort((a, b) => a - b), 12];
      const blocks = edges.slice(1).map((to, index) => block(edges[index]!, to));
      const merged = mergeBlocks(measureNames, years, 12, reverse ? blocks.reverse() : blocks);
      expect([...merged.values(id, 1)]).toEqual([...full.subarray(12, 24)]);
      expect([...merged.values(usd, 0)]).toEqual([...full.subarray(36, 48)]);
    }),
    { seed: propertySeed },
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
