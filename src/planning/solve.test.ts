import fc from 'fast-check';
import { expect, it } from 'vitest';
import { enumeratedPlan } from '../../test/enumerated-plan.ts';
import { randomProblem } from '../../test/random-problem.ts';
import { propertySeed } from '../../test/shipped-data.ts';
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

/** Sum of ranks that decides between equally good plans, by the ids and codes of random problems, which are sorted. */
function rankOf({ years, options, buyers, expansions }: Problem, plan: Plan): number {
  const codes = buyers.map(({ country }) => country).sort();
  const places = years.length * options.length;
  const ordered = plan.purchases.map(({ year, option, buyer, quantity }) => {
    const o = options.findIndex(({ id }) => id === option);
    const place = (year - years[0]!) * options.length + o;
    return quantity * (1 + place * codes.length + codes.indexOf(buyer) * (places - place));
  });
  const paid = plan.expansions.map(({ year, expansion }) => {
    const x = expansions.findIndex(({ id }) => id === expansion);
    return 1 + places * codes.length + (year - years[0]!) * expansions.length + x;
  });
  return [...ordered, ...paid].reduce((sum, rank) => sum + rank, 0);
}

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

it.each(smallProblems)('finds what a plan would cost without $binds', ({ freed, free }) => {
  expect(solve(freed).objective).toBe(free);
});

/** Random problems, the seed fixed and printed with a failure. */
const random = (numRuns: number) => ({ seed: propertySeed, numRuns });

it('finds the plan that trying every plan finds, and of equal ones the first', () => {
  fc.assert(
    fc.property(randomProblem, (problem) => {
      const plan = solve(problem);
      const { objective, rank } = enumeratedPlan(problem);
      expect({ ...plan, rank: rankOf(problem, plan) }).toMatchObject({
        status: 'optimal',
        objective,
        bound: objective,
        rank,
      });
    }),
    random(300),
  );
});
