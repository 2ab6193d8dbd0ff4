import fc from 'fast-check';
import { expect, it } from 'vitest';
import { busyProblem } from '../../test/busy-problem.ts';
import { buyer, demand, exact, tankProblem } from '../../test/tank-problem.ts';
import { canonicalProblem } from './canonical-problem.ts';
import { conflicts } from './conflict.ts';
import { openHighs } from './highs-solver.ts';
import { leastMiss } from './least-miss.ts';
import type { Condition, Problem } from './problem.ts';
import { solvePlan } from './solve.ts';

const solver = await openHighs();

const american = (differs: Partial<Extract<Condition, { name: 'american-purchases' }>> = {}): Condition => ({
  name: 'american-purchases',
  atLeast: 50_000,
  from: 2029,
  to: 2029,
  breachPrice: 10,
  ...differs,
});

const conflictsOf = (problem: Problem) =>
  conflicts(problem, solvePlan(problem, solver, exact), solver, exact);

it('names the two conditions that exclude each other, and no third', () => {
  const conditions: Condition[] = [
    american(),
    { name: 'european-content', atLeast: 300 },
    { name: 'no-new-us-dependence', from: 2029 },
    { name: 'supplier-share', atMost: 700 },
  ];
  expect(conflictsOf(tankProblem({ conditions }))).toMatchObject([
    {
      missed: 'american-purchases',
      reason: 'excluded',
      conditions: ['american-purchases', 'no-new-us-dependence'],
      years: [2029],
      certainYears: [2029],
      inPlan: 50,
      leastFree: { atLeast: 0, atMost: 0 },
    },
  ]);
});

it('names three where it takes three', () => {
  // 120 million of American tanks in 200 million at most: less than a half only with 120 more of German or Korean ones.
  // Neither rule alone stands against it: a supplier's half leaves room for 120 beside 80, a European part of 400 too.
  const conditions: Condition[] = [
    american({ atLeast: 120_000, from: 2028, to: 2028 }),
    { name: 'allowed-suppliers', suppliers: ['USA', 'KOR'] },
    { name: 'european-content', atLeast: 250 },
    { name: 'interoperability', atLeast: 100 },
  ];
  // Korean value must be 5/3 of the American for a quarter of European content: 200 million beside 120.
  const problem = tankProblem({ buyers: [buyer('DEU', 250_000, 0)], conditions });
  expect(conflictsOf(problem)[0]).toMatchObject({
    reason: 'excluded',
    conditions: ['allowed-suppliers', 'american-purchases', 'european-content'],
    years: [2028],
    certainYears: [2028],
  });
});

it('takes the smallest of the sets that exclude', () => {
  // With the first two rules gone one at a time, the third still stands against it alone.
  const conditions: Condition[] = [
    american({ atLeast: 120_000, from: 2028, to: 2028 }),
    { name: 'allowed-suppliers', suppliers: ['USA', 'KOR'] },
    { name: 'european-content', atLeast: 250 },
    { name: 'supplier-share', atMost: 300 },
  ];
  const problem = tankProblem({ buyers: [buyer('DEU', 250_000, 0)], conditions });
  expect(conflictsOf(problem)[0]).toMatchObject({ conditions: ['american-purchases', 'supplier-share'] });
});

it('says that budgets stand against it where no condition does', () => {
  const conditions: Condition[] = [
    american({ atLeast: 2_000_000 }),
    { name: 'interoperability', atLeast: 100 },
  ];
  expect(conflictsOf(tankProblem({ conditions }))).toMatchObject([
    { missed: 'american-purchases', reason: 'limits', conditions: [], certainYears: [2029], inPlan: 1000 },
  ]);
});

it('says that it is a matter of price where a plan that meets it exists', () => {
  const conditions: Condition[] = [american({ breachPrice: 0.1, atLeast: 500_000 })];
  expect(conflictsOf(tankProblem({ conditions }))).toMatchObject([
    { reason: 'price', conditions: [], least: { atMost: 0 } },
  ]);
});

it('finds the condition that leaves demands short', () => {
  const problem = tankProblem({
    buyers: [buyer('DEU', 0, 100_000)],
    conditions: [
      { name: 'allowed-suppliers', suppliers: ['DEU'] },
      { name: 'joint-orders', buyers: 1 },
    ],
  });
  expect(conflictsOf(problem)).toMatchObject([
    { missed: 'demands', reason: 'excluded', conditions: ['allowed-suppliers'], years: [2030], inPlan: 200 },
  ]);
});

it('lays a shortfall that no condition makes to budgets, lines and time', () => {
  const problem = tankProblem({
    buyers: [buyer('DEU', 0, 90_000)],
    demands: [demand()],
    conditions: [{ name: 'interoperability', atLeast: 500 }],
  });
  expect(conflictsOf(problem)).toMatchObject([{ missed: 'demands', reason: 'limits', conditions: [] }]);
});

it('finds nothing only where nothing is missed', () => {
  expect(conflictsOf(tankProblem({ conditions: [american()] }))).toEqual([]);
});

it('does not know what a search cut short does not show', () => {
  const problem = tankProblem({ conditions: [american(), { name: 'no-new-us-dependence', from: 2029 }] });
  const plan = solvePlan(problem, solver, exact);
  const blind = {
    ...solver,
    solve: () => ({
      status: 'limit' as const,
      values: new Float64Array(),
      objective: Infinity,
      bound: 0,
      nodes: 0,
    }),
  };
  expect(conflicts(problem, plan, blind, exact)).toMatchObject([
    { reason: 'open', conditions: [], certainYears: [] },
  ]);
});

it('gives every miss a reason, and sets of which none can be left out: random small problems', () => {
  const reasons = new Set<string>();
  fc.assert(
    fc.property(busyProblem(8000), (problem) => {
      const plan = solvePlan(problem, solver, exact);
      const found = conflicts(problem, plan, solver, exact);
      expect(found.map(({ missed }) => missed)).toEqual([
        ...(plan.breaches.length > 0 ? ['american-purchases'] : []),
        ...(plan.shortfalls.length > 0 ? ['demands'] : []),
      ]);
      for (const { missed, reason, conditions, leastFree } of found) {
        reasons.add(`${missed} ${reason}`);
        expect(conditions.length > 0).toBe(reason === 'excluded');
        const least = (names: readonly string[]): number => {
          const kept = problem.conditions.filter(({ name }) => names.includes(name));
          return leastMiss(canonicalProblem({ ...problem, conditions: kept }), missed, plan, solver, exact)
            .atLeast;
        };
        if (reason !== 'excluded') continue;
        expect(least(conditions)).toBeGreaterThan(leastFree.atMost + 1e-4);
        for (const name of conditions.filter((each) => each !== missed))
          expect(least(conditions.filter((other) => other !== name))).toBeLessThanOrEqual(
            leastFree.atMost + 1e-4,
          );
      }
    }),
    { seed: 5, numRuns: 60 },
  );
  expect([...reasons].sort()).toEqual(
    expect.arrayContaining([
      'american-purchases excluded',
      'american-purchases limits',
      'demands excluded',
      'demands limits',
    ]),
  );
}, 120_000);
