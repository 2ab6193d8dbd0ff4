import { describe, expect, it } from 'vitest';
import { FaultError } from '../fault/fault.ts';
import { demandId } from './demand-schema.ts';
import { parsePlan } from './plan-file.ts';

const base = `name: mine
title: What we could order
scenario: baseline
orders: { from: 2027, to: 2028 }
lastYear: 2031
priceYear: 2025
demands:
  - { capability: tanks, deadline: 2030, target: { requirement: europe } }
budgets: { from: spending, share: 20 % }
openShare: { default: 50 % }
`;

const faultsOf = (text: string) => {
  try {
    parsePlan('mine.yaml', text);
  } catch (error) {
    if (error instanceof FaultError) return error.faults;
    throw error;
  }
  return [];
};

/** The plan with one of its lines changed, or with lines after it. */
const changed = (from: string, to: string): string => {
  expect(base).toContain(from);
  return base.replace(from, to);
};
const more = (text: string): string => `${base}${text}\n`;

it('reads a plan, parts as numbers or in percent', () => {
  const { plan } = parsePlan(
    'mine.yaml',
    more('conditions: { european-content: 0.655, supplier-share: 40.5 % }'),
  );
  expect(plan.budgets).toEqual({ from: 'spending', share: 0.2 });
  expect(plan.conditions).toEqual({ 'european-content': 0.655, 'supplier-share': 0.405 });
  expect(plan.demands.map(demandId)).toEqual(['tanks-2030']);
});

describe('points at line and column, with the value, the rule and a correct entry', () => {
  const american = 'american-purchases: { usdMillions: 1000, from: 2027, to: 2028 }';
  it.each([
    ['140 % content', more('conditions: { european-content: 140 % }'), 11, 33, 'custom', /part from 0 to 1/],
    ['a part of 65', more('conditions: { european-content: 65 }'), 11, 33, 'too-big', /65 %/],
    [
      'a part finer than is counted',
      more('conditions: { european-content: 0.65432 }'),
      11,
      33,
      'custom',
      /tenth/,
    ],
    [
      'a negative sum',
      changed('{ from: spending, share: 20 % }', '{ from: total, usdMillions: { 2027: -1, 2028: 2 } }'),
      9,
      46,
      'too-small',
      /not be negative/,
    ],
    [
      'no demand',
      changed('  - { capability: tanks, deadline: 2030, target: { requirement: europe } }', '  []'),
      8,
      3,
      'too-small',
      /at least one demand/,
    ],
    ['an unknown key', more('condition: {}'), 11, 1, 'unknown-key', /did you mean "conditions"/],
    [
      'an unknown condition',
      more('conditions: { european-contents: 65 % }'),
      11,
      15,
      'unknown-key',
      /european-content/,
    ],
    [
      'a target of two kinds',
      changed('{ requirement: europe }', '{ requirement: europe, units: 3, note: n }'),
      8,
      50,
      'custom',
      /exactly one/,
    ],
    [
      'units without where they come from',
      changed('{ requirement: europe }', '{ units: 3 }'),
      8,
      50,
      'custom',
      /note/,
    ],
    [
      'an expansion without source or assumption',
      more(
        'expansions: [{ id: e, line: caesar, cost: { millions: 1, currency: EUR, year: 2025 }, delayMonths: 1, addedPerYear: 1, from: 2027, to: 2027 }]',
      ),
      11,
      14,
      'custom',
      /source/,
    ],
    [
      'two demands of one id',
      changed(
        'budgets:',
        '  - { capability: tanks, deadline: 2030, target: { requirement: replace-us } }\nbudgets:',
      ),
      9,
      5,
      'named-twice',
      /one id/,
    ],
    [
      'two expansions of one id',
      more(
        'expansions:\n  - { id: e, line: caesar, cost: { millions: 1, currency: EUR, year: 2025 }, delayMonths: 1, addedPerYear: 1, from: 2027, to: 2027, assumed: a }\n  - { id: e, line: caesar, cost: { millions: 1, currency: EUR, year: 2025 }, delayMonths: 1, addedPerYear: 1, from: 2027, to: 2027, assumed: a }',
      ),
      13,
      11,
      'named-twice',
      /one id/,
    ],
    ['a buyer named twice', more('buyers: [POL, DEU, POL]'), 11, 20, 'named-twice', /twice/],
    [
      'orders that end before they begin',
      changed('to: 2028', 'to: 2026'),
      4,
      27,
      'years-fall',
      /before 2027/,
    ],
    [
      'a deadline after the last year',
      changed('deadline: 2030', 'deadline: 2033'),
      8,
      36,
      'deadline-after-last-year',
      /2031/,
    ],
    ['a last year before the last orders', changed('to: 2028', 'to: 2032'), 5, 11, 'last-year', /2032/],
    [
      'a budget that lacks a year',
      changed('{ from: spending, share: 20 % }', '{ from: total, usdMillions: { 2027: 1 } }'),
      9,
      38,
      'year-missing',
      /2028/,
    ],
    [
      'a budget of a year without orders',
      changed(
        '{ from: spending, share: 20 % }',
        '{ from: buyers, usdMillions: { POL: { 2027: 1, 2028: 1, 2029: 1 } } }',
      ),
      9,
      72,
      'year-outside-orders',
      /no year of orders/,
    ],
    [
      'American orders from allowed suppliers that are not American',
      more(`suppliers: { allowed: [DEU, FRA] }\nconditions: { ${american} }`),
      12,
      35,
      'conditions-exclude',
      /United States/,
    ],
    [
      'American orders from suppliers except the United States',
      more(`suppliers: { except: [USA] }\nconditions: { ${american} }`),
      12,
      35,
      'conditions-exclude',
      /United States/,
    ],
    [
      'American orders while nothing may depend on the United States',
      more(`conditions: { ${american}, no-new-us-dependence: { from: 2028 } }`),
      11,
      35,
      'conditions-exclude',
      /from 2028 on/,
    ],
    [
      'American orders in a year without orders',
      more('conditions: { american-purchases: { usdMillions: 1, from: 2026, to: 2028 } }'),
      11,
      59,
      'year-outside-orders',
      /2027 to 2028/,
    ],
    [
      'shares of too few suppliers',
      more('suppliers: { allowed: [DEU, FRA] }\nconditions: { supplier-share: 40 % }'),
      12,
      31,
      'conditions-exclude',
      /2 supplier countries/,
    ],
    [
      'suppliers both allowed and excepted',
      more('suppliers: { allowed: [DEU], except: [USA] }'),
      11,
      12,
      'invalid-union',
      /either/,
    ],
    [
      'a deal compared in a year that is not looked at',
      more(
        'deal: { spendingTargets: [{ name: a, pctOfGdp: 3, by: 2030 }], americanPurchases: [0], years: [2030], compareAt: 2031 }',
      ),
      11,
      114,
      'no-such-year',
      /2030/,
    ],
  ] as const)('%s', (_, text, line, column, code, rule) => {
    const faults = faultsOf(text);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({
      where: 'mine.yaml',
      line,
      column,
      code,
      rule: expect.stringMatching(rule),
    });
    expect(faults[0]!.example).toBeDefined();
  });

  it('lists every fault, first things first', () => {
    const text = changed('deadline: 2030', 'deadline: 2035').replace('to: 2028', 'to: 2026');
    expect(faultsOf(text).map(({ code }) => code)).toEqual(['years-fall', 'deadline-after-last-year']);
  });

  it('shows correct entries that are correct', () => {
    for (const text of [more('conditions: { european-content: 2 }'), more('stress: { probability: 2 }')]) {
      const [fault] = faultsOf(text);
      const entry = fault!.example!.startsWith('stress')
        ? fault!.example!
        : `conditions: { ${fault!.example} }`;
      expect(faultsOf(more(entry))).toEqual([]);
    }
  });
});
