import fc from 'fast-check';
import { expect, it } from 'vitest';
import { propertySeed } from '../../test/shipped-data.ts';
import { statements } from './figure.ts';
import { spreadOf } from './figure-spread.ts';

it.each([
  ['exact', 1627, 1627, 1627],
  ['sum', 53, 53, 53],
  ['about', 850, 845, 855],
  ['about', 35, 34, 36],
  ['about', 200, 150, 250],
  ['about', 1_860_000, 1_855_000, 1_865_000],
  ['over', 120, 120, 130],
  ['over', 900, 900, 1000],
  ['under', 450, 440, 450],
] as const)('"%s" %i is %i to %i', (stated, best, low, high) => {
  expect(spreadOf(stated, best)).toEqual({ low, high });
});

it('leaves ranges and derived figures to their source', () => {
  expect([spreadOf('range', 125), spreadOf('derived', 60)]).toEqual([null, null]);
});

it('always holds the number itself', () => {
  fc.assert(
    fc.property(fc.constantFrom(...statements), fc.integer({ min: 0, max: 5_000_000 }), (stated, best) => {
      const spread = spreadOf(stated, best);
      if (spread) expect(spread.low <= best && best <= spread.high).toBe(true);
    }),
    { seed: propertySeed, numRuns: 500 },
  );
});
