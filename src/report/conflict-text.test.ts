import { expect, it } from 'vitest';
import type { Conflict } from '../planning/conflict.ts';
import type { Condition } from '../planning/problem.ts';
import { conflictsText } from './conflict-text.ts';
import { planWords } from './plan-words.ts';

const conditions: Condition[] = [
  { name: 'american-purchases', atLeast: 5_000_000, from: 2027, to: 2029, breachPrice: 10 },
  { name: 'supplier-share', atMost: 400 },
];
const conflict = (differs: Partial<Conflict> = {}): Conflict => ({
  missed: 'american-purchases',
  reason: 'excluded',
  conditions: ['american-purchases', 'supplier-share'],
  years: [2028, 2029],
  certainYears: [2029],
  inPlan: 1200,
  least: { atLeast: 1000, atMost: 1000 },
  leastFree: { atLeast: 0, atMost: 0 },
  ...differs,
});
const text = (differs: Partial<Conflict> = {}): string =>
  conflictsText([conflict(differs)], conditions, planWords(new Map(), [])).replaceAll('\n', ' ');

it('says in words which conditions exclude each other, when and by how much', () => {
  expect(text()).toBe(
    'american-purchases and supplier-share exclude each other in 2029: orders from the United States of USD 5.0 bn or more a year from 2027 to 2029 cannot go with 40 % or less of the value from one supplier country. Under all conditions at least USD 1.0 bn is missed.',
  );
  expect(text({ certainYears: [] })).toContain('exclude each other over 2028 and 2029 taken together');
  expect(text({ leastFree: { atLeast: 300, atMost: 300 } })).toContain(
    'Without the others it would be USD 300 m.',
  );
  expect(text({ missed: 'demands', conditions: ['supplier-share'] })).toContain(
    'supplier-share excludes meeting the demands in 2029: no plan meets all demands with 40 % or less',
  );
});

it('never says that nothing is in conflict where something is missed', () => {
  const none = { conditions: [], certainYears: [] };
  const limits = { ...none, reason: 'limits', leastFree: { atLeast: 1000, atMost: 1000 } } as const;
  expect(text({ ...limits, inPlan: 1000 })).toContain(
    'Budgets, lines and time alone make for at least USD 1.0 bn of it; no condition adds to it.',
  );
  expect(text({ ...limits, leastFree: { atLeast: 900, atMost: 1000 } })).toContain(
    'at least USD 900 m of it, conditions for USD 100 m at most, the rest costs more to meet than to miss.',
  );
  expect(text({ ...none, reason: 'price' })).toContain('it would cost more than missing them');
  expect(text({ ...none, reason: 'open' })).toContain('was not settled before the search ended');
});
