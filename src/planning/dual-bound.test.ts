import { beforeAll, expect, it } from 'vitest';
import { diceOf, modelOf, randomModel } from '../../test/random-model.ts';
import { dualBound } from './dual-bound.ts';
import { openHighs } from './highs-solver.ts';
import type { Solver } from './linear-model.ts';

const limits = { gap: 0, nodes: 100_000, seconds: 60 };
let solver: Solver;
beforeAll(async () => {
  solver = await openHighs();
});

it('is near the relaxation at its prices, and above no solution at any', () => {
  for (let seed = 1; seed <= 10; seed++) {
    const model = randomModel(seed);
    const relaxed = solver.relax(model, limits);
    const { objective } = solver.solve(model, limits);
    const { bound } = dualBound(model, relaxed.duals, objective);
    expect(bound).toBeLessThanOrEqual(objective + 1e-9);
    expect(Math.abs(bound - relaxed.objective)).toBeLessThan(1e-4 * Math.abs(relaxed.objective));
    const dice = diceOf(seed, 'prices');
    const wrong = relaxed.duals.map((dual) => (dual * dice(0, 200)) / 100 + dice(-3, 3) / 10);
    expect(dualBound(model, wrong, objective).bound).toBeLessThanOrEqual(objective + 1e-9);
  }
});

it('finds how large a column without a bound can be from its cost and from its rows', () => {
  // y = 2 x without a bound of its own; s costs 1 and a solution of cost 5 is known.
  const model = modelOf(
    [{ cost: 0, upper: 3, whole: true }, { cost: 0 }, { cost: 1 }],
    [
      {
        lower: 0,
        upper: 0,
        terms: [
          [1, 1],
          [0, -2],
        ],
      },
      {
        lower: 11,
        terms: [
          [1, 1],
          [2, 1],
        ],
      },
    ],
  );
  // Prices that leave both columns a reduced cost below nought: −0.1 of y, at most 6, and −0.2 of s, at most 5.
  const { bound, reduced } = dualBound(model, Float64Array.of(-1.1, 1.2), 5);
  expect(reduced[1]).toBeCloseTo(-0.1, 12);
  expect(reduced[2]).toBeCloseTo(-0.2, 12);
  expect(bound).toBeCloseTo(11 * 1.2 - 2.2 * 3 - 0.1 * 6 - 0.2 * 5, 12);
  expect(solver.solve(model, limits).objective).toBe(5);
});
