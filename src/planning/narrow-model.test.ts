import { expect, it } from 'vitest';
import { smallProblems } from '../../test/small-problems.ts';
import { buildModel } from './build-model.ts';
import { canonicalProblem } from './canonical-problem.ts';
import { openHighs } from './highs-solver.ts';
import { narrowModel } from './narrow-model.ts';
import type { Buyer, Problem } from './problem.ts';
import { solvePlan } from './solve.ts';

const { problem } = smallProblems.find(({ binds }) => binds === 'capacity')!;
const codes = Array.from({ length: 26 }, (_, n) => `A${String.fromCharCode(65 + n)}`);
const withBudget = (budget: number): Problem => {
  const buyers = codes.map((country): Buyer => ({ country, budget: [budget, budget] }));
  return canonicalProblem({
    ...problem,
    buyers,
    demands: problem.demands.map((demand) => ({ ...demand, buyers: codes })),
  });
};
const leftOf = (of: Problem): string[] => {
  const built = buildModel(of);
  const { upper } = narrowModel(of, built);
  return built.columns.orders
    .filter(({ column }) => upper[column]! > 0)
    .map(({ column }) => built.model.columnNames[column]!);
};

it('leaves four buyers in turn where they have the money', () => {
  expect(leftOf(withBudget(200_000)).filter((name) => name.endsWith('.2026'))).toEqual([
    ...['AA', 'AB', 'AC', 'AD'].map((code) => `order.${code}.cheap.2026`),
    ...['AE', 'AF', 'AG', 'AH'].map((code) => `order.${code}.dear.2026`),
  ]);
});

it('leaves as many as can pay for twice what anybody could use', () => {
  // At most four cheap tanks can be made of one order, and six dear ones are useful: eight and twelve buyers of one each.
  const left = leftOf(withBudget(15_000)).filter((name) => name.endsWith('.2026'));
  expect(left.filter((name) => name.includes('cheap'))).toHaveLength(8);
  expect(left.filter((name) => name.includes('dear'))).toHaveLength(12);
});

it('leaves no fewer than have to order together', () => {
  const joint = { ...withBudget(200_000), conditions: [{ name: 'joint-orders' as const, buyers: 7 }] };
  expect(leftOf(joint).filter((name) => name.endsWith('cheap.2026'))).toHaveLength(7);
});

it('begins the search of a large problem with few buyers, and proves the plan for all', async () => {
  // Each buyer pays for one tank at most, over so many years that the model is large.
  const years = Array.from({ length: 22 }, (_, y) => 2026 + y);
  const base = withBudget(0);
  const large: Problem = {
    ...base,
    years,
    lastYear: 2049,
    buyers: base.buyers.map((buyer) => ({ ...buyer, budget: years.map(() => 15_000) })),
    lines: base.lines.map((line) => ({ ...line, milliItems: Array.from({ length: 24 }, () => 2000) })),
    demands: base.demands.map((demand) => ({ ...demand, withoutPlan: Array.from({ length: 22 }, () => 4) })),
  };
  expect(buildModel(large).columns.orders.length).toBeGreaterThan(1000);
  const plan = solvePlan(large, await openHighs(), { gap: 0, nodes: 10_000, seconds: 120 });
  expect(plan).toMatchObject({ status: 'optimal', objective: 70_000, bound: 70_000 });
  expect(
    plan.purchases.map(({ buyer, option, year, quantity }) => `${buyer} ${option} ${year} × ${quantity}`),
  ).toEqual([
    ...['AA', 'AB', 'AC', 'AD'].map((code) => `${code} cheap 2026 × 1`),
    ...['AE', 'AF'].map((code) => `${code} dear 2026 × 1`),
  ]);
});
