import fc from 'fast-check';
import { expect, it } from 'vitest';
import { midRanks, rankRoom } from './rank.ts';

it('gives equal values the mean of their ranks and counts the ties', () => {
  const ranks = new Float64Array(7);
  expect(midRanks([3, 1, 3, 2, 3, 5, 2], ranks)).toBe(27 - 3 + (8 - 2));
  expect([...ranks]).toEqual([5, 1, 5, 2.5, 5, 7, 2.5]);
});

it('gives the same ranks and ties from whatever order it begins with', () => {
  const few = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 12 });
  const room = rankRoom();
  fc.assert(
    fc.property(few, (values) => {
      const [fresh, used] = [new Float64Array(values.length), new Float64Array(values.length)];
      expect(midRanks(values, used, room)).toBe(midRanks(values, fresh));
      expect(used).toEqual(fresh);
    }),
    { seed: 20261122 },
  );
});

it('ranks the first values alone where it is told how many', () => {
  const ranks = new Float64Array(3);
  expect(midRanks([3, 1, 2, 0], ranks, rankRoom(), 3)).toBe(0);
  expect([...ranks]).toEqual([3, 1, 2]);
});

it('keeps the sum of the ranks and the order of the values', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 150 }), (values) => {
      const ranks = new Float64Array(values.length);
      midRanks(values, ranks);
      const n = values.length;
      expect(ranks.reduce((sum, rank) => sum + rank, 0)).toBe((n * (n + 1)) / 2);
      for (const [i, value] of values.entries()) {
        expect(Math.sign(ranks[i]! - ranks[0]!)).toBe(Math.sign(value - values[0]!));
      }
    }),
    { seed: 20261122 },
  );
});
