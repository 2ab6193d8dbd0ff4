import { expect, it } from 'vitest';
import { buyer, demand, exact, executeWith, offer, tankProblem } from '../../test/tank-problem.ts';
import { type DealTerms, deal } from './deal.ts';
import { openHighs } from './highs-solver.ts';
import type { Problem } from './problem.ts';

const solver = await openHighs();
const execute = executeWith(solver);

const problem = tankProblem({
  options: [
    offer('deu-tank', { itemPrice: 12_000, europeanContent: 1000 }),
    offer('kor-tank', { itemPrice: 11_000, europeanContent: 400, usDependence: null }),
    offer('usa-tank', { itemPrice: 12_000, usDependence: 1000 }),
  ],
  demands: [demand({ withoutPlan: [2] })],
});

const terms: DealTerms = {
  targets: ['lean', 'ample'],
  americanPurchases: [24_000, 0],
  breachPrice: 10,
  energyPurchases: { aYear: [250_000, 0], from: 2026, to: 2028 },
  years: [2027, 2030, 2035],
  compareAt: 2030,
};

/** Lean: 33 million in each of two years; ample: 100. */
const prepare = (
  target: string,
): { problem: Problem; held: (id: string, year: number) => number | null } => ({
  problem: {
    ...problem,
    buyers: [target === 'lean' ? buyer('DEU', 33_000, 33_000) : buyer('DEU', 100_000, 100_000)],
  },
  held: (_, year) => (year <= 2030 ? 2 : null),
});

it('gives every combination once, by target, American purchases and energy', async () => {
  const { rows } = await deal(terms, prepare, execute, exact);
  expect(
    rows.map(({ target, americanPurchases, energyPurchases }) => [
      target,
      americanPurchases,
      energyPurchases,
    ]),
  ).toEqual([
    ['ample', 0, 0],
    ['ample', 0, 250_000],
    ['ample', 24_000, 0],
    ['ample', 24_000, 250_000],
    ['lean', 0, 0],
    ['lean', 0, 250_000],
    ['lean', 24_000, 0],
    ['lean', 24_000, 250_000],
  ]);
  const again = await deal(
    { ...terms, targets: ['ample', 'lean', 'lean'], americanPurchases: [0, 24_000] },
    prepare,
    execute,
    exact,
  );
  expect(again.rows).toEqual(rows);
});

it('says what is got by each year', async () => {
  const { rows } = await deal(terms, prepare, execute, exact);
  const [ample] = rows;
  // Eight Korean tanks, 88 million; what they depend on is not known.
  expect(ample).toMatchObject({
    budget: 200_000,
    cost: { plan: 88_000, energy: 0, total: 88_000 },
    autonomy: { low: 0, high: 1 },
    breach: 0,
    status: 'optimal',
  });
  expect(ample!.outcomes).toMatchObject([
    { year: 2027, capability: 0.2, autonomy: null, europeanContent: null, cost: { plan: 0, energy: 0 } },
    {
      year: 2030,
      capability: 1,
      autonomy: { low: 0, high: 1 },
      europeanContent: 0.4,
      cost: { plan: 88_000 },
    },
    {
      year: 2035,
      capability: null,
      demands: [{ demand: 'tanks-2030', share: null }],
      cost: { plan: 88_000 },
    },
  ]);
  // American tanks for 24 million in each year are four; two of them each, and four Korean ones.
  expect(rows[2]).toMatchObject({ cost: { plan: 92_000 }, autonomy: { low: 0, high: 44 / 92 }, breach: 0 });
  expect(rows[2]!.outcomes[1]).toMatchObject({ capability: 1, europeanContent: 17.6 / 92 });
  // 33 million a year are three Korean tanks, or two American ones.
  expect(rows[4]!.outcomes[1]).toMatchObject({ capability: 0.8 });
  expect(rows[6]).toMatchObject({ cost: { plan: 48_000 }, autonomy: { low: 0, high: 0 } });
  expect(rows[6]!.outcomes[1]).toMatchObject({ capability: 0.6, europeanContent: 0 });
});

it('gives energy a cost over its years and no other effect', async () => {
  const { rows } = await deal(terms, prepare, execute, exact);
  for (const row of rows.filter(({ energyPurchases }) => energyPurchases > 0)) {
    const without = rows.find(
      (other) =>
        other.target === row.target &&
        other.americanPurchases === row.americanPurchases &&
        other.energyPurchases === 0,
    )!;
    expect(row.cost).toEqual({
      plan: without.cost.plan,
      energy: 750_000,
      total: without.cost.plan + 750_000,
    });
    expect(row.outcomes.map(({ cost }) => cost.energy)).toEqual([500_000, 750_000, 750_000]);
    const { outcomes, cost, energyPurchases, ...rest } = row;
    expect(without).toMatchObject(rest);
  }
});

it('marks what no other combination beats', async () => {
  const { rows } = await deal(terms, prepare, execute, exact);
  // Ample without American orders beats ample with them; lean without them is cheaper than both, with them cheaper still.
  expect(
    rows.filter(({ energyPurchases }) => energyPurchases === 0).map(({ efficient }) => efficient),
  ).toEqual([true, false, true, true]);
});

it('reports American orders that cannot be placed, and calls no such combination efficient', async () => {
  const { rows } = await deal(
    { ...terms, targets: ['lean'], americanPurchases: [60_000] },
    prepare,
    execute,
    exact,
  );
  // A whole tank more than 24 million does not fit into 33: 36 million a year are missed in each of two years.
  expect(rows[0]).toMatchObject({ breach: 72_000, efficient: false });
});
