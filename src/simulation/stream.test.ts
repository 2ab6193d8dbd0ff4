import { expect, it } from 'vitest';
import { maximumSeed, openStream } from './stream.ts';

const draws = 20_000;

it('is uniform: moments within four standard errors, and every tenth holds a tenth', () => {
  const stream = openStream(7, 'POL', 'gdp');
  const values = Array.from({ length: draws }, (_, replication) => stream.uniform(replication, 0));
  const mean = values.reduce((sum, value) => sum + value, 0) / draws;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws;
  expect(Math.abs(mean - 1 / 2)).toBeLessThan(4 * Math.sqrt(1 / 12 / draws));
  expect(Math.abs(variance - 1 / 12)).toBeLessThan(4 * Math.sqrt(1 / 180 / draws));
  const tenths = new Array(10).fill(0);
  for (const value of values) tenths[Math.floor(value * 10)]++;
  const chiSquare = tenths.reduce((sum, count) => sum + (count - draws / 10) ** 2 / (draws / 10), 0);
  expect(chiSquare).toBeLessThan(27.9); // 99.9 % point with nine degrees of freedom
});

it('gives unrelated numbers to other entities, purposes, indices and seeds', () => {
  const base = openStream(7, 'POL', 'gdp');
  const others = [openStream(7, 'PRT', 'gdp'), openStream(7, 'POL', 'exchange'), openStream(8, 'POL', 'gdp')];
  const correlation = (other: (replication: number) => number) => {
    let sum = 0;
    for (let r = 0; r < draws; r++) sum += (base.uniform(r, 0) - 0.5) * (other(r) - 0.5) * 12;
    return Math.abs(sum / draws);
  };
  for (const other of others)
    expect(correlation((r) => other.uniform(r, 0))).toBeLessThan(4 / Math.sqrt(draws));
  expect(correlation((r) => base.uniform(r, 1))).toBeLessThan(4 / Math.sqrt(draws));
  expect(correlation((r) => base.uniform(r + 1, 0))).toBeLessThan(4 / Math.sqrt(draws));
});

it('does not depend on the order of the draws', () => {
  const forward = openStream(7, 'POL', 'gdp');
  const backward = openStream(7, 'POL', 'gdp');
  const up = [0, 1, 2, 3].map((index) => forward.uniform(5, index));
  const down = [3, 2, 1, 0].map((index) => backward.uniform(5, index)).reverse();
  expect(down).toEqual(up);
});

it('joins entity and purpose without ambiguity', () => {
  expect(openStream(1, 'ab', 'c').uniform(0, 0)).not.toBe(openStream(1, 'a', 'bc').uniform(0, 0));
});

it('uses all 53 bits of the seed and refuses what is not a seed', () => {
  expect(openStream(1, 'a', 'b').uniform(0, 0)).not.toBe(openStream(1 + 2 ** 32, 'a', 'b').uniform(0, 0));
  expect(openStream(maximumSeed, 'a', 'b').uniform(0, 0)).toBeGreaterThan(0);
  for (const seed of [-1, 0.5, Number.NaN, 2 ** 53])
    expect(() => openStream(seed, 'a', 'b')).toThrow(/whole/);
});

it('keeps its numbers: they are part of the published results', () => {
  const stream = openStream(2026, 'USA', 'share');
  expect([stream.uniform(0, 0), stream.uniform(0, 1), stream.uniform(9999, 0)]).toMatchInlineSnapshot(`
    [
      0.6481710167968,
      0.703707910003508,
      0.5293828125559763,
    ]
  `);
});
