import { expect, it } from 'vitest';
import { offer, tankProblem } from '../../test/tank-problem.ts';
import { conditionLevel } from './condition-level.ts';
import type { PlannedPurchase } from './plan.ts';
import type { Condition } from './problem.ts';

const problem = tankProblem({
  options: [
    offer('deu-tank', { itemPrice: 12_000, europeanContent: 999 }),
    offer('usa-tank', { usDependence: null, widelyOperated: true }),
    offer('kor-tank', { usDependence: null }),
  ],
});
const prices = new Map(problem.options.map(({ id, itemPrice }) => [id, itemPrice]));
const order = (buyer: string, option: string, year: number, quantity: number): PlannedPurchase => ({
  buyer,
  option,
  year,
  quantity,
  cost: quantity * prices.get(option)!,
});
const purchases = [
  order('DEU', 'deu-tank', 2028, 5),
  order('DEU', 'usa-tank', 2029, 4),
  order('POL', 'usa-tank', 2028, 1),
];

const american = (atLeast: number, from = 2028, to = 2029): Condition => ({
  name: 'american-purchases',
  atLeast,
  from,
  to,
  breachPrice: 1,
});

it.each<[Condition, object]>([
  // 59.94 of 110 million, 50 of 110, 60 of 110.
  [
    { name: 'european-content', atLeast: 544 },
    { level: 544, unit: 'per-mille', met: true, against: [] },
  ],
  [
    { name: 'european-content', atLeast: 545 },
    { level: 544, met: false },
  ],
  [
    { name: 'interoperability', atLeast: 454 },
    { level: 454, met: true },
  ],
  [
    { name: 'interoperability', atLeast: 455 },
    { level: 454, met: false },
  ],
  [
    { name: 'supplier-share', atMost: 546 },
    { level: 546, met: true, against: [] },
  ],
  [
    { name: 'supplier-share', atMost: 450 },
    { level: 546, met: false, against: ['DEU', 'USA'] },
  ],
  [american(10_000), { level: 10_000, unit: 'thousand-usd-a-year', met: true }],
  [american(10_001), { level: 10_000, met: false }],
  [american(10_000, 2029, 2029), { level: 40_000, met: true }],
  [american(1, 2029, 2030), { level: 0, met: false }],
  [
    { name: 'joint-orders', buyers: 2 },
    { level: 1, unit: 'buyers', met: false, against: ['deu-tank'] },
  ],
  [
    { name: 'no-new-us-dependence', from: 2030 },
    { level: 2030, unit: 'year', met: true, against: [] },
  ],
  [
    { name: 'no-new-us-dependence', from: 2029 },
    { level: 2030, met: false, against: ['usa-tank'] },
  ],
  [{ name: 'fleet-commonality' }, { level: 2, unit: 'options', met: false, against: ['DEU tanks'] }],
  [
    { name: 'allowed-suppliers', suppliers: ['DEU'] },
    { level: null, met: false, against: ['USA'] },
  ],
  [
    { name: 'allowed-suppliers', suppliers: ['USA', 'DEU'] },
    { level: null, met: true, against: [] },
  ],
])('measures a plan by %o', (condition, expected) => {
  expect(conditionLevel(problem, { purchases }, condition)).toMatchObject(expected);
});

it('has no level where nothing is ordered, and every condition but American purchases is met', () => {
  const conditions: Condition[] = [
    { name: 'european-content', atLeast: 1000 },
    { name: 'interoperability', atLeast: 1000 },
    { name: 'supplier-share', atMost: 0 },
    { name: 'joint-orders', buyers: 9 },
    { name: 'no-new-us-dependence', from: 2000 },
    { name: 'fleet-commonality' },
    { name: 'allowed-suppliers', suppliers: [] },
  ];
  for (const condition of conditions)
    expect(conditionLevel(problem, { purchases: [] }, condition)).toMatchObject({ level: null, met: true });
  expect(conditionLevel(problem, { purchases: [] }, american(1))).toMatchObject({ level: 0, met: false });
});
