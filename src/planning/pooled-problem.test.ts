import fc from 'fast-check';
import { expect, it } from 'vitest';
import { busyProblem } from '../../test/busy-problem.ts';
import { randomProblem } from '../../test/random-problem.ts';
import { propertySeed } from '../../test/shipped-data.ts';
import { smallProblems } from '../../test/small-problems.ts';
import { openHighs } from './highs-solver.ts';
import type { Plan } from './plan.ts';
import { buyerGroups, pooledProblem } from './pooled-problem.ts';
import type { Problem } from './problem.ts';
import { solvePlan } from './solve.ts';

const highs = await openHighs();
const solve = (problem: Problem): Plan => solvePlan(problem, highs, { gap: 0, nodes: 100_000, seconds: 60 });
const poolOf = (problem: Problem): Problem => pooledProblem(problem, buyerGroups(problem));

it('pools the buyers whose orders count for the same demands, with their budgets', () => {
  const { problem } = smallProblems.find(({ binds }) => binds === 'joint-orders')!;
  const others = { country: 'FRA', budget: [7, 8] };
  const groups = buyerGroups({ ...problem, buyers: [...problem.buyers, others] });
  expect(groups.map(({ members }) => members.map(({ country }) => country))).toEqual([
    ['POL', 'DEU'],
    ['FRA'],
  ]);
  expect(groups.map(({ pooled }) => pooled)).toEqual([
    { country: 'POL', budget: [110_000, 100_000] },
    { country: 'FRA', budget: [7, 8] },
  ]);
  const pooled = poolOf({ ...problem, buyers: [...problem.buyers, others] });
  expect(pooled.demands.map(({ buyers }) => buyers)).toEqual([['POL']]);
  expect(pooled.conditions).toEqual([]);
});

it.each([
  ['random', randomProblem],
  ['busy', busyProblem(9000)],
])('bounds the least objective of %s problems from below', (_, problems) => {
  fc.assert(
    fc.property(problems, (problem) => {
      expect(solve(poolOf(problem)).objective).toBeLessThanOrEqual(solve(problem).objective);
    }),
    { seed: propertySeed, numRuns: 60 },
  );
});

it('is below where single buyers cannot pay for what they can together', () => {
  const { problem, objective } = smallProblems.find(({ binds }) => binds === 'joint-orders')!;
  expect(solve(poolOf(problem)).objective).toBeLessThan(objective);
});
