import { expect, it } from 'vitest';
import { planOf, smallPlan, smallProblem } from '../../test/plan-fixture.ts';
import { demandReasons, monthsAfter } from './plan-reason.ts';
import type { Problem } from './problem.ts';

const shortOf = (problem: Problem, plan = smallPlan) =>
  demandReasons(problem, plan).flatMap(({ demand, short }) =>
    short.map(({ year, units, options }) => ({
      demand: demand.id,
      year,
      units,
      options: options.map(({ option, why, ...rest }) => ({ id: option.id, why, ...rest })),
    })),
  );

it('dates the orders that serve a demand and counts what they have in service', () => {
  const [airDefence] = demandReasons(smallProblem, smallPlan);
  expect(airDefence!.atDeadline).toBe(9);
  expect(
    airDefence!.orders.map(({ order, from, to, units }) => [order.buyer, order.option.id, from, to, units]),
  ).toEqual([
    ['DEU', 'battery-eu', { year: 2030, month: 1 }, { year: 2030, month: 12 }, 2],
    ['ITA', 'battery-eu', { year: 2030, month: 1 }, { year: 2030, month: 12 }, 1],
    ['NLD', 'battery-us', { year: 2030, month: 7 }, { year: 2031, month: 6 }, 0.5],
    ['POL', 'battery-us', { year: 2030, month: 7 }, { year: 2031, month: 6 }, 0.5],
  ]);
  expect(monthsAfter(2027, 0)).toEqual({ year: 2027, month: 7 });
  expect(monthsAfter(2027, 5)).toEqual({ year: 2027, month: 12 });
  expect(monthsAfter(2027, 6)).toEqual({ year: 2028, month: 1 });
});

it('names for each option short what stands against one more', () => {
  expect(shortOf(smallProblem)).toEqual([
    {
      demand: 'air-defence-2030',
      year: 2030,
      units: 1,
      options: [
        {
          id: 'battery-eu',
          why: 'limits',
          years: [2027],
          rules: ['budget', 'capacity', 'fleet-commonality'],
          budgetLeft: 971_831,
        },
        {
          id: 'battery-us',
          why: 'limits',
          years: [2027],
          rules: ['budget', 'european-content', 'fleet-commonality'],
          budgetLeft: 971_831,
        },
      ],
    },
    {
      demand: 'tanks-2031',
      year: 2031,
      units: 25,
      options: [
        {
          id: 'tank-de',
          why: 'limits',
          years: [2027, 2028],
          rules: ['capacity'],
          budgetLeft: 3_000_000,
        },
        {
          id: 'tank-kr',
          why: 'limits',
          years: [2027, 2028, 2029],
          rules: ['fleet-commonality', 'joint-orders'],
          budgetLeft: 3_000_000,
        },
      ],
    },
  ]);
});

it('says when an option comes too late, and when one more would not be worth it', () => {
  const problem: Problem = {
    ...smallProblem,
    conditions: [],
    lines: smallProblem.lines.map((line) => ({ ...line, milliItems: line.milliItems.map(() => 1_000_000) })),
    options: smallProblem.options.map((option) =>
      option.id === 'battery-us' ? { ...option, leadMonths: 48 } : option,
    ),
    demands: smallProblem.demands.map((demand) =>
      demand.id === 'air-defence-2030' ? { ...demand, shortfallPrice: 100_000 } : demand,
    ),
  };
  const [airDefence, , tanks] = shortOf(problem, planOf(problem, []));
  expect(airDefence).toMatchObject({
    year: 2030,
    units: 5,
    options: [
      { id: 'battery-eu', why: 'worth', buyer: 'DEU', year: 2027, worth: 200_000 },
      { id: 'battery-us', why: 'too-late', earliest: { year: 2032, month: 1 } },
    ],
  });
  // One more tank closes 30 million of shortfall and costs 25: a search that stops at its gap may leave it.
  expect(tanks!.options).toMatchObject([
    { id: 'tank-de', why: 'open', year: 2027, worth: 30_000 },
    { id: 'tank-kr', why: 'open', year: 2027, worth: 30_000 },
  ]);
});
