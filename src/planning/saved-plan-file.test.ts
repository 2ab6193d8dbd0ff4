import { expect, it } from 'vitest';
import { savedPlan } from '../../test/plan-fixture.ts';
import { FaultError, formatFault } from '../fault/fault.ts';
import { disagreementsOf } from './recheck.ts';
import type { SavedPlan } from './saved-plan.ts';
import { parseSavedPlan } from './saved-plan-file.ts';

const printed = (change: (plan: Record<string, unknown> & SavedPlan) => void = () => undefined): string => {
  const plan = structuredClone(savedPlan) as Record<string, unknown> & SavedPlan;
  change(plan);
  return `${JSON.stringify({ meta: { program: 'burdenshift' }, ...plan }, null, 2)}\n`;
};

const faultsOf = (text: string): string[] => {
  try {
    parseSavedPlan('plan.json', text);
  } catch (error) {
    if (error instanceof FaultError) return error.faults.map(formatFault);
    throw error;
  }
  return [];
};

it('reads what is printed, without what is not of the plan', () => {
  const read = parseSavedPlan('plan.json', printed());
  expect(read).toEqual(savedPlan);
  expect(disagreementsOf(read.problem, read)).toEqual([]);
});

it('takes a plan that breaks its budget: that is a finding of the checker', () => {
  const read = parseSavedPlan(
    'plan.json',
    printed((plan) => {
      Object.assign(plan.purchases[0]!, { quantity: 900, cost: 720_000_000 });
    }),
  );
  expect(disagreementsOf(read.problem, read).map(({ rule }) => rule)).toContain('budget');
});

it('names line, column, value, rule and a correct entry', () => {
  const text = printed((plan) => {
    Object.assign(plan.purchases[0]!, { quantity: 1.5 });
  });
  const line = text.split('\n').findIndex((row) => row.includes('"quantity": 1.5')) + 1;
  expect(faultsOf(text)).toEqual([
    `plan.json:${line}:19: purchases.0.quantity: must be a whole number (found 1.5) [invalid-type]\n    correct: {"buyer": "POL", "option": "k2-tank", "year": 2027, "quantity": 30, "cost": 600000}`,
  ]);
});

it.each([
  [
    'a key that is misspelt',
    (plan: SavedPlan) => Object.assign(plan.purchases[0]!, { quantty: 1 }),
    'did you mean "quantity"?',
  ],
  [
    'a budget that is missing a year',
    (plan: SavedPlan) => Object.assign(plan.problem.buyers[0]!, { budget: [1, 2] }),
    'must have 3 entries, one for each year of orders (found 2) [list-length]',
  ],
  [
    'a line that is not there',
    (plan: SavedPlan) => Object.assign(plan.problem.options[0]!, { line: 'nowhere' }),
    'must be one of problem.lines (found "nowhere") [unknown-word]',
  ],
  [
    'two options of one name',
    (plan: SavedPlan) => Object.assign(plan.problem.options[1]!, { id: 'battery-eu' }),
    'is named twice in problem.options (found "battery-eu") [named-twice]',
  ],
  [
    'an order of an unknown option',
    (plan: SavedPlan) => Object.assign(plan.purchases[2]!, { option: 'abrams' }),
    'must be one of problem.options (found "abrams") [unknown-word]',
  ],
  [
    'a deadline in the past',
    (plan: SavedPlan) => Object.assign(plan.problem.demands[0]!, { deadline: 2020 }),
    'must lie from 2027 to 2031 (found 2020) [deadline]',
  ],
  [
    'content of more than all',
    (plan: SavedPlan) => Object.assign(plan.problem.conditions[0]!, { atLeast: 1400 }),
    'must be a part of a thousand, 1000 at most (found 1400)',
  ],
  [
    'years with a gap',
    (plan: SavedPlan) => Object.assign(plan.problem, { years: [2027, 2029, 2030] }),
    'years must rise by one (found 2029) [years-gap]',
  ],
  [
    'an endless horizon',
    (plan: SavedPlan) => Object.assign(plan.problem, { lastYear: 9_000_000 }),
    'must be 2100 or earlier (found 9000000)',
  ],
])('refuses %s, with line and column', (_name, change, message) => {
  const faults = faultsOf(printed(change));
  expect(faults.join('\n')).toContain(message);
  for (const fault of faults) expect(fault).toMatch(/^plan\.json:\d+:\d+: /);
});

it('refuses what is no JSON, a key given twice where it matters, and what is too large', () => {
  expect(faultsOf('{"status": "optimal",\n "cost": [}')[0]).toMatch(/^plan\.json:2:\d+: is not valid JSON/);
  expect(faultsOf(`${'{"a": 1, "a": 2}'}`)[0]).toMatch(/^plan\.json:1:\d+: .*unique/);
  expect(faultsOf(' '.repeat(17 * 1024 * 1024))[0]).toContain('a plan has at most 16 MiB');
});
