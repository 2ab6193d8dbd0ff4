import { expect, it } from 'vitest';
import type { ConditionPrice } from '../planning/condition-price.ts';
import type { Condition } from '../planning/problem.ts';
import { conditionPricesText } from './condition-price-text.ts';
import { planWords } from './plan-words.ts';

const words = planWords(new Map(), []);

const rule: Condition = { name: 'european-content', atLeast: 650 };
const price = (differs: Partial<ConditionPrice> = {}): ConditionPrice => ({
  name: 'european-content',
  binding: true,
  price: 1_300_000,
  lower: 1_200_000,
  upper: 1_400_000,
  without: { status: 'within-gap', objective: 9, bound: 8, cost: 9 },
  reached: { level: 583, unit: 'per-mille', met: false, against: [] },
  ...differs,
});
const text = (differs: Partial<ConditionPrice> = {}, condition: Condition = rule): string =>
  conditionPricesText([price({ name: condition.name, ...differs })], [condition], words).replaceAll(
    '\n',
    ' ',
  );

it('gives the price, the interval it lies in for certain, and the level that would cost nothing', () => {
  expect(text()).toBe(
    'european-content (European content of 65 % or more by value): costs USD 1.3 bn, for certain between USD 1.2 bn and USD 1.4 bn, shortfalls at their prices included. The plan made without it reaches 58.3 %.',
  );
});

it('says when a condition costs nothing, and when that is open', () => {
  const level = { level: 700, unit: 'per-mille', met: true, against: [] } as const;
  expect(text({ binding: false, price: 0, lower: 0, upper: 0, reached: level })).toContain(
    'costs nothing. The plan made without it reaches 70 % and so meets it.',
  );
  expect(text({ binding: null, lower: 0 })).toContain(
    'leave open whether it costs anything: USD 1.3 bn by the plans found',
  );
  expect(conditionPricesText([], [], words)).toBe('The plan has no conditions.');
});

it.each<[Condition, ConditionPrice['reached'], string]>([
  [
    { name: 'allowed-suppliers', suppliers: ['DEU'] },
    { level: null, unit: null, met: false, against: ['KOR', 'USA'] },
    'orders from KOR, USA as well',
  ],
  [
    { name: 'supplier-share', atMost: 400 },
    { level: 512, unit: 'per-mille', met: false, against: ['USA'] },
    'places up to 51.2 % with one country (USA)',
  ],
  [
    { name: 'joint-orders', buyers: 3 },
    { level: 1, unit: 'buyers', met: false, against: ['x'] },
    'has 1 buyer for some option (x)',
  ],
  [
    { name: 'no-new-us-dependence', from: 2028 },
    { level: 2031, unit: 'year', met: false, against: ['x'] },
    'would keep it only from 2031 on (x)',
  ],
  [
    { name: 'fleet-commonality' },
    { level: 2, unit: 'options', met: false, against: ['DEU tanks'] },
    'gives a buyer up to 2 options for a capability (DEU tanks)',
  ],
  [
    { name: 'interoperability', atLeast: 500 },
    { level: 400, unit: 'per-mille', met: false, against: [] },
    'reaches 40 %',
  ],
  [
    { name: 'european-content', atLeast: 500 },
    { level: null, unit: 'per-mille', met: true, against: [] },
    'The plan made without it meets it.',
  ],
])('says what stands against %o', (condition, reached, words) => {
  expect(text({ reached }, condition)).toContain(words);
});
