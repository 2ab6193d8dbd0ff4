import { expect, it } from 'vitest';
import { spendingState } from '../../../test/spending-state.ts';
import { effortAndSize, exploitation } from './effort-and-size.ts';

const state = await spendingState();
const { projection, spending, alliance } = state;
const count = projection.years.length;
const gdpOf = (ally: number, k: number): number => spending.gdpUsd[ally * count + k]!;

/** The yardstick's number in each year when each ally's share is what `share` says. */
function numbers(share: (ally: number, k: number) => number): number[] {
  const sharePct = new Float64Array(spending.sharePct.length);
  for (const ally of alliance) for (let k = 0; k < count; k++) sharePct[ally * count + k] = share(ally, k);
  const out = new Float64Array(count);
  effortAndSize.shares({ ...state, spending: { ...spending, sharePct } }, out);
  return [...out];
}

it('finds exploitation where effort rises with size, and none where it falls', () => {
  expect(Math.max(...numbers((ally, k) => Math.log(gdpOf(ally, k))))).toBeLessThan(1e-9);
  expect(Math.min(...numbers((ally, k) => 20 - Math.log(gdpOf(ally, k))))).toBeGreaterThan(1 - 1e-9);
});

it('finds nothing where all make the same effort', () => {
  expect(numbers(() => 2)).toEqual(projection.years.map(() => 0.5));
});

it('is what the sum of squared rank differences gives', () => {
  const out = new Float64Array(count);
  effortAndSize.shares(state, out);
  const column = (values: Float64Array) => [...alliance].map((ally) => values[ally * count + 3]!);
  const [effort, size] = [column(spending.sharePct), column(spending.gdpUsd)];
  const rank = (values: number[], value: number) => values.filter((other) => other <= value).length;
  const n = alliance.length;
  expect(n).toBe(31);
  const squares = effort.reduce(
    (sum, value, i) => sum + (rank(effort, value) - rank(size, size[i]!)) ** 2,
    0,
  );
  const test = exploitation(effort, size);
  expect(test.rho).toBeCloseTo(1 - (6 * squares) / (n * (n * n - 1)), 12);
  expect(out[3]).toBe(test.pPositive);
});

it('asks a question whose answer exceeds the threshold when nothing is found', () => {
  expect(effortAndSize.unit).toBe('p-value');
  expect(effortAndSize.thresholds.map(({ value }) => value)).toEqual([0.05]);
});
