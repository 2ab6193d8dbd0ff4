import { beforeAll, describe, expect, it } from 'vitest';
import { generatePlanProblem } from '../../benchmarks/plan/generate.ts';
import { type Column, diceOf, modelOf, type Row } from '../../test/random-model.ts';
import { blockStructure } from './block-structure.ts';
import { solveByBlocks } from './blocks.ts';
import { buildModel } from './build-model.ts';
import { canonicalProblem } from './canonical-problem.ts';
import { openHighs } from './highs-solver.ts';
import type { LinearModel, Solver } from './linear-model.ts';
import { brokenBy } from './repair.ts';
import { brokenRows, objectiveOf } from './row-activity.ts';

const limits = { gap: 0.01, nodes: 10_000, seconds: 100 };
let solver: Solver;
beforeAll(async () => {
  solver = await openHighs();
});

/**
 * Buyers who order of suppliers that share what they can make: needs with a price of being short, a budget each, a share of
 * the value of all orders from the first half of suppliers, and sums of orders as columns of no block.
 */
function blockModelOf(seed: number, buyers: number, suppliers: number): LinearModel {
  const dice = diceOf(seed, 'blocks');
  const columns: Column[] = [];
  const rows: Row[] = [];
  const add = (column: Column): number => columns.push(column) - 1;
  const prices = Array.from({ length: suppliers }, (_, s) => dice(20, 40) / (s % 2 === 0 ? 10 : 13));
  const orders = Array.from({ length: buyers }, (_, block) => {
    const ordered = prices.map((cost) => add({ cost, upper: 40, whole: true, block }));
    const stock = add({ cost: 0 });
    const short = add({ cost: 9 });
    rows.push({ lower: 0, upper: 0, terms: [[stock, 1], ...ordered.map((column) => [column, -1] as const)] });
    rows.push({
      lower: dice(10, 30),
      terms: [
        [stock, 1],
        [short, 1],
      ],
    });
    rows.push({ upper: dice(40, 90), terms: ordered.map((column, s) => [column, prices[s]!] as const) });
    return ordered;
  });
  const sums = prices.map((_, s) => {
    const sum = add({ cost: 0, whole: true });
    rows.push({ lower: 0, upper: 0, terms: [[sum, 1], ...orders.map((of) => [of[s]!, -1] as const)] });
    rows.push({ upper: (buyers * dice(30, 60)) / suppliers, terms: [[sum, 2]] });
    return sum;
  });
  rows.push({
    lower: 0,
    terms: sums.map((sum, s) => [sum, (s < suppliers / 2 ? 0.35 : -0.65) * prices[s]!] as const),
  });
  return modelOf(columns, rows);
}

describe('solving by blocks', () => {
  it('keeps every row, with a bound that no solution is below', () => {
    for (let seed = 1; seed <= 6; seed++) {
      const model = blockModelOf(seed, 6, 4);
      const best = solver.solve(model, { ...limits, gap: 1e-6 });
      const found = solveByBlocks(model, solver, limits);
      expect(brokenRows(model, found.values)).toEqual([]);
      expect(found.values.every((value, c) => !model.whole[c] || Number.isInteger(value))).toBe(true);
      expect(
        found.values.every((value, c) => value >= model.lower[c]! - 1e-7 && value <= model.upper[c]! + 1e-7),
      ).toBe(true);
      expect(found.objective).toBeCloseTo(objectiveOf(model, found.values), 9);
      expect(found.objective).toBeGreaterThanOrEqual(best.bound - 1e-6);
      expect(found.bound).toBeLessThanOrEqual(best.objective + 1e-6);
      expect(found.objective).toBeLessThan(1.03 * best.objective);
      if (found.status === 'within-gap')
        expect((found.objective - found.bound) / found.objective).toBeLessThanOrEqual(limits.gap);
    }
  });

  it('reaches the gap asked for where blocks are many', () => {
    const model = blockModelOf(11, 40, 6);
    const found = solveByBlocks(model, solver, limits);
    expect(found.status).toBe('within-gap');
    expect(brokenRows(model, found.values)).toEqual([]);
  });

  it('gives the same bytes every time', async () => {
    const model = blockModelOf(3, 8, 4);
    const first = solveByBlocks(model, solver, limits);
    expect(solveByBlocks(model, await openHighs(), limits)).toEqual(first);
  });

  it('tells how far it is, and ends by nodes and clock with what it has', () => {
    const model = blockModelOf(5, 8, 4);
    const start = new Float64Array(model.cost.length);
    for (const [c, name] of model.columnNames.entries()) if (name && model.cost[c] === 9) start[c] = 30;
    const seen: number[] = [];
    const { bound } = solveByBlocks(model, solver, limits, start, (now) => seen.push(now.bound));
    expect(seen.length).toBeGreaterThanOrEqual(8);
    expect(new Set(seen)).toEqual(new Set([bound]));
    const late = solveByBlocks(model, solver, { ...limits, seconds: 0 }, start);
    expect(late).toMatchObject({ status: 'time-limit', objective: objectiveOf(model, start) });
    const none = solveByBlocks(model, solver, { ...limits, nodes: 0 }, start);
    expect(none).toMatchObject({
      status: 'limit',
      values: start,
      objective: objectiveOf(model, start),
      bound,
    });
  });

  it('leaves a model of one block, or without a solution, to the solver', () => {
    const one = modelOf([{ cost: 1, whole: true, block: 0 }], [{ lower: 1.5, terms: [[0, 1]] }]);
    expect(solveByBlocks(one, solver, limits)).toMatchObject({ status: 'optimal', objective: 2 });
    const rows = [
      {
        lower: 2,
        terms: [
          [0, 1],
          [1, 1],
        ] as const,
      },
    ];
    const none = modelOf(
      [0, 1].map((block) => ({ cost: 1, upper: 0.5, whole: true, block })),
      rows,
    );
    expect(solveByBlocks(none, solver, limits)).toMatchObject({ status: 'infeasible', objective: Infinity });
  });
});

it('counts to a block what meets that block alone', () => {
  const model = blockModelOf(1, 2, 2);
  const { blocks, block, following } = blockStructure(model);
  expect(blocks).toEqual([0, 1]);
  expect([...block]).toEqual([0, 0, 0, 0, 1, 1, 1, 1, -1, -1]);
  expect([...following]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 1]);
});

it('finds a plan of the large kind that breaks no row in exact arithmetic', () => {
  const built = buildModel(canonicalProblem(generatePlanProblem(2, { buyers: 8, items: 6, years: 8 })));
  const { values, bound, objective } = solveByBlocks(built.model, solver, { ...limits, gap: 0.02 });
  expect(brokenBy(built, values)).toBe(0);
  const again = values.slice();
  built.complete(again);
  expect(objectiveOf(built.model, again)).toBeCloseTo(objective, 4);
  expect((objective - bound) / objective).toBeLessThan(0.05);
  expect(solver.solve(built.model, { ...limits, nodes: 5 }).bound).toBeGreaterThan(bound - 1e-3);
});
