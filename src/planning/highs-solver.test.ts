import { beforeAll, describe, expect, it } from 'vitest';
import { diceOf, modelOf, randomModel } from '../../test/random-model.ts';
import { openHighs } from './highs-solver.ts';
import type { Solver } from './linear-model.ts';

const limits = { gap: 0, nodes: 100_000, seconds: 60 };
let solver: Solver;
beforeAll(async () => {
  solver = await openHighs();
});

/** Many nodes: equal parts of several rows at once. */
function hardModel(size: number) {
  const dice = diceOf(3, 'hard');
  const columns = Array.from({ length: size }, () => ({ cost: -dice(10, 99), upper: 3, whole: true }));
  return modelOf(
    columns,
    Array.from({ length: size / 4 }, () => ({
      upper: 50 * size,
      terms: columns.map((_, c) => [c, dice(1, 99)] as const),
    })),
  );
}

describe('HiGHS', () => {
  it('finds the best whole numbers, with a bound', () => {
    // 5 x + 4 y, 6 x + 4 y ≤ 24, x + 2 y ≤ 6: (3, 1.5) as fractions, (4, 0) as whole numbers.
    const model = modelOf(
      [
        { cost: -5, whole: true },
        { cost: -4, whole: true },
      ],
      [
        {
          upper: 24,
          terms: [
            [0, 6],
            [1, 4],
          ],
        },
        {
          upper: 6,
          terms: [
            [0, 1],
            [1, 2],
          ],
        },
      ],
    );
    expect(solver.solve(model, limits)).toMatchObject({
      status: 'optimal',
      values: Float64Array.of(4, 0),
      objective: -20,
      bound: -20,
    });
    const { objective, values, duals, status } = solver.relax(model, limits);
    expect(status).toBe('optimal');
    expect(objective).toBeCloseTo(-21, 6);
    expect(values[0]).toBeCloseTo(3, 5);
    expect(values[1]).toBeCloseTo(1.5, 5);
    expect(duals[0]).toBeCloseTo(-0.75, 5);
    expect(duals[1]).toBeCloseTo(-0.5, 5);
  });

  it('solves what has no whole column, no row or nothing at all', () => {
    const line = modelOf([{ cost: 2 }], [{ lower: 3, terms: [[0, 2]] }]);
    expect(solver.solve(line, limits)).toMatchObject({ status: 'optimal', objective: 3, bound: 3, nodes: 0 });
    expect(solver.solve(modelOf([{ cost: 2, lower: 1.5, whole: true }], []), limits)).toMatchObject({
      status: 'optimal',
      objective: 4,
    });
    expect(solver.solve(modelOf([], []), limits)).toMatchObject({
      status: 'optimal',
      objective: 0,
      bound: 0,
    });
  });

  it('says when there is no solution', () => {
    for (const whole of [true, false]) {
      const model = modelOf([{ cost: 1, upper: 1, whole }], [{ lower: 2, terms: [[0, 1]] }]);
      const { status, values, objective } = solver.solve(model, limits);
      expect([status, values.length, objective]).toEqual(['infeasible', 0, Infinity]);
    }
    const half = modelOf([{ cost: 1, whole: true }], [{ lower: 1, upper: 1, terms: [[0, 2]] }]);
    expect(solver.solve(half, limits).status).toBe('infeasible');
  });

  it('throws for a model that has no lowest cost, which none of ours is', () => {
    expect(() => solver.solve(modelOf([{ cost: -1, whole: true }], []), limits)).toThrow(/HiGHS ended/);
  });

  it('stops at the nodes and gap asked for, with a bound that holds', () => {
    const model = hardModel(60);
    const few = solver.solve(model, { ...limits, nodes: 5 });
    expect(few.status).toBe('limit');
    expect(few.nodes).toBeLessThanOrEqual(5);
    expect(few.bound).toBeLessThan(few.objective);
    const near = solver.solve(model, { ...limits, gap: 0.05 });
    expect(near.status).toBe('within-gap');
    expect((near.objective - near.bound) / Math.abs(near.objective)).toBeLessThanOrEqual(0.05);
    const small = hardModel(24);
    const best = solver.solve(small, limits);
    expect(best.status).toBe('optimal');
    for (const { bound, objective } of [
      solver.solve(small, { ...limits, nodes: 1 }),
      solver.solve(small, { ...limits, gap: 0.02 }),
    ]) {
      expect(bound).toBeLessThanOrEqual(best.objective + 1e-6);
      expect(objective).toBeGreaterThanOrEqual(best.objective - 1e-6);
    }
  });

  it('stops when the clock runs out', () => {
    const { status } = solver.solve(hardModel(200), { ...limits, seconds: 0 });
    expect(status).toBe('time-limit');
    expect(solver.relax(hardModel(200), { ...limits, seconds: 0 })).toMatchObject({
      status: 'time-limit',
      bound: -Infinity,
    });
  });

  it('starts from a known point', () => {
    const model = hardModel(60);
    const { values, objective } = solver.solve(model, { ...limits, gap: 0.05 });
    const again = solver.solve(model, { ...limits, nodes: 0 }, values);
    expect(again.objective).toBeLessThanOrEqual(objective + 1e-6);
  });

  it('tells how far it is', () => {
    const seen: { objective: number; bound: number }[] = [];
    const { objective } = solver.solve(hardModel(60), { ...limits, nodes: 200 }, undefined, (now) =>
      seen.push(now),
    );
    expect(seen.length).toBeGreaterThan(2);
    expect(seen.at(-1)!.objective).toBeCloseTo(objective, 6);
    expect(seen.every((now) => now.bound <= now.objective + 1e-6)).toBe(true);
  });

  it('gives the same bytes every time, and in a second one', async () => {
    const other = await openHighs();
    for (let seed = 1; seed <= 4; seed++) {
      const model = randomModel(seed);
      const runs = [solver, solver, other].map((one) => one.solve(model, limits));
      expect(runs[1]).toEqual(runs[0]);
      expect(runs[2]).toEqual(runs[0]);
      expect([other.relax(model, limits), solver.relax(model, limits)]).toEqual(
        [0, 1].map(() => other.relax(model, limits)),
      );
    }
  });

  it('says so when it breaks down, and does not go on', async () => {
    const doomed = await openHighs();
    const { RuntimeError } = (globalThis as unknown as { WebAssembly: { RuntimeError: ErrorConstructor } })
      .WebAssembly;
    // As it does when its memory is used up, which takes a minute to bring about.
    const breakDown = () => {
      throw new RuntimeError('Aborted(OOM)');
    };
    expect(() => doomed.solve(hardModel(60), limits, undefined, breakDown)).toThrow(
      /^HiGHS broke down \(Aborted\(OOM\); \d+ MB in use\)/,
    );
    expect(() => doomed.solve(randomModel(1), limits)).toThrow(/HiGHS broke down/);
    expect(() => doomed.relax(randomModel(1), limits)).toThrow(/HiGHS broke down/);
    expect(solver.solve(randomModel(1), limits).status).toBe('optimal');
  });
});
