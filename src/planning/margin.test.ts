import { describe, expect, it } from 'vitest';
import { type MarginLever, searchMargin, withMargin } from './margin.ts';
import type { Plan } from './plan.ts';
import type { Demand, OfferedOption, Problem } from './problem.ts';
import type { DemandStress } from './stress.ts';
import { inServiceTwelfths } from './timing.ts';

const option = (capability: string): OfferedOption => ({
  id: capability,
  name: capability,
  capability,
  unitsPerItem: 1,
  family: 'tank',
  supplier: 'DEU',
  channel: 'own',
  line: null,
  itemPrice: 10,
  firstOrder: 2027,
  leadMonths: 20,
  trainingMonths: 6,
  europeanContent: 1000,
  usDependence: 0,
  widelyOperated: false,
});
const demand = (id: string, capability: string, target = 100): Demand => ({
  id,
  capability,
  buyers: ['DEU'],
  deadline: 2030,
  target,
  withoutPlan: [0, 0],
  shortfallPrice: 1,
});
const problem: Problem = {
  name: 'p',
  priceYear: 2025,
  years: [2027, 2028],
  lastYear: 2031,
  buyers: [],
  options: [option('tanks'), option('jets')],
  lines: [],
  expansions: [],
  demands: [demand('a', 'tanks', 103), demand('b', 'jets', 200)],
  conditions: [],
};

/**
 * Plans that cost what they order, and a simulation in which the chance of a demand rises with what is ordered for it and
 * with the months in hand, in steps that are known.
 */
function workshop(chance: (months: number, extra: number, demand: string) => number) {
  const asked: Problem[] = [];
  const made = new Map<Plan, Problem>();
  const planOf = (of: Problem): Plan => {
    const units = of.demands.reduce((sum, { target }) => sum + target, 0);
    const months = of.options.reduce((sum, { trainingMonths }) => sum + trainingMonths - 6, 0);
    const plan = { cost: units * 10 + months, purchases: [] } as unknown as Plan;
    made.set(plan, of);
    return plan;
  };
  const solve = async (of: Problem): Promise<Plan> => {
    asked.push(of);
    return planOf(of);
  };
  const stress = async (plan: Plan): Promise<DemandStress[]> => {
    const of = made.get(plan)!;
    return problem.demands.map(({ id, capability, target }) => {
      const months = of.options.find((one) => one.capability === capability)!.trainingMonths - 6;
      const extra = of.demands.find((one) => one.id === id)!.target - target;
      return { demand: id, probability: chance(months, extra, id) } as DemandStress;
    });
  };
  return { asked, solve, stress, plan: planOf(problem) };
}
const search = (
  { solve, stress, plan }: ReturnType<typeof workshop>,
  lever: MarginLever,
  level = 0.8,
  steps?: readonly number[],
) => searchMargin(problem, plan, { lever, level, solve, stress, ...(steps && { steps }) });

describe('the smallest margin', () => {
  const half = (enough: boolean): number => (enough ? 0.85 : 0.5);

  it.each([3, 6, 9, 12, 18, 24, 36])('is found in months: %i', async (needed) => {
    const shop = workshop((months, _, id) => (id === 'b' ? 0.9 : half(months >= needed)));
    const { found, best, demands, tried } = await search(shop, 'earlier');
    expect(demands).toEqual(['a']);
    expect([found!.margin, found!.extraCost, found!.lowest]).toEqual([needed, needed, 0.85]);
    expect(best).toBe(found);
    expect(shop.asked.length).toBe(tried.length - 1);
    expect(shop.asked.length).toBeLessThanOrEqual(2 * Math.log2(7) + 1);
  });

  it('is found in units of the target, rounded up, for the demands that lack it alone', async () => {
    const shop = workshop((_, extra, id) => (id === 'b' ? 0.9 : half(extra >= 7)));
    const { found } = await search(shop, 'more');
    // 5 % of 103 is 5.15: six units; 7.5 % is eight.
    expect([found!.margin, found!.extraCost]).toEqual([75, 80]);
    for (const { demands } of shop.asked) expect(demands[1]).toBe(problem.demands[1]);
  });

  it('is none where the plan is good enough, and nothing is solved', async () => {
    const shop = workshop(() => 0.8);
    const { found, demands, tried } = await search(shop, 'more');
    expect([found!.margin, found!.extraCost, demands, tried.length]).toEqual([0, 0, [], 1]);
    expect(shop.asked).toEqual([]);
  });

  it('is nothing where none is enough; then the best is given', async () => {
    const shop = workshop((months) => (months >= 18 ? 0.55 : months >= 6 ? 0.7 : 0.4));
    const { found, best, tried } = await search(shop, 'earlier');
    expect(found).toBeNull();
    expect([best.margin, best.lowest]).toEqual([9, 0.7]);
    expect(tried.map(({ margin }) => margin)).toEqual([0, 3, 9, 36]);
  });

  it('looks only at the demands that are named', async () => {
    const shop = workshop((months, _, id) => (id === 'b' ? 0.1 : half(months >= 6)));
    const { plan, solve, stress } = shop;
    const answer = await searchMargin(problem, plan, {
      lever: 'earlier',
      level: 0.8,
      demands: ['a'],
      solve,
      stress,
    });
    expect([answer.found!.margin, answer.demands]).toEqual([6, ['a']]);
  });
});

it('orders earlier by as many months as are in hand, and leaves lines as they are', () => {
  const { options } = withMargin(problem, new Set(['a']), 'earlier', 12);
  const [tanks, jets] = options;
  expect(jets).toBe(problem.options[1]);
  expect(tanks!.leadMonths).toBe(20);
  for (const year of [2028, 2029, 2030])
    expect(inServiceTwelfths(tanks!, 2027, year + 1)).toBe(
      inServiceTwelfths(problem.options[0]!, 2027, year),
    );
});
