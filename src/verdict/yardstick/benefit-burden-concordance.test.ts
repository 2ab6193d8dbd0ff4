import { expect, it } from 'vitest';
import { spendingState } from '../../../test/spending-state.ts';
import { benefitBurdenConcordance, concordance } from './benefit-burden-concordance.ts';

const gdp = Float64Array.of(100, 40, 30, 20, 10, 8, 6, 4, 2, 1);
const population = Float64Array.of(50, 30, 30, 10, 20, 5, 5, 2, 3, 1);
const benefit = gdp.map((value, i) => (value / 221 + population[i]! / 156) / 2);

it('finds agreement where each pays its benefit, and equal pairs say nothing', () => {
  expect(concordance(benefit, gdp, population).pTwoSided).toBeGreaterThan(0.05);
  expect(concordance(gdp, gdp, gdp)).toEqual({ n: 0, positive: 0, pTwoSided: 1 });
});

it('finds none where one pays for all: nine of ten pay less than their benefit', () => {
  const spending = gdp.map((_, i) => (i === 0 ? 991 : 1));
  // All nine others pay less; the one that pays more has the largest difference: 2 × P(sum ≤ 10) of 1,024 signings.
  expect(concordance(spending, gdp, population)).toMatchObject({ n: 10, positive: 10 });
  expect(concordance(spending, gdp, population).pTwoSided).toBeCloseTo((2 * 43) / 1024, 12);
});

it('does not depend on the unit of money or people', () => {
  const spending = Float64Array.of(9, 1, 2, 1, 1, 1, 1, 1, 1, 1);
  const p = concordance(spending, gdp, population).pTwoSided;
  const scaled = (values: Float64Array, factor: number) => values.map((value) => factor * value);
  expect(concordance(scaled(spending, 64), scaled(gdp, 0.25), scaled(population, 8)).pTwoSided).toBe(p);
});

it('gives a probability for each year of a replication, from that year alone', async () => {
  const state = await spendingState();
  const { projection, spending, alliance } = state;
  const count = projection.years.length;
  const out = new Float64Array(count);
  benefitBurdenConcordance.shares(state, out);
  const column = (value: (at: number, ally: number) => number) =>
    Float64Array.from(alliance, (ally) => value(ally * count + 4, ally));
  const test = concordance(
    column((at) => spending.sharePct[at]! * spending.gdpUsd[at]!),
    column((at) => spending.gdpUsd[at]!),
    column((_, ally) => projection.allies[ally]!.population * projection.allies[ally]!.gdp.population[4]!),
  );
  expect(out[4]).toBeCloseTo(test.pTwoSided, 12);
  for (const p of out) expect(p).toBeGreaterThan(0);
  for (const p of out) expect(p).toBeLessThanOrEqual(1);
});

it('says that the exposed border is missing', () => {
  expect(benefitBurdenConcordance.ignores.join()).toMatch(/exposed borders/);
});
