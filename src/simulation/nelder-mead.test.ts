import { expect, it } from 'vitest';
import { nelderMead, numericalHessian } from './nelder-mead.ts';

const rosenbrock = ([x, y]: readonly number[]) => (1 - x!) ** 2 + 100 * (y! - x! ** 2) ** 2;

it('finds the minimum of the curved valley of Rosenbrock', () => {
  const { point, value, converged } = nelderMead(rosenbrock, [-1.2, 1]);
  expect(converged).toBe(true);
  expect(point[0]).toBeCloseTo(1, 6);
  expect(point[1]).toBeCloseTo(1, 6);
  expect(value).toBeLessThan(1e-12);
});

it('says when it did not arrive, and walks around what is no number', () => {
  expect(nelderMead(rosenbrock, [-1.2, 1], { maximumEvaluations: 20 }).converged).toBe(false);
  const walled = ([x]: readonly number[]) => (x! < 0 ? Number.NaN : (x! - 0.1) ** 2);
  expect(nelderMead(walled, [3]).point[0]).toBeCloseTo(0.1, 6);
});

it('gives the same bytes again', () => {
  expect(nelderMead(rosenbrock, [2, 2])).toEqual(nelderMead(rosenbrock, [2, 2]));
});

it('has the second derivatives of Rosenbrock at its minimum', () => {
  const hessian = numericalHessian(rosenbrock, [1, 1]);
  for (const [i, row] of [
    [802, -400],
    [-400, 200],
  ].entries())
    for (const [j, expected] of row.entries()) expect(hessian[i]![j]).toBeCloseTo(expected, 1);
});
