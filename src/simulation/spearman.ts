import { guard } from '../fault/guard.ts';
import { insertUpTo, midRanks, rankRoom } from './rank.ts';
import { studentUpper } from './student.ts';

/** Rank correlation and how surprising it would be if there were none. */
export interface RankCorrelation {
  readonly rho: number;
  /** Probability of a correlation at least as high without any association. */
  readonly pPositive: number;
  /** Probability of one at least as far from 0. */
  readonly pTwoSided: number;
}

/** Fewest pairs for which the approximation below is good to about 0.01; below, the exact distribution is needed. */
const fewest = 10;

/** Used again and again for few values. */
const room = [
  { ranks: new Float64Array(insertUpTo), order: rankRoom() },
  { ranks: new Float64Array(insertUpTo), order: rankRoom() },
] as const;

/**
 * Spearman's rank correlation (1904): the product-moment correlation of the mid-ranks, which is right with ties. A
 * series without variation correlates with nothing: 0.
 */
export function spearman(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const n = x.length;
  guard(n === y.length, `a rank correlation needs pairs, not ${n} and ${y.length} values`);
  const [ranksX, ranksY] =
    n > insertUpTo ? [new Float64Array(n), new Float64Array(n)] : [room[0].ranks, room[1].ranks];
  midRanks(x, ranksX, room[0].order);
  midRanks(y, ranksY, room[1].order);
  const centre = (n + 1) / 2;
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let i = 0; i < n; i++) {
    const a = ranksX[i]! - centre;
    const b = ranksY[i]! - centre;
    xx += a * a;
    yy += b * b;
    xy += a * b;
  }
  return xx === 0 || yy === 0 ? 0 : xy / Math.sqrt(xx * yy);
}

/** Tests against no association: t = ρ √((n − 2) ÷ (1 − ρ²)) with n − 2 degrees of freedom (Kendall 1948). */
export function rankCorrelationTest(rho: number, n: number): RankCorrelation {
  guard(n >= fewest, `the test of a rank correlation needs at least ${fewest} pairs, not ${n}`);
  const t = rho * Math.sqrt((n - 2) / Math.max(0, 1 - rho * rho));
  const pPositive = studentUpper(t, n - 2);
  return { rho, pPositive, pTwoSided: Math.min(1, 2 * studentUpper(Math.abs(t), n - 2)) };
}
