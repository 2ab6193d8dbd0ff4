import { expect, it } from 'vitest';
import { smallProblems } from '../../test/small-problems.ts';
import { buildModel } from './build-model.ts';
import { canonicalProblem } from './canonical-problem.ts';
import { plannedRows } from './planned-rows.ts';
import { brokenBy, wholeValues } from './repair.ts';

const builtFor = (binds: string) => {
  const problem = canonicalProblem(smallProblems.find((small) => small.binds === binds)!.problem);
  const built = buildModel(problem);
  const found = (orders: Readonly<Record<string, number>>) => {
    const values = new Float64Array(built.model.cost.length);
    for (const [name, value] of Object.entries(orders)) values[built.model.columnNames.indexOf(name)] = value;
    return values;
  };
  const ordersOf = (values: Float64Array) =>
    plannedRows(problem, built.columns, values).purchases.map(
      ({ buyer, option, year, quantity }) => `${buyer} ${option} ${year} × ${quantity}`,
    );
  return { built, found, ordersOf };
};

it('rounds what a solver means to be whole', () => {
  const { built, found, ordersOf } = builtFor('coverage');
  expect(ordersOf(wholeValues(built, found({ 'order.POL.cheap.2026': 5.9999997 })))).toEqual([
    'POL cheap 2026 × 6',
  ]);
});

it('takes away what breaks a rule by a hair, one item at a time', () => {
  // 450 × 10 × 5 weighs against 250 × 15 × 6: all is used up, and one cheap tank more is one too many.
  const { built, found, ordersOf } = builtFor('european-content');
  const orders = { 'order.POL.dear.2026': 6, 'order.POL.cheap.2026': 5 };
  expect(ordersOf(wholeValues(built, found(orders)))).toEqual(['POL cheap 2026 × 5', 'POL dear 2026 × 6']);
  expect(ordersOf(wholeValues(built, found({ ...orders, 'order.POL.cheap.2026': 6 })))).toEqual([
    'POL cheap 2026 × 5',
    'POL dear 2026 × 6',
  ]);
});

it('takes away a whole order where one item less mends nothing', () => {
  const { built, found, ordersOf } = builtFor('fleet-commonality');
  const values = wholeValues(built, found({ 'order.POL.dear.2026': 3, 'order.POL.cheap.2026': 2 }));
  expect(ordersOf(values)).toEqual(['POL cheap 2026 × 2']);
  expect(brokenBy(built, values)).toBe(0);
});

it('breaks nothing with any plan that it gives back', () => {
  for (const { binds } of smallProblems) {
    const { built, found } = builtFor(binds);
    const all = Object.fromEntries(built.model.columnNames.map((name) => [name, 7]));
    expect(brokenBy(built, wholeValues(built, found(all)))).toBe(0);
  }
});
