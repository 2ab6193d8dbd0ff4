import fc from 'fast-check';
import { expect, it } from 'vitest';
import { busyProblem } from '../../test/busy-problem.ts';
import { propertySeed } from '../../test/shipped-data.ts';
import { smallProblems } from '../../test/small-problems.ts';
import { buildModel, type PlanModel } from './build-model.ts';
import { canonicalProblem } from './canonical-problem.ts';
import { openHighs } from './highs-solver.ts';
import type { Plan } from './plan.ts';
import { plannedRows } from './planned-rows.ts';
import { buyerGroups, pooledProblem } from './pooled-problem.ts';
import type { Buyer, Condition, Demand, OfferedOption, Problem } from './problem.ts';
import { brokenBy } from './repair.ts';
import { sharedOrders } from './shared-orders.ts';
import { solvePlan } from './solve.ts';

const highs = await openHighs();
const limits = { gap: 0, nodes: 100_000, seconds: 60 };

interface Shared {
  readonly problem: Problem;
  readonly built: PlanModel;
  readonly values: Float64Array;
  /** Items of each option that the pooled plan orders, and the shared one. */
  readonly pooled: ReadonlyMap<string, number>;
  readonly ordered: ReadonlyMap<string, number>;
  readonly orders: readonly string[];
}

function share(given: Problem): Shared {
  const problem = canonicalProblem(given);
  const groups = buyerGroups(problem);
  const plan = solvePlan(pooledProblem(problem, groups), highs, limits);
  const built = buildModel(problem);
  const values = sharedOrders(problem, built, groups, plan);
  const { purchases } = plannedRows(problem, built.columns, values);
  const counted = (rows: Plan['purchases']) => {
    const items = new Map<string, number>();
    for (const { option, quantity } of rows) items.set(option, (items.get(option) ?? 0) + quantity);
    return items;
  };
  return {
    problem,
    built,
    values,
    pooled: counted(plan.purchases),
    ordered: counted(purchases),
    orders: purchases.map(({ buyer, option, quantity }) => `${buyer} ${option} ${quantity}`),
  };
}

/** Conditions on shares of value: leaving out what fits nobody's budget may break them, and the search mends that. */
const shares = /^(european-content|interoperability|supplier-share)/;

/** Names of the rows that values break, each row by itself. */
const brokenRows = ({ built, values }: Shared): string[] =>
  built.model.rowNames.filter((_, row) => {
    const { model } = built;
    const only = (bounds: Float64Array, none: number) => bounds.map((bound, r) => (r === row ? bound : none));
    const rowLower = only(model.rowLower, Number.NEGATIVE_INFINITY);
    const rowUpper = only(model.rowUpper, Number.POSITIVE_INFINITY);
    return brokenBy({ ...built, model: { ...model, rowLower, rowUpper } }, values) > 0;
  });

const joint: Condition = { name: 'joint-orders', buyers: 2 };
const common: Condition = { name: 'fleet-commonality' };

it.each([
  ['as they are', []],
  ['under joint orders', [joint]],
  ['under fleet commonality', [common]],
  ['under both', [joint, common]],
])('breaks no budget, line or rule of buyers, and orders no more than the pool did, %s', (_, conditions) => {
  let ordering = 0;
  fc.assert(
    fc.property(busyProblem(9000), (random) => {
      // Who pays how much of an expansion is not for sharing to choose.
      const shared = share({
        ...random,
        expansions: [],
        conditions: [
          ...random.conditions.filter(({ name }) => conditions.every((one) => one.name !== name)),
          ...conditions,
        ],
      });
      expect(brokenRows(shared).filter((name) => !shares.test(name))).toEqual([]);
      for (const [option, items] of shared.ordered)
        expect(items).toBeLessThanOrEqual(shared.pooled.get(option) ?? 0);
      if (shared.ordered.size > 0) ordering++;
    }),
    { seed: propertySeed, numRuns: 25 },
  );
  expect(ordering).toBeGreaterThan(2);
});

const gun: OfferedOption = {
  ...smallProblems[0]!.problem.options[0]!,
  id: 'gun',
  capability: 'guns',
  itemPrice: 10,
};
const howitzer: OfferedOption = { ...gun, id: 'howitzer', itemPrice: 40 };
const buyer = (country: string, ...budget: number[]): Buyer => ({ country, budget });
const guns: Demand = {
  id: 'guns',
  capability: 'guns',
  buyers: ['DEU', 'EST', 'POL'],
  deadline: 2028,
  target: 16,
  withoutPlan: [0, 0],
  shortfallPrice: 1000,
};
const three: Problem = {
  ...smallProblems[0]!.problem,
  buyers: [buyer('DEU', 100, 0), buyer('EST', 10, 0), buyer('POL', 60, 0)],
  options: [gun],
  demands: [guns],
};

it('shares by budget, and orders all that the pool ordered where it can be paid for', () => {
  const { ordered, orders } = share(three);
  expect(ordered.get('gun')).toBe(16);
  expect(orders.map((row) => row.split(' ')[0])).toEqual(['DEU', 'EST', 'POL']);
});

it('leaves out what no single budget pays for', () => {
  const short = share({
    ...three,
    options: [howitzer],
    buyers: [buyer('DEU', 79, 0), buyer('EST', 10, 0), buyer('POL', 39, 0)],
    demands: [{ ...guns, target: 3 }],
  });
  expect(short.pooled.get('howitzer')).toBe(3);
  expect(short.orders).toEqual(['DEU howitzer 1']);
});
