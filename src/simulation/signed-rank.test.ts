import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signedRankTest } from './signed-rank.ts';

const zeros = (values: readonly number[]) => values.map(() => 0);

describe('worked examples', () => {
  /** Hollander and Wolfe (1973), Nonparametric Statistical Methods, p. 29: depression scores of nine patients. */
  it('depression scores', () => {
    const before = [1.83, 0.5, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.3];
    const after = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29];
    expect(signedRankTest(before, after)).toEqual({ n: 9, positive: 40, pTwoSided: 2 * (10 / 512) });
  });

  /** Darwin's fifteen pairs of maize, in eighths of an inch (Fisher 1935, The Design of Experiments, table 3). */
  it("Darwin's maize, with no ties", () => {
    const differences = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48];
    const test = signedRankTest(differences, zeros(differences));
    expect(test.positive).toBe(96);
    // R 4.2.2, `wilcox.test`.
    expect(test.pTwoSided).toBeCloseTo(0.041259765625, 14);
  });

  /** Wikipedia, "Wilcoxon signed-rank test": ten pairs, one equal and two tied; 162 of 512 signings go as far. */
  it('pairs with a zero and a tie', () => {
    const second = [125, 115, 130, 140, 140, 115, 140, 125, 140, 135];
    const first = [110, 122, 125, 120, 140, 124, 123, 137, 135, 145];
    expect(signedRankTest(second, first)).toEqual({ n: 9, positive: 27, pTwoSided: (2 * 162) / 512 });
  });

  /** R 4.2.2, `wilcox.test(d, exact = FALSE)`, sixty differences without and with ties. */
  it.each([
    [(i: number) => ((i * 37) % 61) - 25, 1182, 0.0252102219387],
    [(i: number) => ((i * 7) % 13) - 5, 1027.5, 0.0609490216948],
  ])('more than fifty differences', (difference, positive, p) => {
    const differences = Array.from({ length: 60 }, (_, i) => difference(i + 1));
    const test = signedRankTest(differences, zeros(differences));
    expect(test.positive).toBe(positive);
    expect(test.pTwoSided).toBeCloseTo(p, 11);
  });
});

it('counts signings as brute force does, with ties and zeros', () => {
  const value = fc.integer({ min: -4, max: 4 });
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 9 }), (differences) => {
      const test = signedRankTest(differences, zeros(differences));
      const sizes = differences.filter((entry) => entry !== 0).map(Math.abs);
      const rank = (size: number) =>
        sizes.filter((other) => other < size).length +
        (sizes.filter((other) => other === size).length + 1) / 2;
      const middle = (sizes.length * (sizes.length + 1)) / 4;
      let extreme = 0;
      for (let signs = 0; signs < 2 ** sizes.length; signs++) {
        const sum = sizes.reduce((total, size, place) => total + ((signs >> place) & 1) * rank(size), 0);
        if (Math.abs(sum - middle) >= Math.abs(test.positive - middle)) extreme++;
      }
      expect(test.pTwoSided).toBeCloseTo(Math.min(1, extreme / 2 ** sizes.length), 12);
    }),
    { seed: 20261122 },
  );
});

it('does not depend on which side is which, nor on the unit', () => {
  const x = [0.31, 0.2, 0.22, 0.05, 0.12, 0.1];
  const y = [0.3, 0.25, 0.18, 0.08, 0.1, 0.09];
  const p = signedRankTest(x, y).pTwoSided;
  expect(signedRankTest(y, x).pTwoSided).toBe(p);
  expect(
    signedRankTest(
      x.map((entry) => 1024 * entry),
      y.map((entry) => 1024 * entry),
    ).pTwoSided,
  ).toBe(p);
});

it('has nothing to say when nothing differs', () => {
  expect(signedRankTest([1, 2], [1, 2])).toEqual({ n: 0, positive: 0, pTwoSided: 1 });
});
