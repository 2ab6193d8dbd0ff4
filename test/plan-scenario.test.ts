import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../src/files/scenario-folder.ts';
import type { Plan, PlannedPurchase } from '../src/planning/plan.ts';
import { planScenario, type ScenarioHead } from '../src/planning/plan-scenario.ts';
import { plannedOrders, plannedRates } from '../src/planning/planned-order.ts';
import type { OfferedOption, Problem } from '../src/planning/problem.ts';
import { stressPlan } from '../src/planning/stress.ts';
import { executeBooksHere } from '../src/production/book-executor.ts';
import { lineFamilies } from '../src/production/shipped-line.ts';
import { resolveScenario } from '../src/scenario/resolve.ts';
import { parseScenario } from '../src/scenario/scenario.ts';
import { assess } from '../src/verdict/assessment.ts';
import { executeHere } from '../src/verdict/execute.ts';
import { prepareRequest } from '../src/verdict/preparation.ts';
import type { AssessmentRequest } from '../src/verdict/request.ts';
import { dayOf, type IsoDate } from '../src/vocabulary/calendar.ts';
import { shippedData } from './shipped-data.ts';

const data = await shippedData();
const options = { asOf: '2026-11-22', seed: 3, replications: 100 };
const shippedText = (name: string) => {
  const file = `scenarios/${name}.yaml`;
  return { file, text: readFileSync(new URL(`../${file}`, import.meta.url), 'utf8') };
};
const option = (id: string, change: Partial<OfferedOption>): OfferedOption => ({
  id,
  name: id,
  capability: 'tanks',
  unitsPerItem: 1,
  family: 'tank',
  supplier: 'KOR',
  channel: 'korean-commercial',
  line: 'k2',
  itemPrice: 10,
  firstOrder: 2027,
  leadMonths: 20,
  trainingMonths: 6,
  europeanContent: 0,
  usDependence: 0,
  widelyOperated: true,
  ...change,
});
const problem: Problem = {
  name: 'p',
  priceYear: 2025,
  years: [2027, 2028],
  lastYear: 2035,
  buyers: [],
  options: [
    option('k2', {}),
    // An option that states a rate of its own has no production line; a battery of two fire units is two of them.
    option('own', { line: 'own', supplier: 'DEU', channel: 'direct-commercial' }),
    option('batteries', {
      capability: 'long-range-air-defence',
      family: 'long-range-air-defence',
      unitsPerItem: 2,
      supplier: 'USA',
      channel: 'fms',
      line: 'patriot',
    }),
  ],
  lines: [],
  expansions: [
    {
      id: 'more-k2',
      line: 'k2',
      cost: 1000,
      delayMonths: 18,
      milliItemsPerYear: 30_500,
      from: 2027,
      to: 2028,
    },
    { id: 'more-own', line: 'own', cost: 9, delayMonths: 1, milliItemsPerYear: 1000, from: 2027, to: 2028 },
  ],
  demands: [
    {
      id: 'tanks-2032',
      capability: 'tanks',
      buyers: ['NOR', 'POL'],
      deadline: 2032,
      target: 2400,
      withoutPlan: [],
      shortfallPrice: 1,
    },
  ],
  conditions: [],
};
const row = (buyer: string, of: string, year: number, quantity: number): PlannedPurchase => ({
  buyer,
  option: of,
  year,
  quantity,
  cost: 10 * quantity,
});
const plan = {
  purchases: [
    row('NOR', 'k2', 2027, 40),
    row('POL', 'batteries', 2028, 3),
    row('POL', 'k2', 2027, 60),
    row('POL', 'k2', 2028, 50),
    row('POL', 'own', 2028, 7),
  ],
  expansions: [
    { expansion: 'more-k2', year: 2027, shares: [] },
    { expansion: 'more-own', year: 2027, shares: [] },
  ],
} as unknown as Plan;

/** The scenario that a plan on another one makes, read back. */
function written(base: string): { text: string; before: AssessmentRequest; after: AssessmentRequest } {
  const { scenario } = loadScenario(base);
  const before = resolveScenario(data, loadScenario(base), options);
  const head: ScenarioHead = {
    name: 'my-plan',
    title: 'Tanks: what a plan "buys"',
    description: 'Made of a plan.',
    extends: scenario.name,
    purchases: before.held.purchases,
  };
  const words = { record: before.capabilities, lines: lineFamilies(data) };
  const text = planScenario(problem, plan, words, head);
  const after = resolveScenario(data, parseScenario('my-plan.yaml', text, shippedText), options);
  return { text, before, after };
}

describe('a plan as a scenario', () => {
  it('is read as the purchases that the simulation has', () => {
    const { before, after } = written('baseline');
    const words = { record: before.capabilities, lines: lineFamilies(data) };
    const orders = plannedOrders(problem, plan, words).map(({ purchase }) => purchase);
    expect(after.held.purchases).toEqual(orders);
    expect(orders.map(({ id, line, quantity }) => [id, line, quantity])).toEqual([
      ['plan-k2-nor-2027', 'k2', 40],
      ['plan-batteries-pol-2028', 'patriot', 6],
      ['plan-k2-pol-2027', 'k2', 60],
      ['plan-k2-pol-2028', 'k2', 50],
      ['plan-own-pol-2028', undefined, 7],
    ]);
    const expansions = plannedRates(problem, plan, words);
    expect(expansions).toEqual([{ line: 'k2', perYear: 30.5, from: dayOf('2029-01-01' as IsoDate) }]);
    expect(after.held.expansions).toEqual(expansions);
    const { expansions: _, ...held } = after.held;
    expect({ ...after, held: { ...held, purchases: [] } }).toEqual(before);
  });

  it('keeps the purchases of the scenario that it extends', () => {
    const { before, after } = written('buy-korean');
    expect(before.held.purchases.length).toBeGreaterThan(0);
    expect(after.held.purchases.slice(0, before.held.purchases.length)).toEqual(before.held.purchases);
    expect(after.held.purchases).toHaveLength(before.held.purchases.length + 5);
  });

  it('gives the same order book and the same holdings as the simulation of the plan', async () => {
    const { before, after } = written('baseline');
    const words = { record: before.capabilities, lines: lineFamilies(data) };
    const purchases = plannedOrders(problem, plan, words).map(({ purchase }) => purchase);
    const expansions = plannedRates(problem, plan, words);
    const request = { ...before, held: { ...before.held, purchases, expansions } };
    const [own, read] = await Promise.all(
      [request, after].map((one) => prepareRequest(data, one, executeBooksHere())),
    );
    expect(read!.held).toEqual(own!.held);
    const { demands } = await stressPlan(data, before, problem, plan, executeHere());
    const assessment = await assess(data, { ...after, deadlines: [2032] }, executeHere());
    const { p5, p50, p95 } = assessment.capabilities.find(({ id }) => id === 'tanks')!.europe!['2032']!;
    expect(demands[0]!.inService).toEqual({ p05: p5, p50, p95 });
  });

  it('numbers an id that the scenario already has', () => {
    const { before } = written('baseline');
    const words = { record: before.capabilities, lines: lineFamilies(data) };
    const ids = plannedOrders(problem, plan, words, ['plan-k2-nor-2027', 'plan-k2-nor-2027-2']);
    expect(ids[0]!.purchase.id).toBe('plan-k2-nor-2027-3');
  });
});
