import { expect, it } from 'vitest';
import { smallProblems } from '../../test/small-problems.ts';
import { constraints } from './constraint/constraints.ts';
import { openHighs } from './highs-solver.ts';
import type { Plan } from './plan.ts';
import type { Problem } from './problem.ts';
import { solvePlan } from './solve.ts';

const highs = await openHighs();
const limits = { gap: 0, nodes: 100_000, seconds: 60 };
const solve = (problem: Problem): Plan => solvePlan(problem, highs, limits);
const ordersOf = ({ purchases }: Plan): string[] =>
  purchases.map(({ buyer, option, year, quantity }) => `${buyer} ${option} ${year} × ${quantity}`);

it.each(smallProblems)('finds by hand what $binds makes of a plan', ({ problem, objective, orders }) => {
  const plan = solve(problem);
  expect(ordersOf(plan)).toEqual(orders);
  expect(plan).toMatchObject({ status: 'optimal', objective, bound: objective, gap: 0 });
});

it('has a small problem for every constraint', () => {
  expect(new Set(smallProblems.map(({ binds }) => binds))).toEqual(
    new Set(constraints.map(({ name }) => name)),
  );
});
