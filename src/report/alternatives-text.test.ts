import { expect, it } from 'vitest';
import type { Alternative, Alternatives } from '../planning/alternatives.ts';
import { alternativesText } from './alternatives-text.ts';

const alternative: Alternative = {
  cost: 101_000_000,
  objective: 101_500_000,
  purchases: [],
  expansions: [],
  shortfalls: [],
  breaches: [],
  dearer: 0.015,
  distance: 0.412,
  nearest: 0.2,
  changes: [
    { option: 'aaa-tank', before: 1010, after: 6 },
    { option: 'bbb-tank', before: 0, after: 4 },
  ],
  settled: true,
};
const found = (differs: Partial<Alternatives> = {}): Alternatives => ({
  within: 0.02,
  asked: 3,
  alternatives: [alternative],
  stopped: null,
  ...differs,
});

it('shows cost, distance and what is ordered instead of what', () => {
  expect(alternativesText(found())).toBe(
    `Alternatives at most 2.0 % dearer, each as different as possible from all plans
before it:

      cost  objective  dearer  elsewhere  nearest
─  ───────  ─────────  ──────  ─────────  ───────
1  101,000    101,500   1.5 %     41.2 %   20.0 %
Cost and objective in USD m; the objective counts shortfalls at their prices.
Dearer: objective above the least, in parts of the cost of the least-cost plan.
Elsewhere: share of value placed in other options than the least-cost plan;
nearest: than the most similar of all earlier plans.

1: out 1,004 aaa-tank; in 4 bbb-tank`,
  );
});

it('says why there are fewer than asked for', () => {
  expect(alternativesText(found({ alternatives: [], stopped: 'none-left' }))).toContain(
    '0 of 3 found: the search comes back',
  );
  expect(alternativesText(found({ stopped: 'limit' }))).toContain('1 of 3 found: the search ended');
});
