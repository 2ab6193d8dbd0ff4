import { expect, it } from 'vitest';
import { smallPlan, smallProblem } from '../../test/plan-fixture.ts';
import { orderRows } from './order-row.ts';
import { demandRows, moneyRows, orderShares, spendingBy } from './plan-table.ts';

const orders = orderRows(smallProblem, smallPlan);

it('adds up orders under headings, the dearest first', () => {
  const rows = spendingBy(orders, ({ option }) => option.supplier);
  expect(rows.map(({ key, cost, items, buyers }) => [key, cost, items, buyers])).toEqual([
    ['FRA', 2_400_000, 3, ['DEU', 'ITA']],
    ['USA', 2_000_000, 2, ['NLD', 'POL']],
    ['DEU', 1_250_000, 50, ['DEU', 'POL']],
  ]);
  expect(rows.reduce((total, { part }) => total + part, 0)).toBeCloseTo(1, 12);
  // Equal costs stand in the order of their names.
  expect(
    spendingBy(
      orders.filter(({ option }) => option.id === 'battery-us'),
      ({ buyer }) => buyer,
    ).map(({ key }) => key),
  ).toEqual(['NLD', 'POL']);
});

it('holds money against budgets, buyer by buyer and all together', () => {
  const rows = moneyRows(smallProblem, smallPlan);
  expect(rows).toHaveLength(15);
  expect(rows.find(({ buyer, year }) => buyer === 'ITA' && year === 2027)).toEqual({
    buyer: 'ITA',
    year: 2027,
    purchases: 800_000,
    expansions: 14_084,
    budget: 1_000_000,
    left: 185_916,
  });
  expect(rows.filter(({ buyer }) => buyer === null)).toEqual([
    {
      buyer: null,
      year: 2027,
      purchases: 4_900_000,
      expansions: 100_000,
      budget: 7_100_000,
      left: 2_100_000,
    },
    { buyer: null, year: 2028, purchases: 750_000, expansions: 0, budget: 7_100_000, left: 6_350_000 },
    { buyer: null, year: 2029, purchases: 0, expansions: 0, budget: 7_100_000, left: 7_100_000 },
  ]);
});

it('gives parts of the value of all orders, as a range where dependence is not known', () => {
  const { europeanContent, unitedStates, usDependence, widelyOperated } = orderShares(orders);
  expect(europeanContent).toBeCloseTo(3_547_500 / 5_650_000, 12);
  expect(unitedStates).toBeCloseTo(2_000_000 / 5_650_000, 12);
  expect(usDependence?.low).toBeCloseTo((2_000_000 + 0.05 * 2_400_000) / 5_650_000, 12);
  expect(usDependence?.high).toBeCloseTo((3_250_000 + 0.05 * 2_400_000) / 5_650_000, 12);
  expect(widelyOperated).toBeCloseTo(3_250_000 / 5_650_000, 12);
  expect(orderShares([])).toEqual({
    europeanContent: null,
    unitedStates: null,
    usDependence: null,
    widelyOperated: null,
  });
});

it('says what each demand reaches at its deadline and from when on it is met', () => {
  expect(demandRows(smallProblem, smallPlan)).toEqual([
    {
      demand: 'air-defence-2030',
      capability: 'long-range-air-defence',
      deadline: 2030,
      target: 10,
      without: 5,
      reached: 9,
      short: [
        { year: 2030, units: 1 },
        { year: 2031, units: 0 },
      ],
      metFrom: 2031,
    },
    {
      demand: 'tanks-2031',
      capability: 'tanks',
      deadline: 2031,
      target: 100,
      without: 40,
      reached: 75,
      short: [{ year: 2031, units: 25 }],
      metFrom: null,
    },
  ]);
});
