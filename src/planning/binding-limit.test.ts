import { expect, it } from 'vitest';
import { buyer, exact, offer, tankProblem } from '../../test/tank-problem.ts';
import { bindingLimits } from './binding-limit.ts';
import { openHighs } from './highs-solver.ts';

const solver = await openHighs();

it('values a budget by what one more dollar of it saves', () => {
  // Ten million more are one more tank, which saves 100 million of shortfall and costs ten: nine for each dollar.
  const problem = tankProblem({ buyers: [buyer('DEU', 30_000, 20_000)] });
  expect(bindingLimits(problem, solver, exact)).toEqual([
    { kind: 'budget', of: 'DEU', year: 2028, worth: 9 },
    { kind: 'budget', of: 'DEU', year: 2029, worth: 9 },
  ]);
});

it('values a line by what one more item a year saves', () => {
  // Half of an order is made in its own year and half in the next: both orders meet in 2029, where one item more makes two.
  const problem = tankProblem({
    options: [offer('usa-tank', { line: 'line' })],
    lines: [{ id: 'line', name: 'Line', milliItems: [3000, 3000, 3000] }],
  });
  expect(bindingLimits(problem, solver, exact)).toEqual([
    { kind: 'capacity', of: 'line', year: 2029, worth: 180_000 },
  ]);
});

it('finds nothing where nothing binds', () => {
  expect(bindingLimits(tankProblem(), solver, exact)).toEqual([]);
});
