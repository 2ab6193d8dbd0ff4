import { expect, it } from 'vitest';
import { rankCorrelationTest, spearman } from './spearman.ts';
import { openStream } from './stream.ts';

/** The worked example of Wikipedia, "Spearman's rank correlation coefficient": −29 ÷ 165, p = 0.627188. */
it('gives the worked example of ten pairs without ties', () => {
  const iq = [106, 86, 100, 101, 99, 103, 97, 113, 112, 110];
  const hours = [7, 0, 27, 50, 28, 29, 20, 12, 6, 17];
  const rho = spearman(iq, hours);
  expect(rho).toBeCloseTo(-29 / 165, 14);
  expect(rankCorrelationTest(rho, 10).pTwoSided).toBeCloseTo(0.627188, 6);
});

/** R 4.2.2, `cor.test(x, y, method = "spearman", exact = FALSE)`. */
it('agrees with R where there are ties', () => {
  const x = [1, 2, 2, 3, 5, 8, 8, 8, 9, 10, 11, 12];
  const y = [2, 1, 4, 4, 3, 9, 7, 8, 8, 12, 10, 12];
  const rho = spearman(x, y);
  expect(rho).toBeCloseTo(0.920218551767, 11);
  const test = rankCorrelationTest(rho, 12);
  expect(test.pTwoSided).toBeCloseTo(2.22392008187e-5, 14);
  expect(test.pPositive).toBeCloseTo(1.11196004094e-5, 14);
});

/** Critical values of Zar (1972), Journal of the American Statistical Association 67, table 1, one tail of 5 %. */
it.each([
  [10, 0.564],
  [15, 0.446],
  [29, 0.312],
])('%i pairs are surprising at 5 % from a correlation of about %f', (n, critical) => {
  expect(Math.abs(rankCorrelationTest(critical, n).pPositive - 0.05)).toBeLessThan(0.006);
});

it('rejects no association one time in twenty when there is none', () => {
  const stream = openStream(20261124, 'spearman', 'null');
  const repeats = 4000;
  let rejected = 0;
  for (let repeat = 0; repeat < repeats; repeat++) {
    const draw = (from: number) => Array.from({ length: 12 }, (_, i) => stream.uniform(repeat, from + i));
    if (rankCorrelationTest(spearman(draw(0), draw(12)), 12).pPositive <= 0.05) rejected++;
  }
  expect(Math.abs(rejected / repeats - 0.05)).toBeLessThan(4 * Math.sqrt((0.05 * 0.95) / repeats));
});

it('is sure of a perfect order, and knows nothing of a constant', () => {
  const rising = Array.from({ length: 10 }, (_, index) => index);
  expect(rankCorrelationTest(spearman(rising, rising), 10)).toEqual({ rho: 1, pPositive: 0, pTwoSided: 0 });
  expect(rankCorrelationTest(-1, 10)).toEqual({ rho: -1, pPositive: 1, pTwoSided: 0 });
  const constant = rising.map(() => 3);
  expect(rankCorrelationTest(spearman(rising, constant), 10)).toEqual({
    rho: 0,
    pPositive: 0.5,
    pTwoSided: 1,
  });
});

it('refuses too few pairs and unequal lengths', () => {
  expect(() => rankCorrelationTest(0.5, 9)).toThrow(/at least 10 pairs/);
  expect(() => spearman([1, 2], [1])).toThrow(/pairs/);
});
