import { expect, it } from 'vitest';
import { planOf, savedPlan, smallProblem } from '../../test/plan-fixture.ts';
import { disagreementsOf } from '../planning/recheck.ts';
import type { SavedPlan } from '../planning/saved-plan.ts';
import { planCheckText } from './plan-check-text.ts';
import { planExplainText } from './plan-explain-text.ts';
import { planWords } from './plan-words.ts';

const words = planWords(
  new Map([
    ['DEU', 'Germany'],
    ['FRA', 'France'],
    ['USA', 'United States'],
    ['KOR', 'South Korea'],
  ]),
  [],
);
const flat = (lines: string): string => lines.replace(/\s+/g, ' ');
const widest = (text: string): number => Math.max(...text.split('\n').map((line) => line.length));
const saved = (plan: Partial<SavedPlan>): SavedPlan => ({ ...savedPlan, ...plan });

it('tells for each demand which orders serve it and when they come', () => {
  const text = planExplainText(savedPlan, words);
  expect(flat(text)).toContain(
    'air-defence-2030: 10 units by the end of 2030 (long-range-air-defence; orders of DEU, ITA, NLD, POL count). In service then: 5 without the plan, 9 with it.',
  );
  expect(flat(text)).toContain(
    '- 2027: NLD orders 1 of American battery (United States), USD 1.0 bn; in service from July 2030 to June 2031, 0.5 of 1 units by the end of 2030',
  );
  expect(widest(text)).toBeLessThanOrEqual(90);
});

it('tells for each year short what stands against one more of each option', () => {
  const text = flat(planExplainText(savedPlan, words));
  expect(text).toContain(
    'Short of 1 at the end of 2030. Against one more: - European battery (France): ordered in time (2027), one more runs into budgets (one costs USD 800 m; the most that a buyer has left in a year is USD 972 m); its line line-eu, which has no room left for it; one option for each buyer and capability, where another is ordered',
  );
  expect(text).toContain(
    '- German tank (Germany): ordered in time (2027 to 2028), one more runs into its line line-de, which has no room left for it',
  );
});

it('tells when an option comes too late, when it is not worth its price, and when the search left it', () => {
  const problem = {
    ...smallProblem,
    conditions: [],
    lines: [],
    options: smallProblem.options
      .map((option) => ({ ...option, line: null }))
      .map((option) => (option.id === 'battery-us' ? { ...option, leadMonths: 48 } : option)),
    demands: smallProblem.demands.map((demand) =>
      demand.id === 'air-defence-2030' ? { ...demand, shortfallPrice: 100_000 } : demand,
    ),
  };
  const text = flat(planExplainText(saved({ ...planOf(problem, []), problem }), words));
  expect(text).toContain(
    '- American battery (United States): comes too late; ordered as early as can be, its first items are in service in January 2032',
  );
  expect(text).toContain(
    '- European battery (France): one more is possible (Germany in 2027) but costs USD 800 m, more than the USD 200 m',
  );
  expect(text).toContain('- German tank (Germany): nothing stands against one more (Germany in 2027)');
  expect(text).toContain('No order serves it.');
});

it('tells that a demand is met, and that no option serves another', () => {
  const problem = {
    ...smallProblem,
    conditions: [],
    options: smallProblem.options.filter(({ capability }) => capability !== 'tanks'),
    demands: smallProblem.demands.map((demand) =>
      demand.id === 'air-defence-2030' ? { ...demand, target: 5 } : demand,
    ),
  };
  const text = flat(planExplainText(saved({ ...planOf(problem, []), problem }), words));
  expect(text).toContain('5 without the plan, 5 with it: met in every year looked at.');
  expect(text).toContain('- no option of the problem adds to tanks');
});

it('says that a plan agrees, or every point where it does not', () => {
  expect(flat(planCheckText(savedPlan, []))).toContain(
    'agrees with its problem: 6 orders, the budgets of 4 buyers',
  );
  const problem = {
    ...smallProblem,
    buyers: smallProblem.buyers.map((buyer) =>
      buyer.country === 'ITA' ? { ...buyer, budget: [500_000, 1_500_000, 1_000_000] } : buyer,
    ),
  };
  const plan = saved({ problem, cost: 5_000_000 });
  const text = planCheckText(plan, disagreementsOf(problem, plan));
  expect(flat(text)).toContain(
    'does not agree with its problem: 2 findings. It breaks what the problem allows: - budget of ITA in 2027: USD 500,000 thousand allowed, USD 814,084 thousand planned. Its rows do not add up to what it states: - cost of the plan: the rows give USD 5,750,000 thousand, the plan states USD 5,000,000 thousand.',
  );
  expect(widest(text)).toBeLessThanOrEqual(90);
});
