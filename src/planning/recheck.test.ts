import { describe, expect, it } from 'vitest';
import { planOf, smallPlan, smallProblem } from '../../test/plan-fixture.ts';
import { BugError } from '../fault/guard.ts';
import type { Plan } from './plan.ts';
import type { Condition, Problem } from './problem.ts';
import type { RecheckRule } from './recheck/disagreement.ts';
import { disagreementText } from './recheck/disagreement.ts';
import { sharesOf } from './recheck/money-check.ts';
import { disagreementsOf, recheckPlan } from './recheck.ts';

const copy = <T>(value: T): Mutable<T> => structuredClone(value) as Mutable<T>;
type Mutable<T> = { -readonly [K in keyof T]: Mutable<T[K]> };

const withPlan = (change: (plan: Mutable<Plan>) => void): [Problem, Plan] => {
  const plan = copy(smallPlan);
  change(plan);
  return [smallProblem, plan];
};
const withProblem = (change: (problem: Mutable<Problem>) => void): [Problem, Plan] => {
  const problem = copy(smallProblem);
  change(problem);
  return [problem, smallPlan];
};
const withCondition = (condition: Condition): [Problem, Plan] =>
  withProblem((problem) => {
    const at = problem.conditions.findIndex(({ name }) => name === condition.name);
    problem.conditions[at] = copy(condition);
  });

describe('a plan that was added up by hand', () => {
  it('agrees with its problem', () => {
    expect(disagreementsOf(smallProblem, smallPlan)).toEqual([]);
    expect(() => recheckPlan(smallProblem, smallPlan)).not.toThrow();
  });

  it('stops the run when it does not', () => {
    const [problem, plan] = withPlan((one) => {
      one.cost += 1;
    });
    expect(() => recheckPlan(problem, plan)).toThrow(BugError);
    expect(() => recheckPlan(problem, plan)).toThrow('"expected":"USD 5,750,000 thousand"');
  });
});

/** One mistake for each rule, and all that the checker must say of it. */
const planted: readonly [string, [Problem, Plan], readonly string[]][] = [
  [
    'purchase-row: an unknown option',
    withPlan((plan) => {
      plan.purchases.push({ buyer: 'POL', option: 'tank-xx', year: 2027, quantity: 1, cost: 1 });
    }),
    ['order of tank-xx by POL in 2027: must be an option of the problem, is tank-xx'],
  ],
  [
    'purchase-row: a buyer and a year that the problem has not, half an item',
    withPlan((plan) => {
      plan.purchases.push({ buyer: 'FRA', option: 'tank-kr', year: 2030, quantity: 0.5, cost: 10_000 });
    }),
    [
      'order of tank-kr by FRA in 2030: must be by a buyer of the problem, is FRA',
      'order of tank-kr by FRA in 2030: must be in a year of the problem, is 2030',
      'order of tank-kr by FRA in 2030: must be of one whole item or more, is 0.5',
    ],
  ],
  [
    'purchase-row: the same order in two rows',
    withPlan((plan) => {
      plan.purchases.push(plan.purchases[0]!);
    }),
    ['order of battery-eu by DEU in 2027: must be in one row, is in several'],
  ],
  [
    'purchase-cost',
    withPlan((plan) => {
      plan.purchases[1]!.cost -= 1;
    }),
    [
      'cost of the order of tank-de by DEU in 2027: the rows give USD 500,000 thousand, the plan states USD 499,999 thousand',
    ],
  ],
  [
    'first-order',
    withProblem((problem) => {
      problem.options[2]!.firstOrder = 2028;
    }),
    ['order of tank-de by DEU in 2027: orders from 2028 on allowed, an order in 2027 planned'],
  ],
  [
    'expansion-row: unknown',
    withPlan((plan) => {
      plan.expansions.push({ expansion: 'third-shift', year: 2027, shares: [] });
    }),
    ['expansion third-shift paid for in 2027: must be an expansion of the problem, is third-shift'],
  ],
  [
    'expansion-row: too late',
    withProblem((problem) => {
      problem.expansions[0]!.from = 2028;
    }),
    [
      'expansion second-shift paid for in 2027: a payment from 2028 to 2028, in a year of the problem, allowed, one in 2027 planned',
    ],
  ],
  [
    'expansion-once',
    withPlan((plan) => {
      plan.expansions.push({ ...plan.expansions[0]!, year: 2028 });
      plan.cost += 100_000;
      plan.objective += 100_000;
      plan.bound = plan.objective;
      plan.gap = 0;
    }),
    ['expansion second-shift paid for in 2028: one payment allowed, another one planned'],
  ],
  [
    'expansion-shares',
    withPlan((plan) => {
      plan.expansions[0]!.shares[0]!.cost -= 1;
      plan.expansions[0]!.shares[1]!.cost += 1;
    }),
    [
      'share of DEU in expansion second-shift paid for in 2027: the rows give USD 42,254 thousand, the plan states USD 42,253 thousand',
      'share of ITA in expansion second-shift paid for in 2027: the rows give USD 14,084 thousand, the plan states USD 14,085 thousand',
    ],
  ],
  [
    'budget, of which a share of an expansion takes the last part',
    withProblem((problem) => {
      problem.buyers[1]!.budget = [814_083, 1_185_917, 1_000_000];
    }),
    ['budget of ITA in 2027: USD 814,083 thousand allowed, USD 814,084 thousand planned'],
  ],
  [
    'capacity, by a thousandth of an item',
    withProblem((problem) => {
      problem.lines[0]!.milliItems[3] = 19_999;
    }),
    ['line line-de in 2030: 19.999 items allowed, 20 items planned'],
  ],
  [
    'capacity: an expansion that comes a month later',
    withProblem((problem) => {
      problem.expansions[0]!.delayMonths = 19;
    }),
    ['line line-eu in 2029: 1.458 items allowed, 1.5 items planned'],
  ],
  [
    'shortfall: a row too small, one that is not there, one of no demand',
    withPlan((plan) => {
      plan.shortfalls = [
        { demand: 'air-defence-2030', year: 2030, twelfths: 11 },
        { demand: 'tanks-2031', year: 2030, twelfths: 300 },
      ];
    }),
    [
      'demand air-defence-2030 at the end of 2030: the rows give 1 units short, the plan states 0.916 units short',
      'demand tanks-2031 at the end of 2031: the rows give 25 units short, the plan states 0 units short',
      'demand tanks-2031 at the end of 2030: must be a demand and a year from its deadline on, is none of the problem',
    ],
  ],
  [
    'breach',
    withPlan((plan) => {
      plan.breaches[0]!.by = 999_999;
    }),
    [
      'American purchases in 2028: the rows give USD 1,000,000 thousand missing, the plan states USD 999,999 thousand missing',
    ],
  ],
  [
    'european-content',
    withCondition({ name: 'european-content', atLeast: 628 }),
    ['European content by value: 62.8 % or more allowed, 62.787 % planned'],
  ],
  [
    'joint-orders',
    withCondition({ name: 'joint-orders', buyers: 3 }),
    [
      'buyers of battery-eu: 3 or more allowed, 2 planned',
      'buyers of tank-de: 3 or more allowed, 2 planned',
      'buyers of battery-us: 3 or more allowed, 2 planned',
    ],
  ],
  [
    'supplier-share',
    withCondition({ name: 'supplier-share', atMost: 424 }),
    ['share of FRA by value: 42.4 % or less allowed, 42.477 % planned'],
  ],
  [
    'no-new-us-dependence',
    withCondition({ name: 'no-new-us-dependence', from: 2027 }),
    [
      'order of battery-us by NLD, dependent on the United States by half or more: until 2026 allowed, in 2027 planned',
      'order of battery-us by POL, dependent on the United States by half or more: until 2026 allowed, in 2027 planned',
    ],
  ],
  [
    'interoperability',
    withCondition({ name: 'interoperability', atLeast: 576 }),
    [
      'systems that the United States or at least five allies operate, by value: 57.6 % or more allowed, 57.522 % planned',
    ],
  ],
  [
    'allowed-suppliers',
    withCondition({ name: 'allowed-suppliers', suppliers: ['FRA', 'USA'] }),
    [
      'supplier of the order of tank-de by DEU in 2027: FRA, USA allowed, DEU planned',
      'supplier of the order of tank-de by POL in 2028: FRA, USA allowed, DEU planned',
    ],
  ],
  [
    'fleet-commonality',
    withProblem((problem) => {
      problem.options[2]!.capability = 'long-range-air-defence';
      problem.demands = [];
    }),
    [
      'options of DEU for long-range-air-defence: one allowed, battery-eu, tank-de planned',
      'options of POL for long-range-air-defence: one allowed, battery-us, tank-de planned',
      'demand air-defence-2030 at the end of 2030: must be a demand and a year from its deadline on, is none of the problem',
      'demand tanks-2031 at the end of 2031: must be a demand and a year from its deadline on, is none of the problem',
      'objective of the plan: the rows give USD 6,250,000 thousand, the plan states USD 9,000,000 thousand',
    ],
  ],
  [
    'cost',
    withPlan((plan) => {
      plan.cost = 5_750_001;
    }),
    ['cost of the plan: the rows give USD 5,750,000 thousand, the plan states USD 5,750,001 thousand'],
  ],
  [
    'objective: a shortfall at another price',
    withProblem((problem) => {
      problem.demands[1]!.shortfallPrice = 30_001;
    }),
    ['objective of the plan: the rows give USD 9,000,025 thousand, the plan states USD 9,000,000 thousand'],
  ],
  [
    'bound',
    withPlan((plan) => {
      plan.bound = 9_000_001;
      plan.gap = -1 / 9_000_000;
    }),
    [
      'bound of the plan: the rows give USD 9,000,000 thousand at most, the plan states USD 9,000,001 thousand',
    ],
  ],
  [
    'gap',
    withPlan((plan) => {
      plan.gap = 0.004;
    }),
    ['gap of the plan: the rows give 0.005, the plan states 0.004'],
  ],
  [
    'numbers that are none',
    withPlan((plan) => {
      plan.objective = Number.NaN;
      plan.bound = Number.NEGATIVE_INFINITY;
    }),
    [
      'objective of the plan: the rows give a number, the plan states NaN',
      'bound of the plan: the rows give a number, the plan states -Infinity',
    ],
  ],
];

describe('a planted mistake is found, and nothing else', () => {
  it.each(planted)('%s', (_name, [problem, plan], expected) => {
    expect(disagreementsOf(problem, plan).map(disagreementText)).toEqual(expected);
  });

  it('has one for every rule', () => {
    const rules = new Set(
      planted.flatMap(([, [problem, plan]]) => disagreementsOf(problem, plan)).map(({ rule }) => rule),
    );
    const every: Record<RecheckRule, true> = {
      'purchase-row': true,
      'purchase-cost': true,
      'first-order': true,
      'expansion-row': true,
      'expansion-once': true,
      'expansion-shares': true,
      budget: true,
      capacity: true,
      shortfall: true,
      breach: true,
      'european-content': true,
      'joint-orders': true,
      'supplier-share': true,
      'no-new-us-dependence': true,
      'fleet-commonality': true,
      interoperability: true,
      'allowed-suppliers': true,
      cost: true,
      objective: true,
      bound: true,
      gap: true,
    };
    expect([...rules].sort()).toEqual(Object.keys(every).sort());
  });
});

describe('shares of an expansion', () => {
  it('add up to its cost; equal remainders go by country code', () => {
    const buyers = ['POL', 'DEU', 'FRA'].map((country) => ({ country, budget: [7, 3] }));
    expect(sharesOf({ ...smallProblem, buyers }, 11)).toEqual(
      new Map([
        ['DEU', 4n],
        ['FRA', 4n],
        ['POL', 3n],
      ]),
    );
  });

  it("are nobody's where there is no budget, and that is said", () => {
    const problem = {
      ...smallProblem,
      conditions: [],
      demands: [],
      buyers: [{ country: 'DEU', budget: [0, 0, 0] }],
    };
    const plan = planOf(problem, [], [{ expansion: 'second-shift', year: 2027, shares: [] }]);
    expect(disagreementsOf(problem, plan).map(disagreementText)).toEqual([
      'expansion second-shift paid for in 2027: USD 0 thousand allowed, USD 100,000 thousand planned',
    ]);
  });
});
