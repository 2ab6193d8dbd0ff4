import fc from 'fast-check';
import { expect, it } from 'vitest';
import { followPath, preparePath, type SharePath } from './path.ts';

const years = [2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035];
const follow = (path: SharePath, start: number): number[] => {
  const out = new Float64Array(years.length);
  followPath(preparePath(path, years), start, out);
  return [...out];
};

it('holds', () => expect(new Set(follow({ rule: 'hold' }, 2.1))).toEqual(new Set([2.1])));

it('moves in equal steps and stays', () => {
  const path: SharePath = { rule: 'linear', toPct: 3.5, by: 2029, pledge: true };
  const expected = [2, 2.5, 3, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5];
  for (const [index, pct] of follow(path, 2).entries()) expect(pct).toBeCloseTo(expected[index]!, 12);
});

it('moves between dated levels and stays at the last', () => {
  const points = [
    { year: 2028, pct: 3 },
    { year: 2030, pct: 4 },
  ];
  const expected = [2, 2.5, 3, 3.5, 4, 4, 4, 4, 4, 4];
  const result = follow({ rule: 'steps', points, pledge: true }, 2);
  for (const [index, pct] of result.entries()) expect(pct).toBeCloseTo(expected[index]!, 12);
});

it('ignores levels dated before the start', () => {
  const points = [
    { year: 2024, pct: 9 },
    { year: 2027, pct: 3 },
  ];
  expect(follow({ rule: 'steps', points, pledge: false }, 2)[1]).toBe(3);
});

it('holds when everything was due by the first year, which is reported', () => {
  expect(new Set(follow({ rule: 'linear', toPct: 3.5, by: 2026, pledge: true }, 2))).toEqual(new Set([2]));
  expect(new Set(follow({ rule: 'linear', toPct: 3.5, by: 2020, pledge: false }, 2))).toEqual(new Set([2]));
  expect(new Set(follow({ rule: 'steps', points: [], pledge: false }, 2))).toEqual(new Set([2]));
});

it('never lowers a share under a pledge, and may under a custom path', () => {
  expect(follow({ rule: 'linear', toPct: 3.5, by: 2035, pledge: true }, 4.7).at(-1)).toBe(4.7);
  expect(follow({ rule: 'linear', toPct: 3.5, by: 2035, pledge: false }, 4.7).at(-1)).toBe(3.5);
});

it('rises with the level aimed at and lies between start and level', () => {
  const pct = fc.double({ min: 0.3, max: 8, noNaN: true });
  fc.assert(
    fc.property(pct, pct, pct, fc.integer({ min: 2027, max: 2035 }), (start, low, more, by) => {
      const lower = follow({ rule: 'linear', toPct: low, by, pledge: true }, start);
      const higher = follow({ rule: 'linear', toPct: low + more, by, pledge: true }, start);
      for (const index of years.keys()) {
        expect(higher[index]!).toBeGreaterThanOrEqual(lower[index]! - 1e-12);
        expect(lower[index]!).toBeGreaterThanOrEqual(start - 1e-12);
        expect(lower[index]!).toBeLessThanOrEqual(Math.max(start, low) + 1e-12);
      }
    }),
    { seed: 20261122 },
  );
});
