import type {
  Buyer,
  Condition,
  Demand,
  OfferedOption,
  PaidExpansion,
  Problem,
} from '../src/planning/problem.ts';

/** Six tanks are missing at the end of 2028 and 2029; what is ordered in 2026 is all there by then, of 2027 half by 2028. */
const tanks: Demand = {
  id: 'tanks',
  capability: 'main-battle-tanks',
  buyers: ['POL'],
  deadline: 2028,
  target: 10,
  withoutPlan: [4, 4],
  shortfallPrice: 25_000,
};
const cheap: OfferedOption = {
  id: 'cheap',
  name: 'Cheap tank',
  capability: 'main-battle-tanks',
  unitsPerItem: 1,
  family: 'cheap',
  supplier: 'USA',
  channel: 'us-fms',
  line: null,
  itemPrice: 10_000,
  firstOrder: 2026,
  leadMonths: 12,
  trainingMonths: 0,
  europeanContent: 200,
  usDependence: 1000,
  widelyOperated: false,
};
const dear: OfferedOption = {
  ...cheap,
  id: 'dear',
  name: 'Dear tank',
  family: 'dear',
  supplier: 'DEU',
  channel: 'direct',
  itemPrice: 15_000,
  europeanContent: 900,
  usDependence: null,
  widelyOperated: true,
};
const poland: Buyer = { country: 'POL', budget: [200_000, 200_000] };
const germany: Buyer = { country: 'DEU', budget: [100_000, 100_000] };
const alone: Problem = {
  name: 'alone',
  priceYear: 2025,
  years: [2026, 2027],
  lastYear: 2029,
  buyers: [poland],
  options: [cheap, dear],
  lines: [],
  expansions: [],
  demands: [tanks],
  conditions: [],
};
const together: Problem = {
  ...alone,
  buyers: [poland, germany],
  demands: [{ ...tanks, buyers: ['DEU', 'POL'] }],
};
/** Two cheap tanks a year, and so four of one order, which is made over two years. */
const narrow: Pick<Problem, 'lines' | 'options'> = {
  lines: [{ id: 'line', name: 'Line', milliItems: [2000, 2000, 2000, 2000] }],
  options: [{ ...cheap, line: 'line' }, dear],
};
const factory: PaidExpansion = {
  id: 'factory',
  line: 'line',
  cost: 5000,
  delayMonths: 6,
  milliItemsPerYear: 12_000,
  from: 2026,
  to: 2026,
};
const under = (condition: Condition, problem: Problem = alone): Problem => ({
  ...problem,
  conditions: [...problem.conditions, condition],
});

/** A problem with its answer, worked out by hand. Orders are `buyer option year × quantity`. */
export interface SmallProblem {
  /** Constraint that binds in it. */
  readonly binds: string;
  readonly problem: Problem;
  readonly objective: number;
  readonly orders: readonly string[];
  /** The problem without what binds, and its objective. */
  readonly freed: Problem;
  readonly free: number;
}

export const smallProblems: readonly SmallProblem[] = [
  {
    binds: 'coverage',
    problem: alone,
    objective: 60_000,
    orders: ['POL cheap 2026 × 6'],
    freed: { ...alone, demands: [] },
    free: 0,
  },
  {
    binds: 'capacity',
    problem: { ...alone, ...narrow },
    objective: 70_000,
    orders: ['POL cheap 2026 × 4', 'POL dear 2026 × 2'],
    freed: alone,
    free: 60_000,
  },
  {
    // Four tanks of 2027 are two by 2028; to go without half a tank or a whole one is dearer.
    binds: 'budget',
    problem: { ...alone, buyers: [{ country: 'POL', budget: [45_000, 200_000] }] },
    objective: 80_000,
    orders: ['POL cheap 2026 × 4', 'POL cheap 2027 × 4'],
    freed: alone,
    free: 60_000,
  },
  {
    binds: 'expansion',
    problem: { ...together, ...narrow, expansions: [factory] },
    objective: 65_000,
    orders: ['DEU cheap 2026 × 6'],
    freed: together,
    free: 60_000,
  },
  {
    // 450 × 10 of every cheap tank weighs against 250 × 15 of every dear one: at least 1.2 dear for each cheap.
    binds: 'european-content',
    problem: under({ name: 'european-content', atLeast: 650 }),
    objective: 80_000,
    orders: ['POL cheap 2026 × 2', 'POL dear 2026 × 4'],
    freed: alone,
    free: 60_000,
  },
  {
    binds: 'interoperability',
    problem: under({ name: 'interoperability', atLeast: 500 }),
    objective: 75_000,
    orders: ['POL cheap 2026 × 3', 'POL dear 2026 × 3'],
    freed: alone,
    free: 60_000,
  },
  {
    binds: 'supplier-share',
    problem: under({ name: 'supplier-share', atMost: 600 }),
    objective: 70_000,
    orders: ['POL cheap 2026 × 4', 'POL dear 2026 × 2'],
    freed: alone,
    free: 60_000,
  },
  {
    // Three tanks of 2027 are one and a half by 2028, so that five of 2026 will do.
    binds: 'american-purchases',
    problem: under({ name: 'american-purchases', atLeast: 30_000, from: 2027, to: 2027, breachPrice: 2 }),
    objective: 80_000,
    orders: ['POL cheap 2026 × 5', 'POL cheap 2027 × 3'],
    freed: alone,
    free: 60_000,
  },
  {
    // At a low price the condition is broken: nothing is bought for its sake alone.
    binds: 'american-purchases',
    problem: under({ name: 'american-purchases', atLeast: 30_001, from: 2027, to: 2027, breachPrice: 0.5 }),
    objective: 60_000 + 15_000.5,
    orders: ['POL cheap 2026 × 6'],
    freed: alone,
    free: 60_000,
  },
  {
    binds: 'fleet-commonality',
    problem: under({ name: 'fleet-commonality' }, { ...alone, ...narrow }),
    objective: 90_000,
    orders: ['POL dear 2026 × 6'],
    freed: { ...alone, ...narrow },
    free: 70_000,
  },
  {
    // Poland can pay for one cheap tank and no dear one, so Germany cannot order the dear tank that is already there.
    binds: 'joint-orders',
    problem: under(
      { name: 'joint-orders', buyers: 2 },
      { ...together, ...narrow, buyers: [{ country: 'POL', budget: [10_000, 0] }, germany] },
    ),
    objective: 40_000 + 2 * 2 * 25_000,
    orders: ['DEU cheap 2026 × 3', 'POL cheap 2026 × 1'],
    freed: { ...together, ...narrow, buyers: [{ country: 'POL', budget: [10_000, 0] }, germany] },
    free: 70_000,
  },
  {
    binds: 'us-dependence',
    problem: under({ name: 'no-new-us-dependence', from: 2026 }),
    objective: 90_000,
    orders: ['POL dear 2026 × 6'],
    freed: alone,
    free: 60_000,
  },
  {
    binds: 'allowed-suppliers',
    problem: under({ name: 'allowed-suppliers', suppliers: ['DEU'] }),
    objective: 90_000,
    orders: ['POL dear 2026 × 6'],
    freed: alone,
    free: 60_000,
  },
];
