import { beforeAll, describe, expect, it } from 'vitest';
import { shippedData } from '../../test/shipped-data.ts';
import { editionAsOf } from '../evidence/edition.ts';
import { FaultError } from '../fault/fault.ts';
import { loadPlan, shippedPlans } from '../files/plan-folder.ts';
import type { OpenPlan } from '../scenario/open-plan.ts';
import { openMacro } from '../money/macro.ts';
import { resolveScenario } from '../scenario/resolve.ts';
import { quantiles } from '../simulation/estimate.ts';
import { assess } from '../verdict/assessment.ts';
import { executeHere } from '../verdict/execute.ts';
import { moneyMeasureName } from '../verdict/run.ts';
import { capacityLine } from './option.ts';
import { readOptions } from './option-table.ts';
import { parsePlan } from './plan-file.ts';
import { type PreparedProblem, prepareProblem } from './prepare-problem.ts';
import type { Problem } from './problem.ts';
import { purchaseBudgets } from './purchase-budget.ts';

const data = await shippedData();
const { options } = readOptions(data);
const replications = 200;
const asOf = data.descriptor.created;
const requestOf = ({ scenario }: Pick<OpenPlan, 'scenario'>) =>
  resolveScenario(data, scenario, { asOf, seed: 7, replications });
const prepare = (plan: OpenPlan, known = options) =>
  prepareProblem(data, plan, known, requestOf(plan), executeHere());

const readiness = loadPlan('readiness-2030');
let prepared: PreparedProblem;
let problem: Problem;
beforeAll(async () => {
  prepared = await prepare(readiness);
  problem = prepared.problem;
});

const total = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0);

describe('the shipped plans', () => {
  it.each(shippedPlans())('%s is prepared to whole numbers in the order of their names', async (name) => {
    const plan = loadPlan(name);
    const { problem: one, notes } = name === readiness.plan.name ? prepared : await prepare(plan);
    expect(one.demands).toHaveLength(plan.plan.demands.length);
    expect(one.options.length).toBeGreaterThan(0);
    const years = one.lastYear - one.years[0]! + 1;
    const numbers = [
      ...one.buyers.flatMap(({ budget }) => budget),
      ...one.lines.flatMap(({ milliItems }) => milliItems),
      ...one.demands.flatMap(({ target, withoutPlan, shortfallPrice }) => [
        target,
        ...withoutPlan,
        shortfallPrice,
      ]),
      ...one.options.flatMap(({ itemPrice, leadMonths, europeanContent }) => [
        itemPrice,
        leadMonths,
        europeanContent,
      ]),
      ...one.expansions.flatMap(({ cost, milliItemsPerYear }) => [cost, milliItemsPerYear]),
    ];
    expect(numbers.filter((number) => !Number.isSafeInteger(number) || number < 0)).toEqual([]);
    for (const { milliItems } of one.lines) expect(milliItems).toHaveLength(years);
    for (const { deadline, withoutPlan } of one.demands)
      expect(withoutPlan).toHaveLength(one.lastYear - deadline + 1);
    for (const ids of [one.options, one.lines, one.demands].map((list) => list.map(({ id }) => id)))
      expect(ids).toEqual([...ids].sort());
    // Every line named is there, and every demand can be met by something.
    const lines = one.lines.map(({ id }) => id);
    expect(one.options.filter(({ line }) => line !== null && !lines.includes(line))).toEqual([]);
    for (const { capability } of one.demands)
      expect(one.options.some((option) => option.capability === capability)).toBe(true);
    expect(new Set(notes.map(({ about }) => about))).toContain('capacity');
    for (const { sources } of notes)
      expect(sources.filter((source) => !data.sources.has(source))).toEqual([]);
  });
});

it('gives the part of the equipment budgets that the spending verb shows, at the prices of the plan', async () => {
  const { preparation, request } = prepared;
  const run = {
    projection: preparation.projection,
    seed: request.seed,
    europe: problem.buyers.map(({ country }) => country),
    frozen: [],
    replications: 2000,
    yardsticks: [],
    detailed: true,
  };
  const sample = (await executeHere().runs(new Map([['money', run]]))).get('money')!;
  const macro = openMacro(data, editionAsOf(data, 'imf-weo', asOf));
  for (const [k, year] of problem.years.entries()) {
    const { p50 } = quantiles(
      sample.values(moneyMeasureName('europe', 'equipmentUsd'), sample.years.indexOf(year)),
    );
    const deflator = macro.deflator('USA', year, problem.priceYear) as number;
    const budget = total(problem.buyers.map((buyer) => buyer.budget[k]!)) / 1000;
    expect(budget / ((0.2 * p50) / deflator)).toBeGreaterThan(0.95);
    expect(budget / ((0.2 * p50) / deflator)).toBeLessThan(1.05);
  }
});

it('has larger budgets for a larger share, and smaller ones for the rise alone', () => {
  const { projection, members } = prepared.preparation;
  const macro = openMacro(data, editionAsOf(data, 'imf-weo', asOf));
  const budgets = (share: number, above?: 'hold') =>
    purchaseBudgets(
      { ...readiness.plan, budgets: { from: 'spending', share, above } },
      members,
      projection,
      macro,
    ).buyers;
  const [less, more, rise] = [budgets(0.2), budgets(0.3), budgets(0.2, 'hold')];
  for (const [index, { country, budget }] of less.entries()) {
    expect(more[index]!.country).toBe(country);
    for (const [k, year] of budget.entries()) {
      expect(more[index]!.budget[k]! / year).toBeCloseTo(1.5, 3);
      expect(rise[index]!.budget[k]!).toBeLessThanOrEqual(year);
    }
  }
});

it('shares a sum out to the last thousand', () => {
  const { projection, members } = prepared.preparation;
  const macro = openMacro(data, editionAsOf(data, 'imf-weo', asOf));
  const usdMillions = Object.fromEntries(problem.years.map((year) => [year, 1000.001]));
  const { buyers } = purchaseBudgets(
    { ...readiness.plan, budgets: { from: 'total', usdMillions } },
    members,
    projection,
    macro,
  );
  for (const k of problem.years.keys()) expect(total(buyers.map(({ budget }) => budget[k]!))).toBe(1_000_001);
});

it('gives no line more than its open part of what it makes', () => {
  const { openShare } = readiness.plan;
  for (const { id, milliItems } of problem.lines) {
    const own = options.find((option) => capacityLine(option) === id)!;
    const rate = own.rate?.perYear ?? Number.POSITIVE_INFINITY;
    expect(Math.max(...milliItems)).toBeLessThanOrEqual(1000 * rate);
    expect(openShare.lines?.[id] ?? openShare.default).toBeLessThanOrEqual(1);
  }
  // 144 guns a year are announced for the end of 2025, half of them are open, and 204 are on order before.
  const caesar = problem.lines.find(({ id }) => id === 'caesar')!.milliItems;
  expect(caesar[0]).toBe(0);
  expect(caesar[2]! / 1000).toBeCloseTo(72, 0);
});

it('holds without a plan what an assessment of the scenario shows in the median', async () => {
  const assessment = await assess(data, requestOf(readiness), executeHere());
  const held = assessment.capabilities.find(({ id }) => id === 'combat-aircraft')!.europe!;
  const demand = problem.demands.find(({ id }) => id === 'combat-aircraft-2030')!;
  expect(demand.withoutPlan[0]).toBe(Math.floor(held['2030']!.p50));
  expect(demand.withoutPlan[5]).toBe(Math.floor(held['2035']!.p50));
  expect(prepared.heldWithoutPlan('combat-aircraft-2030', 2027)).toBe(Math.floor(held['2027']!.p50));
  expect(demand.target).toBe(2446);
});

it('counts from zero where no holding is public', () => {
  const { target, withoutPlan } = problem.demands.find(({ id }) => id.startsWith('infantry'))!;
  expect(target).toBe(2000);
  expect(withoutPlan[0]).toBeGreaterThan(0);
  expect(withoutPlan[0]).toBeLessThan(target);
  expect([...withoutPlan].sort((a, b) => a - b)).toEqual(withoutPlan);
});

it('is the same whatever the order of rows', async () => {
  const plan = {
    ...readiness,
    plan: {
      ...readiness.plan,
      demands: [...readiness.plan.demands].reverse(),
      buyers: [...prepared.preparation.members].reverse(),
    },
  };
  expect((await prepare(plan, [...options].reverse())).problem).toEqual(problem);
});

it('frees orders whose deliveries have not begun, on the lines as in what is held', async () => {
  const freed = await prepare({
    ...readiness,
    plan: { ...readiness.plan, existingCommitments: 'freed' },
  });
  for (const [index, { withoutPlan }] of freed.problem.demands.entries())
    for (const [k, held] of withoutPlan.entries())
      expect(held).toBeLessThanOrEqual(problem.demands[index]!.withoutPlan[k]!);
  const made = (one: Problem, line: string) => total(one.lines.find(({ id }) => id === line)!.milliItems);
  expect(made(freed.problem, 'cv90')).toBeGreaterThan(made(problem, 'cv90'));
  expect(freed.notes.some(({ subject }) => subject === 'existing commitments')).toBe(true);
});

it('takes suppliers outside the alliance for what they are', async () => {
  const suppliers = { allowed: ['KOR', 'FRA', 'DEU', 'SWE', 'ITA'] };
  const { problem: one } = await prepare({ ...readiness, plan: { ...readiness.plan, suppliers } });
  expect(one.conditions[0]).toEqual({
    name: 'allowed-suppliers',
    suppliers: ['DEU', 'FRA', 'ITA', 'KOR', 'SWE'],
  });
  // Offers of others stay, so that the price of the condition can be found.
  expect(one.options).toEqual(problem.options);
});

describe('refuses with line and column', () => {
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
  const faultsOf = async (text: string) => {
    try {
      await prepare({ ...readiness, ...parsePlan('mine.yaml', text) });
    } catch (error) {
      if (error instanceof FaultError) return error.faults;
      throw error;
    }
    return [];
  };
  const expansion = (line: string, source: string) =>
    `expansions:\n  - { id: e, line: ${line}, cost: { millions: 1, currency: EUR, year: 2025 }, delayMonths: 1, addedPerYear: 1, from: 2027, to: 2027, source: ${source} }`;

  it.each([
    [
      'a deadline in the past',
      base.replace('deadline: 2030', 'deadline: 2025'),
      8,
      36,
      'deadline-in-the-past',
      /2026-11-22/,
    ],
    ['orders in the past', base.replace('from: 2027', 'from: 2026'), 4, 17, 'orders-in-the-past', /2027/],
    ['a year after the horizon', base.replace('2031', '2036'), 5, 11, 'year-outside-projection', /2035/],
    [
      'a price year that the Outlook does not have',
      base.replace('priceYear: 2025', 'priceYear: 2050'),
      6,
      12,
      'price-year',
      /Outlook/,
    ],
    ['an unknown capability', base.replace('tanks', 'tank'), 8, 19, 'unknown-name', /tanks/],
    ['an unknown country set', `${base}buyers: nato-evrope`, 11, 9, 'unknown-name', /nato-europe/],
    ['an unknown buyer', `${base}buyers: [POL, XYZ]`, 11, 15, 'unknown-name', /country/],
    ['an unknown supplier', `${base}suppliers: { except: [XYZ] }`, 11, 23, 'unknown-name', /country/],
    ['an unknown option', `${base}options: { except: [k3] }`, 11, 21, 'unknown-name', /k2/],
    [
      'an unknown line of an open share',
      base.replace('{ default: 50 % }', '{ default: 50 %, lines: { k3: 1 } }'),
      10,
      42,
      'unknown-name',
      /abrams/,
    ],
    [
      'an unknown line of an expansion',
      `${base}${expansion('k3', 'nato-2026-07-07')}`,
      12,
      20,
      'unknown-name',
      /abrams/,
    ],
    ['an unknown source', `${base}${expansion('k2', 'nobody')}`, 12, 137, 'unknown-name', /sources.csv/],
  ] as const)('%s', async (_, text, line, column, code, rule) => {
    const faults = await faultsOf(text);
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

  it('all that data and money do not allow, at once', async () => {
    const text = base
      .replace(
        '  - {',
        '  - { capability: strategic-bombers, deadline: 2030, target: { requirement: europe } }\n  - {',
      )
      .replace('share: 20 %', 'share: 1 %');
    const conditions =
      'conditions:\n  american-purchases: { usdMillions: 90000, from: 2027, to: 2028 }\n  supplier-share: 20 %\n  joint-orders: 40\n';
    const faults = await faultsOf(text + conditions + expansion('leopard-2', 'nato-2026-07-07'));
    expect(faults.map(({ code, line }) => [code, line])).toEqual([
      ['no-target', 8],
      ['nothing-to-buy', 8],
      ['expansion-without-bound', 17],
      ['conditions-exclude', 13],
      ['conditions-exclude', 14],
      ['conditions-exclude', 15],
    ]);
    expect(faults[3]!.rule).toMatch(/above the budget of 2027 \(\d+\), 2028 \(\d+\)/);
  });

  it('European content that American purchases leave no room for', async () => {
    const conditions =
      'conditions: { european-content: 90 %, american-purchases: { usdMillions: 20000, from: 2027, to: 2028 } }';
    const [fault, ...others] = await faultsOf(base + conditions);
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ code: 'conditions-exclude', line: 11 });
    expect(fault!.rule).toMatch(/90 %/);
  });
});

it('explains a deadline before anything can arrive, and keeps the demand', async () => {
  const text = `name: soon
title: Too soon
scenario: baseline
orders: { from: 2027, to: 2028 }
lastYear: 2035
priceYear: 2025
demands: [{ capability: tanks, deadline: 2026, target: { requirement: europe } }]
budgets: { from: spending, share: 20 % }
openShare: { default: 50 % }
`;
  const { problem: soon, notes } = await prepare({ ...readiness, ...parsePlan('soon.yaml', text) });
  expect(soon.demands).toHaveLength(1);
  expect(notes.find(({ text: said }) => /the first is in 20\d\d/.test(said))).toBeDefined();
});
