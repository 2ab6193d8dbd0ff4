import { expect, it } from 'vitest';
import { smallProblems } from '../../test/small-problems.ts';
import { BugError } from '../fault/guard.ts';
import type { Problem } from './problem.ts';
import { checkProblem } from './problem-check.ts';

const problem = smallProblems.find(({ binds }) => binds === 'expansion')!.problem;
const [buyer, option, line, expansion, demand] = [
  problem.buyers[0]!,
  problem.options[0]!,
  problem.lines[0]!,
  problem.expansions[0]!,
  problem.demands[0]!,
];

it('lets every small problem pass', () => {
  for (const { problem, freed } of smallProblems) {
    expect(() => checkProblem(problem)).not.toThrow();
    expect(() => checkProblem(freed)).not.toThrow();
  }
});

it.each<[string, Partial<Problem>]>([
  ['no year', { years: [] }],
  ['a gap between years', { years: [2026, 2028] }],
  ['years that fall', { years: [2027, 2026] }],
  ['a last year before the last order', { lastYear: 2026 }],
  ['a buyer twice', { buyers: [...problem.buyers, buyer] }],
  ['a budget too short', { buyers: [{ ...buyer, budget: [1] }] }],
  ['a budget below 0', { buyers: [{ ...buyer, budget: [1, -1] }] }],
  ['an unknown line', { options: [{ ...option, line: 'elsewhere' }] }],
  ['a price of half a thousand', { options: [{ ...option, itemPrice: 0.5 }] }],
  ['a price of 0', { options: [{ ...option, itemPrice: 0 }] }],
  ['an item that adds nothing', { options: [{ ...option, unitsPerItem: 0 }] }],
  ['content of 140 %', { options: [{ ...option, europeanContent: 1400 }] }],
  ['an option twice', { options: [option, option] }],
  ['a lead time below 0', { options: [{ ...option, leadMonths: -1 }] }],
  ['a line without all years', { lines: [{ ...line, milliItems: [1] }] }],
  ['an expansion of no line', { expansions: [{ ...expansion, line: 'elsewhere' }] }],
  ['an expansion of half an item', { expansions: [{ ...expansion, milliItemsPerYear: 0.5 }] }],
  ['a demand of an unknown buyer', { demands: [{ ...demand, buyers: ['EST'] }] }],
  ['a deadline in the past', { demands: [{ ...demand, deadline: 2025 }] }],
  ['a deadline after the last year', { demands: [{ ...demand, deadline: 2030, withoutPlan: [] }] }],
  ['a demand without all years', { demands: [{ ...demand, withoutPlan: [1] }] }],
  ['a target that is no number', { demands: [{ ...demand, target: Number.NaN }] }],
  ['a share above the whole', { conditions: [{ name: 'european-content', atLeast: 1400 }] }],
  ['a condition twice', { conditions: [{ name: 'fleet-commonality' }, { name: 'fleet-commonality' }] }],
  [
    'a price below 0 for a breach',
    { conditions: [{ name: 'american-purchases', atLeast: 1, from: 2026, to: 2026, breachPrice: -1 }] },
  ],
])('refuses %s', (_, change) => {
  expect(() => checkProblem({ ...problem, ...change })).toThrow(BugError);
});
