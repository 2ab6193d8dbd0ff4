import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buyer, demand, exact, executeWith, offer, tankProblem } from '../../test/tank-problem.ts';
import { heldOf } from './demand-coverage.ts';
import { frontiers } from './frontier.ts';
import { americanAxis, contentAxis, deadlineAxis } from './frontier-axis.ts';
import { openHighs } from './highs-solver.ts';
import { settleNested } from './nested-plans.ts';
import { solvePlan } from './solve.ts';

const solver = await openHighs();
const execute = executeWith(solver);

it('draws cost against European content at eleven points', async () => {
  const [frontier] = await frontiers([contentAxis(tankProblem())], execute, exact);
  expect(frontier).toMatchObject({
    name: 'european-content',
    unit: '% of order value',
    missing: [],
    violations: [],
  });
  const { points } = frontier!;
  expect(points.map(({ x }) => x)).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100]);
  // German tanks instead of American ones, two million more each: g of them are 12 g of 100 + 2 g million.
  expect(points[0]).toMatchObject({
    cost: 100_000,
    europeanContent: 0,
    americanShare: 1,
    shortfall: 0,
    gap: 0,
  });
  expect(points[10]).toMatchObject({ cost: 120_000, europeanContent: 1, americanShare: 0 });
  for (const { x, europeanContent, objective, cost } of points) {
    expect(100 * europeanContent!).toBeGreaterThanOrEqual(x);
    expect(objective).toBe(cost);
  }
});

it("draws cost against American purchases from nothing to a year's budget, breaches at their price", async () => {
  const problem = tankProblem({
    buyers: [buyer('DEU', 80_000, 80_000)],
    options: [offer('deu-tank', { europeanContent: 1000 }), offer('usa-tank', { itemPrice: 20_000 })],
  });
  const [frontier] = await frontiers([americanAxis(problem, 2)], execute, exact);
  expect(frontier!.points.map(({ x }) => x)).toEqual([0, 0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07, 0.08]);
  expect(frontier!.points[0]).toMatchObject({ cost: 100_000, americanShare: 0, breach: 0 });
  const rising = frontier!.points.map(({ objective }) => objective);
  expect(rising).toEqual([...rising].sort((a, b) => a - b));
  expect(frontier!.points[8]!.breach + frontier!.points[8]!.shortfall).toBeGreaterThan(0);
});

it('draws cost against deadlines from two years sooner to six later, and says which cannot be', async () => {
  const problem = tankProblem({
    years: [2028, 2029, 2030, 2031, 2032],
    lastYear: 2036,
    buyers: [buyer('DEU', 50_000, 50_000, 50_000, 50_000, 50_000)],
    demands: [demand({ withoutPlan: [0, 0, 0, 0, 0, 0, 0] })],
  });
  const held = (id: string, year: number) =>
    year === 2029 ? 0 : year === 2028 ? null : heldOf(problem)(id, year);
  const [frontier] = await frontiers([deadlineAxis(problem, held)], execute, exact);
  expect(frontier!.points.map(({ x }) => x)).toEqual([-1, 0, 1, 2, 3, 4, 5, 6]);
  expect(frontier!.missing).toEqual([{ x: -2, reason: 'what is held of tanks-2030 in 2028 is not known' }]);
  // Five are ordered in 2028 and five in 2029, half of which are there at its end: two and a half short at 100 million.
  expect(frontier!.points[0]).toMatchObject({ x: -1, objective: 350_000, shortfall: 250_000 });
  for (const { objective } of frontier!.points.slice(1)) expect(objective).toBe(100_000);
});

it('is monotone by construction, whatever the searches leave open', async () => {
  const problems = contentAxis(tankProblem()).problems.map(({ problem }) => problem);
  const plans = await execute(problems, exact);
  fc.assert(
    fc.property(fc.array(fc.nat(15_000), { minLength: 22, maxLength: 22 }), (loss) => {
      // A rough search: of each problem it may return the plan of a stricter one, and a lower bound.
      const rough = plans.map((plan, place) => {
        const found = plans[Math.max(0, place - (loss[place]! % 3))]!;
        const bound = plan.bound - loss[11 + place]!;
        return { ...found, bound, gap: (found.objective - bound) / found.objective };
      });
      const { plans: settled, contradictions } = settleNested(problems, rough);
      expect(contradictions).toEqual([]);
      for (const [place, { plan }] of settled.entries()) {
        const before = settled[place - 1]?.plan ?? plan;
        expect(plan.objective).toBeLessThanOrEqual(before.objective);
        expect(plan.bound).toBeLessThanOrEqual(before.bound);
        expect(plan.bound).toBeLessThanOrEqual(plan.objective);
        expect(plan.objective).toBeLessThanOrEqual(rough[place]!.objective);
        expect(plan.bound).toBeGreaterThanOrEqual(rough[place]!.bound);
      }
    }),
    { seed: 5, numRuns: 200 },
  );
});

it('reports searches that contradict each other', async () => {
  const axis = contentAxis(tankProblem(), [0, 100]);
  const wrong = await execute(
    axis.problems.map(({ problem }) => problem),
    exact,
  );
  // A bound of 130 million without any rule, while 120 million buy German tanks alone.
  wrong[1] = { ...wrong[1]!, objective: 131_000, bound: 130_000 };
  const [frontier] = await frontiers([axis], async () => wrong, exact);
  expect(frontier!.violations).toEqual([{ x: 0, stricter: 100, by: 10_000 }]);
  expect(frontier!.points[0]).toMatchObject({ x: 0, objective: 120_000, foundAt: 100 });
});

it('costs more, never less, the stricter the rule: random small problems', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          itemPrice: fc.integer({ min: 1000, max: 30_000 }),
          europeanContent: fc.integer({ min: 0, max: 1000 }),
          american: fc.boolean(),
        }),
        { minLength: 1, maxLength: 4 },
      ),
      fc.integer({ min: 0, max: 100_000 }),
      async (offers, budget) => {
        const options = offers.map(({ american, ...rest }, n) =>
          offer(`${american ? 'usa' : 'fra'}-${n}`, rest),
        );
        const problem = tankProblem({ options, buyers: [buyer('DEU', budget, budget)] });
        const drawn = await frontiers(
          [contentAxis(problem, [0, 25, 50, 75, 100]), americanAxis(problem, 3, [0, 0.02, 0.04])],
          execute,
          exact,
        );
        for (const { points, violations } of drawn) {
          expect(violations).toEqual([]);
          for (const [place, { objective, bound }] of points.entries()) {
            expect(objective).toBeGreaterThanOrEqual(points[place - 1]?.objective ?? 0);
            expect(objective - bound).toBeLessThanOrEqual(1e-6 * Math.max(1, objective));
          }
        }
        const plain = solvePlan(problem, solver, exact);
        expect(drawn[0]!.points[0]!.objective).toBeCloseTo(plain.objective, 3);
      },
    ),
    { seed: 5, numRuns: 8 },
  );
}, 60_000);
