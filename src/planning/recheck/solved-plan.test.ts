import fc from 'fast-check';
import { expect, it } from 'vitest';
import { smallProblem } from '../../../test/plan-fixture.ts';
import { randomProblem } from '../../../test/random-problem.ts';
import { propertySeed } from '../../../test/shipped-data.ts';
import { openHighs } from '../highs-solver.ts';
import { disagreementsOf } from '../recheck.ts';
import { solvePlan } from '../solve.ts';

const highs = await openHighs();
const limits = { gap: 0, nodes: 100_000, seconds: 60 };

it('agrees with every plan that the solver finds', () => {
  fc.assert(
    fc.property(randomProblem, (problem) => {
      expect(disagreementsOf(problem, solvePlan(problem, highs, limits))).toEqual([]);
    }),
    { seed: propertySeed, numRuns: 300 },
  );
});

it('agrees with the plan of a problem under all conditions', () => {
  const plan = solvePlan(smallProblem, highs, limits);
  expect(plan.status).toBe('optimal');
  expect(disagreementsOf(smallProblem, plan)).toEqual([]);
});
