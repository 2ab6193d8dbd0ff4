import fc from 'fast-check';
import { expect, it } from 'vitest';
import { busyProblem } from '../../test/busy-problem.ts';
import { buyer, demand, exact, offer, tankProblem } from '../../test/tank-problem.ts';
import { distanceOf, findAlternatives } from './alternatives.ts';
import { conditionLevel } from './condition-level.ts';
import { openHighs } from './highs-solver.ts';
import type { Plan } from './plan.ts';
import { solvePlan } from './solve.ts';

const solver = await openHighs();

/** Ten tanks at 10.00, 10.10, 10.15 and 10.50 million each. */
const four = tankProblem({
  options: [
    offer('aaa-tank', { itemPrice: 10_000 }),
    offer('bbb-tank', { itemPrice: 10_100 }),
    offer('ccc-tank', { itemPrice: 10_150 }),
    offer('ddd-tank', { itemPrice: 10_500 }),
  ],
});

it('finds plans within two per cent that order something else altogether, while there are any', () => {
  const plan = solvePlan(four, solver, exact);
  const { alternatives, stopped } = findAlternatives(four, plan, solver, exact);
  expect(
    alternatives
      .slice(0, 2)
      .map(({ objective, dearer, distance, changes }) => ({ objective, dearer, distance, changes })),
  ).toEqual([
    {
      objective: 101_000,
      dearer: 0.01,
      distance: 1,
      changes: [
        { option: 'aaa-tank', before: 10, after: 0 },
        { option: 'bbb-tank', before: 0, after: 10 },
      ],
    },
    {
      objective: 101_500,
      dearer: 0.015,
      distance: 1,
      changes: [
        { option: 'aaa-tank', before: 10, after: 0 },
        { option: 'ccc-tank', before: 0, after: 10 },
      ],
    },
  ]);
  // Then only a mix is left: as many of the dearest as two per cent pay for, with the cheapest.
  expect(alternatives[2]!.changes).toContainEqual({ option: 'ddd-tank', before: 0, after: 4 });
  expect(alternatives[2]!.objective).toBeLessThanOrEqual(102_000);
  expect(alternatives[2]!.nearest).toBeGreaterThan(0);
  expect(stopped).toBeNull();
});

it('says so where no different plan is near enough', () => {
  const problem = tankProblem();
  const plan = solvePlan(problem, solver, exact);
  expect(findAlternatives(problem, plan, solver, exact, { within: 0.005 })).toMatchObject({
    within: 0.005,
    asked: 3,
    alternatives: [],
    stopped: 'none-left',
  });
  expect(findAlternatives(problem, plan, solver, exact, { within: 0.2 }).alternatives[0]!.distance).toBe(1);
});

it('finds the other of two plans that cost the same, and buys nothing to no purpose', () => {
  const problem = tankProblem({ options: [offer('aaa-tank'), offer('bbb-tank')] });
  const plan = solvePlan(problem, solver, exact);
  const { alternatives } = findAlternatives(problem, plan, solver, exact, { within: 0, count: 1 });
  expect(alternatives).toMatchObject([{ cost: 100_000, objective: 100_000, dearer: 0, distance: 1 }]);
});

it('keeps every condition, budget and deadline', () => {
  const problem = tankProblem({
    buyers: [buyer('DEU', 60_000, 60_000)],
    demands: [demand({ target: 8 })],
    conditions: [{ name: 'european-content', atLeast: 300 }],
  });
  const plan = solvePlan(problem, solver, exact);
  const { alternatives } = findAlternatives(problem, plan, solver, exact, { within: 0.1 });
  expect(alternatives.length).toBeGreaterThanOrEqual(2);
  const content = new Map(problem.options.map(({ id, europeanContent }) => [id, europeanContent]));
  for (const { purchases, objective, shortfalls } of alternatives) {
    expect(objective).toBeLessThanOrEqual(plan.objective + 0.1 * plan.cost);
    expect(shortfalls).toEqual([]);
    for (const year of problem.years) {
      const spent = purchases
        .filter((purchase) => purchase.year === year)
        .reduce((sum, { cost }) => sum + cost, 0);
      expect(spent).toBeLessThanOrEqual(60_000);
    }
    expect(
      purchases.reduce((sum, { option, cost }) => sum + (content.get(option)! - 300) * cost, 0),
    ).toBeGreaterThanOrEqual(0);
  }
});

it('measures distance by the value placed elsewhere', () => {
  const of = (...values: [string, number][]): Pick<Plan, 'purchases'> => ({
    purchases: values.map(([option, cost]) => ({ buyer: 'DEU', option, year: 2028, quantity: 1, cost })),
  });
  expect(distanceOf(of(['a', 100]), of(['a', 60], ['b', 40]))).toBeCloseTo(0.4, 12);
  expect(distanceOf(of(['a', 60], ['b', 40]), of(['a', 100]))).toBeCloseTo(0.4, 12);
  expect(distanceOf(of(['a', 60], ['a', 40]), of(['a', 100]))).toBe(0);
  expect(distanceOf(of(), of())).toBe(0);
  expect(distanceOf(of(), of(['a', 1]))).toBe(1);
});

it('differs from all plans before it and keeps the conditions: random small problems', () => {
  let found = 0;
  fc.assert(
    fc.property(busyProblem(8000), fc.constantFrom(0.1, 0.4), (problem, within) => {
      const plan = solvePlan(problem, solver, exact);
      const { alternatives, stopped } = findAlternatives(problem, plan, solver, exact, { within });
      expect(stopped === null).toBe(alternatives.length === 3);
      const plans: Pick<Plan, 'purchases'>[] = [plan];
      for (const alternative of alternatives) {
        found++;
        expect(alternative.objective).toBeGreaterThanOrEqual(plan.objective - 1e-6);
        expect(alternative.objective).toBeLessThanOrEqual(plan.objective + within * plan.cost + 1e-6);
        const distances = plans.map((earlier) => distanceOf(earlier, alternative));
        expect(alternative.nearest).toBe(Math.min(...distances));
        expect(alternative.nearest).toBeGreaterThan(0);
        expect(alternative.distance).toBe(distances[0]);
        for (const condition of problem.conditions)
          if (condition.name !== 'american-purchases')
            expect(conditionLevel(problem, alternative, condition)).toMatchObject({ met: true });
        plans.push(alternative);
      }
    }),
    { seed: 5, numRuns: 25 },
  );
  expect(found).toBeGreaterThan(5);
}, 120_000);
