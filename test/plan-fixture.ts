import type { Plan, PlannedExpansion, PlannedPurchase } from '../src/planning/plan.ts';
import type { OfferedOption, Problem } from '../src/planning/problem.ts';
import type { SavedPlan } from '../src/planning/saved-plan.ts';
import { inServiceTwelfths } from '../src/planning/timing.ts';
import type { FrontierCurve } from '../src/report/html/frontier-figure.ts';
import type { Meta } from '../src/report/meta.ts';

const offer = (
  id: string,
  name: string,
  rest: Omit<OfferedOption, 'id' | 'name' | 'channel' | 'firstOrder' | 'unitsPerItem' | 'trainingMonths'>,
): OfferedOption => ({
  id,
  name,
  channel: 'direct',
  firstOrder: 2027,
  unitsPerItem: 1,
  trainingMonths: 6,
  ...rest,
});

/** A small problem of made-up figures, in which every kind of condition binds or nearly does. */
export const smallProblem: Problem = {
  name: 'small',
  priceYear: 2025,
  years: [2027, 2028, 2029],
  lastYear: 2031,
  buyers: [
    { country: 'DEU', budget: [3_000_000, 3_000_000, 3_000_000] },
    { country: 'ITA', budget: [1_000_000, 1_000_000, 1_000_000] },
    { country: 'NLD', budget: [1_100_000, 1_100_000, 1_100_000] },
    { country: 'POL', budget: [2_000_000, 2_000_000, 2_000_000] },
  ],
  options: [
    offer('battery-eu', 'European battery', {
      capability: 'long-range-air-defence',
      family: 'long-range-air-defence',
      supplier: 'FRA',
      line: 'line-eu',
      itemPrice: 800_000,
      leadMonths: 24,
      europeanContent: 900,
      usDependence: 50,
      widelyOperated: false,
    }),
    offer('battery-us', 'American battery', {
      capability: 'long-range-air-defence',
      family: 'long-range-air-defence',
      supplier: 'USA',
      line: null,
      itemPrice: 1_000_000,
      leadMonths: 30,
      europeanContent: 100,
      usDependence: 1000,
      widelyOperated: true,
    }),
    offer('tank-de', 'German tank', {
      capability: 'tanks',
      family: 'tank',
      supplier: 'DEU',
      line: 'line-de',
      itemPrice: 25_000,
      leadMonths: 30,
      europeanContent: 950,
      usDependence: null,
      widelyOperated: true,
    }),
    offer('tank-kr', 'Korean tank', {
      capability: 'tanks',
      family: 'tank',
      supplier: 'KOR',
      line: null,
      itemPrice: 20_000,
      leadMonths: 18,
      europeanContent: 100,
      usDependence: 100,
      widelyOperated: false,
    }),
  ],
  lines: [
    { id: 'line-de', name: 'Tank line', milliItems: [0, 0, 0, 20_000, 30_000] },
    { id: 'line-eu', name: 'Battery line', milliItems: [0, 0, 1000, 1000, 1000] },
  ],
  expansions: [
    {
      id: 'second-shift',
      line: 'line-eu',
      cost: 100_000,
      delayMonths: 12,
      milliItemsPerYear: 500,
      from: 2027,
      to: 2028,
    },
  ],
  demands: [
    {
      id: 'air-defence-2030',
      capability: 'long-range-air-defence',
      buyers: ['DEU', 'ITA', 'NLD', 'POL'],
      deadline: 2030,
      target: 10,
      withoutPlan: [5, 5],
      shortfallPrice: 2_000_000,
    },
    {
      id: 'tanks-2031',
      capability: 'tanks',
      buyers: ['DEU', 'POL'],
      deadline: 2031,
      target: 100,
      withoutPlan: [40],
      shortfallPrice: 30_000,
    },
  ],
  conditions: [
    { name: 'european-content', atLeast: 600 },
    { name: 'american-purchases', atLeast: 1_000_000, from: 2027, to: 2028, breachPrice: 0.5 },
    { name: 'joint-orders', buyers: 2 },
    { name: 'supplier-share', atMost: 500 },
    { name: 'no-new-us-dependence', from: 2029 },
    { name: 'fleet-commonality' },
    { name: 'interoperability', atLeast: 500 },
    { name: 'allowed-suppliers', suppliers: ['DEU', 'FRA', 'KOR', 'USA'] },
  ],
};

/** A plan for it, added up by hand. */
export const smallPlan: Plan = {
  status: 'within-gap',
  objective: 9_000_000,
  bound: 8_955_000,
  gap: 0.005,
  cost: 5_750_000,
  purchases: [
    { buyer: 'DEU', option: 'battery-eu', year: 2027, quantity: 2, cost: 1_600_000 },
    { buyer: 'DEU', option: 'tank-de', year: 2027, quantity: 20, cost: 500_000 },
    { buyer: 'ITA', option: 'battery-eu', year: 2027, quantity: 1, cost: 800_000 },
    { buyer: 'NLD', option: 'battery-us', year: 2027, quantity: 1, cost: 1_000_000 },
    { buyer: 'POL', option: 'battery-us', year: 2027, quantity: 1, cost: 1_000_000 },
    { buyer: 'POL', option: 'tank-de', year: 2028, quantity: 30, cost: 750_000 },
  ],
  expansions: [
    {
      expansion: 'second-shift',
      year: 2027,
      shares: [
        { buyer: 'DEU', cost: 42_254 },
        { buyer: 'ITA', cost: 14_084 },
        { buyer: 'NLD', cost: 15_493 },
        { buyer: 'POL', cost: 28_169 },
      ],
    },
  ],
  shortfalls: [
    { demand: 'air-defence-2030', year: 2030, twelfths: 12 },
    { demand: 'tanks-2031', year: 2031, twelfths: 300 },
  ],
  breaches: [{ condition: 'american-purchases', year: 2028, by: 1_000_000 }],
  solver: { name: 'by hand', version: '1', nodes: 0 },
};

/** A plan of rows, with sums in plain numbers. Conditions and limits are not looked at. */
export function planOf(
  problem: Problem,
  rows: readonly Omit<PlannedPurchase, 'cost'>[],
  expansions: readonly PlannedExpansion[] = [],
): Plan {
  const optionOf = (id: string): OfferedOption => problem.options.find((option) => option.id === id)!;
  const purchases = rows.map((row) => ({ ...row, cost: row.quantity * optionOf(row.option).itemPrice }));
  const shortfalls = problem.demands.flatMap((demand) =>
    demand.withoutPlan.flatMap((held, index) => {
      const year = demand.deadline + index;
      const added = purchases
        .filter(
          ({ buyer, option }) =>
            demand.buyers.includes(buyer) && optionOf(option).capability === demand.capability,
        )
        .reduce(
          (total, row) =>
            total +
            row.quantity *
              optionOf(row.option).unitsPerItem *
              inServiceTwelfths(optionOf(row.option), row.year, year),
          0,
        );
      const twelfths = 12 * (demand.target - held) - added;
      return twelfths > 0 ? [{ demand: demand.id, year, twelfths }] : [];
    }),
  );
  const american = problem.conditions.find(({ name }) => name === 'american-purchases');
  const breaches =
    american?.name !== 'american-purchases'
      ? []
      : problem.years
          .filter((year) => year >= american.from && year <= american.to)
          .flatMap((year) => {
            const ordered = purchases
              .filter((row) => row.year === year && optionOf(row.option).supplier === 'USA')
              .reduce((total, { cost }) => total + cost, 0);
            return ordered < american.atLeast
              ? [{ condition: 'american-purchases' as const, year, by: american.atLeast - ordered }]
              : [];
          });
  const cost =
    purchases.reduce((total, row) => total + row.cost, 0) +
    expansions.reduce(
      (total, row) => total + problem.expansions.find(({ id }) => id === row.expansion)!.cost,
      0,
    );
  const objective =
    cost +
    shortfalls.reduce(
      (total, { demand, twelfths }) =>
        total + (twelfths * problem.demands.find(({ id }) => id === demand)!.shortfallPrice) / 12,
      0,
    ) +
    breaches.reduce(
      (total, { by }) => total + by * (american?.name === 'american-purchases' ? american.breachPrice : 0),
      0,
    );
  return {
    status: 'optimal',
    objective,
    bound: objective,
    gap: 0,
    cost,
    purchases,
    expansions,
    shortfalls,
    breaches,
    solver: { name: 'none', version: '0', nodes: 0 },
  };
}

/** The plan as it is saved, with prices of its conditions and probabilities of its deadlines. */
export const savedPlan: SavedPlan = {
  ...smallPlan,
  problem: smallProblem,
  conditions: [
    { name: 'american-purchases', binding: true, price: 500_000 },
    { name: 'european-content', binding: false, price: 0 },
    { name: 'fleet-commonality', binding: null, price: 20_000 },
  ],
  probability: [
    { id: 'air-defence-2030', probability: 0.12, expectedShortfall: 1.8, error: 0.01 },
    { id: 'tanks-2031', probability: 0, expectedShortfall: 26.4, error: 0 },
  ],
};

/** Frontiers of made-up points, one of them with a place that could not be asked for. */
export const frontierCurves: readonly FrontierCurve[] = [
  {
    name: 'deadline',
    unit: 'years',
    points: Array.from({ length: 9 }, (_, index) => ({
      x: index - 2,
      cost: 5_000_000 + 200_000 * index,
      shortfall: Math.max(0, 3_000_000 - 500_000 * index),
      status: index === 3 ? ('limit' as const) : ('optimal' as const),
    })),
    missing: [{ x: -3, reason: 'before the first year of orders' }],
  },
  {
    name: 'european-content',
    unit: '% of order value',
    points: Array.from({ length: 11 }, (_, index) => ({
      x: index * 10,
      cost: 5_000_000 + 10_000 * index ** 2,
      shortfall: 1_000_000,
      status: 'within-gap' as const,
    })),
    missing: [],
  },
];

/** What a result of the fixture says of how it was made. */
export const planMeta: Meta = {
  program: 'burdenshift',
  version: '0.1.0',
  command: 'npm run -s burdenshift -- plan solve plans/small.yaml',
  data: { edition: '2026-11-22', sha256: '0123456789abcdef' },
};
