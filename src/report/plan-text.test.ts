import { describe, expect, it } from 'vitest';
import { planOf, savedPlan, smallProblem } from '../../test/plan-fixture.ts';
import { dollars } from './number-format.ts';
import { planText } from './plan-text.ts';
import { planWords } from './plan-words.ts';

const words = planWords(
  new Map([
    ['DEU', 'Germany'],
    ['FRA', 'France'],
    ['KOR', 'South Korea'],
    ['USA', 'United States'],
  ]),
  [],
);
const meta = {
  command: 'npm run -s burdenshift -- plan solve plans/small.yaml',
  version: '0.1.0',
  data: { edition: '2026-11-22', sha256: '0123456789abcdef' },
};
const text = planText(savedPlan, words, meta);
const flat = (lines: string): string => lines.replace(/\s+/g, ' ');

describe('the plan on a terminal', () => {
  it('says what to order, from whom, by whom, when, how many and for how much', () => {
    expect(text).toMatch(/2027 {2}European battery {2}France {9}DEU 2, ITA 1 {6}3 {2}USD 2\.4 bn/);
    expect(text).toMatch(/2028 {2}German tank {7}Germany {8}POL 30 {11}30 {3}USD 750 m/);
    expect(flat(text)).toContain(
      'Expansion paid for in 2027: second-shift of Battery line, USD 100 m (DEU USD 42 m, ITA USD 14 m, NLD USD 15 m, POL USD 28 m).',
    );
  });

  it('says what it costs by year against the budget', () => {
    expect(text).toMatch(/purchases {3}4\.90 {2}0\.75 {2}0\.00 {3}5\.65/);
    expect(text).toMatch(/left {8}2\.10 {2}6\.35 {2}7\.10 {2}15\.55/);
  });

  it('says what each demand reaches, how surely, and what stays short until when', () => {
    expect(text).toMatch(/air-defence-2030 {6}2030 {6}10 {5}5 {10}9 {6}1 {5}12 % {9}1\.8\n\(units\)\n/);
    expect(flat(text)).toContain(
      'air-defence-2030 is short of units: 1 at the end of 2030; met from the end of 2031 on.',
    );
    expect(flat(text)).toContain(
      'tanks-2031 is short of units: 25 at the end of 2031; not met in the years looked at.',
    );
    expect(flat(text)).toContain('meets 0 of 2 demands at the deadline');
  });

  it('names every condition and what it costs', () => {
    expect(flat(text)).toContain('from 2027 to 2028: binds, USD 500 m');
    expect(flat(text)).toContain('European content of 60 % or more by value: does not bind, nothing');
    expect(flat(text)).toContain('USD 20 m or nothing: the gaps of the two searches leave it open');
    expect(text.match(/^- /gm)).toHaveLength(smallProblem.conditions.length);
  });

  it('states gap and bound in money, and how to make it again', () => {
    expect(flat(text)).toContain('Objective USD 9.0 bn, no plan below USD 9.0 bn: gap 0.50 %, USD 45 m.');
    expect(flat(text)).toContain(
      'Again: npm run -s burdenshift -- plan solve plans/small.yaml (data 2026-11-22 0123456789ab, version 0.1.0; by hand 1, 0 nodes)',
    );
  });

  it('keeps to 90 columns, with long names, many buyers and many years too', () => {
    const long = 'Long-range ground-based air and missile defence battery of a third generation';
    const buyers = Array.from({ length: 30 }, (_, index) => ({
      country: `A${String.fromCharCode(65 + index / 26)}${String.fromCharCode(65 + (index % 26))}`,
      budget: Array.from({ length: 20 }, () => 99_000_000),
    }));
    const years = Array.from({ length: 20 }, (_, index) => 2027 + index);
    const problem = {
      ...smallProblem,
      buyers,
      years,
      lastYear: 2047,
      conditions: [],
      lines: [],
      expansions: [],
      options: smallProblem.options.map((option) => ({ ...option, name: long, line: null })),
      demands: smallProblem.demands.map((demand) => ({
        ...demand,
        id: 'upper-tier-missile-defence-of-all-allies-2047',
        deadline: 2047,
        withoutPlan: [0],
        target: 123_456,
      })),
    };
    const rows = buyers.map(({ country }) => ({
      buyer: country,
      option: 'tank-kr',
      year: 2027,
      quantity: 1234,
    }));
    const plan = { ...planOf(problem, rows), problem, conditions: [], probability: [] };
    const printed = planText(plan, words, meta);
    expect(
      Math.max(...[...printed.split('\n'), ...text.split('\n')].map((line) => line.length)),
    ).toBeLessThanOrEqual(90);
    expect(printed).toContain('by 30 buyers');
    expect(printed).toContain('No conditions.');
    expect(printed.match(/^purchases/gm)).toHaveLength(3);
  });

  it('says that nothing is ordered where nothing is', () => {
    const plan = { ...planOf(smallProblem, []), problem: smallProblem, conditions: [], probability: [] };
    const printed = planText(plan, words, meta);
    expect(printed).toContain('Nothing.');
    expect(printed).toContain('there are no shares of it');
    expect(printed).not.toMatch(/NaN|undefined|null/);
  });
});

it.each([
  [0, 'USD 0'],
  [12, 'USD 12 thousand'],
  [1500, 'USD 1.5 m'],
  [9_960, 'USD 10 m'],
  [450_000, 'USD 450 m'],
  [999_600, 'USD 1.0 bn'],
  [12_345_678, 'USD 12.3 bn'],
  [123_456_789, 'USD 123 bn'],
  [-2_000_000, '−USD 2.0 bn'],
])('writes %i thousand dollars as %s', (thousands, expected) => {
  expect(dollars(thousands)).toBe(expected);
});
