import fc from 'fast-check';
import { expect, it } from 'vitest';
import { busyProblem } from '../../test/busy-problem.ts';
import { enumeratedPlan } from '../../test/enumerated-plan.ts';
import { buyer, exact, executeWith, tankProblem } from '../../test/tank-problem.ts';
import { conditionPrices } from './condition-price.ts';
import { openHighs } from './highs-solver.ts';
import type { Plan } from './plan.ts';
import type { Condition, Problem } from './problem.ts';
import { solvePlan } from './solve.ts';

const solver = await openHighs();

const pricesOf = (problem: Problem) =>
  conditionPrices(problem, solvePlan(problem, solver, exact), executeWith(solver), exact);

it('prices a content rule at what it adds to the least cost', async () => {
  // Six German and four American tanks: 72 of 112 million. For 111 the most is 64.4 (five, one Korean, four): 58 %.
  const conditions: Condition[] = [{ name: 'european-content', atLeast: 590 }];
  const [price] = await pricesOf(tankProblem({ conditions }));
  expect(price).toMatchObject({
    name: 'european-content',
    binding: true,
    price: 12_000,
    lower: 12_000,
    upper: 12_000,
  });
  expect(price!.without).toMatchObject({ status: 'optimal', objective: 100_000, cost: 100_000 });
  expect(price!.reached).toEqual({ level: 0, unit: 'per-mille', met: false, against: [] });
});

it('prices a rule that the cheapest plan keeps anyway at nothing', async () => {
  const [price] = await pricesOf(tankProblem({ conditions: [{ name: 'interoperability', atLeast: 1000 }] }));
  expect(price).toMatchObject({ binding: false, price: 0, lower: 0, upper: 0 });
  expect(price!.reached).toMatchObject({ level: 1000, met: true });
});

it('prices each condition with the others in force, by name', async () => {
  const conditions: Condition[] = [
    { name: 'supplier-share', atMost: 1000 },
    { name: 'no-new-us-dependence', from: 2028 },
    { name: 'allowed-suppliers', suppliers: ['USA', 'DEU'] },
  ];
  const prices = await pricesOf(tankProblem({ conditions }));
  expect(prices.map(({ name, price, binding }) => [name, price, binding])).toEqual([
    // Korean tanks without it: 110 against 120; American ones with the other one lifted: 100.
    ['allowed-suppliers', 10_000, true],
    ['no-new-us-dependence', 20_000, true],
    ['supplier-share', 0, false],
  ]);
  expect(prices[0]!.reached).toMatchObject({ level: null, against: ['KOR'] });
  expect(prices[1]!.reached).toMatchObject({ level: 2029, unit: 'year', against: ['usa-tank'] });
});

it('counts what a condition leaves short at its price', async () => {
  const problem = tankProblem({
    buyers: [buyer('DEU', 0, 100_000)],
    conditions: [{ name: 'allowed-suppliers', suppliers: ['DEU'] }],
  });
  const [price] = await pricesOf(problem);
  // Eight German tanks for 96 million and two short for 200, against ten American ones for 100.
  expect(price).toMatchObject({ price: 196_000, binding: true });
});

it('leaves open what two gaps leave open, and bounds the price by them', async () => {
  const problem = tankProblem({ conditions: [{ name: 'european-content', atLeast: 500 }] });
  const plan = solvePlan(problem, solver, exact);
  const roughly = (found: Plan, below: number): Plan => ({
    ...found,
    status: 'within-gap',
    bound: found.objective - below,
  });
  const without = solvePlan({ ...problem, conditions: [] }, solver, exact);
  const price = plan.objective - without.objective;
  const [open] = await conditionPrices(
    problem,
    roughly(plan, price + 1),
    async () => [roughly(without, 500)],
    exact,
  );
  expect(open).toMatchObject({ binding: null, price, lower: 0, upper: price + 500 });
  const [sure] = await conditionPrices(
    problem,
    roughly(plan, price - 1),
    async () => [roughly(without, 500)],
    exact,
  );
  expect(sure).toMatchObject({ binding: true, price, lower: 1, upper: price + 500 });
});

it('never prices a condition below nothing where the search without it did worse', async () => {
  const problem = tankProblem({ conditions: [{ name: 'interoperability', atLeast: 500 }] });
  const plan = solvePlan(problem, solver, exact);
  const worse: Plan = {
    ...plan,
    status: 'limit',
    objective: plan.objective + 5000,
    bound: plan.objective - 1000,
  };
  const [price] = await conditionPrices(problem, plan, async () => [worse], exact);
  expect(price).toMatchObject({ price: 0, lower: 0, upper: 1000 });
});

it('is what trying every plan with and without the condition says', async () => {
  let bound = 0;
  await fc.assert(
    fc.asyncProperty(busyProblem(1000), async (problem) => {
      const withAll = enumeratedPlan(problem).objective;
      for (const { name, price, lower, upper, binding } of await pricesOf(problem)) {
        const conditions = problem.conditions.filter((condition) => condition.name !== name);
        const saved = withAll - enumeratedPlan({ ...problem, conditions }).objective;
        expect(price).toBeCloseTo(saved, 3);
        expect(saved).toBeGreaterThanOrEqual(lower - 1e-3);
        expect(saved).toBeLessThanOrEqual(upper + 1e-3);
        expect(binding).toBe(saved > 1e-3);
        if (binding) bound++;
      }
    }),
    { seed: 5, numRuns: 25 },
  );
  expect(bound).toBeGreaterThan(2);
}, 120_000);
