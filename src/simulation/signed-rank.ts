import { guard } from '../fault/guard.ts';
import { normalCdf } from './normal.ts';
import { insertUpTo, midRanks, rankRoom } from './rank.ts';

/** Wilcoxon's signed-rank test of paired differences. */
export interface SignedRankTest {
  /** Differences that are not 0. */
  readonly n: number;
  /** Sum of the ranks of the positive differences. */
  readonly positive: number;
  /** Probability of a sum at least as far from its middle if differences are as likely up as down. */
  readonly pTwoSided: number;
}

/** Up to this many differences the probability is exact, beyond it normal with corrections for ties and continuity. */
const exactUpTo = 50;

/** Used again and again for few values. */
const room = {
  sizes: new Float64Array(insertUpTo),
  isPositive: new Uint8Array(insertUpTo),
  ranks: new Float64Array(insertUpTo),
  order: rankRoom(),
};

/**
 * Tests whether paired values differ systematically (Wilcoxon 1945). Pairs without a difference are dropped, as
 * Wilcoxon did; equal differences share mid-ranks. Exact probabilities count the 2^n assignments of signs to the
 * ranks as they are, ties included. No difference left: p = 1.
 */
export function signedRankTest(x: ArrayLike<number>, y: ArrayLike<number>): SignedRankTest {
  guard(x.length === y.length, `a signed-rank test needs pairs, not ${x.length} and ${y.length} values`);
  const few = x.length <= insertUpTo;
  const sizes = few ? room.sizes : new Float64Array(x.length);
  const isPositive = few ? room.isPositive : new Uint8Array(x.length);
  let n = 0;
  for (let i = 0; i < x.length; i++) {
    const difference = x[i]! - y[i]!;
    if (difference === 0) continue;
    sizes[n] = Math.abs(difference);
    isPositive[n++] = difference > 0 ? 1 : 0;
  }
  if (n === 0) return { n, positive: 0, pTwoSided: 1 };
  const ranks = few ? room.ranks : new Float64Array(n);
  const ties = midRanks(sizes, ranks, room.order, n);
  let positive = 0;
  for (let i = 0; i < n; i++) positive += isPositive[i]! * ranks[i]!;
  const smaller = Math.min(positive, (n * (n + 1)) / 2 - positive);
  const tail =
    n > exactUpTo
      ? normalTail(smaller, n, ties)
      : (ties === 0 ? untied(n) : cumulated(ranks.subarray(0, n)))[Math.round(2 * smaller)]!;
  return { n, positive, pTwoSided: Math.min(1, 2 * tail) };
}

function normalTail(smaller: number, n: number, ties: number): number {
  const variance = (n * (n + 1) * (2 * n + 1)) / 24 - ties / 48;
  return normalCdf((smaller + 0.5 - (n * (n + 1)) / 4) / Math.sqrt(variance));
}

const tables = new Map<number, Float64Array>();

function untied(n: number): Float64Array {
  let table = tables.get(n);
  if (!table) {
    table = cumulated(Float64Array.from({ length: n }, (_, index) => index + 1));
    tables.set(n, table);
  }
  return table;
}

/** P(twice the sum ≤ index) when each rank counts or not with probability one half; twice, as mid-ranks have halves. */
function cumulated(ranks: Float64Array): Float64Array {
  const doubled = ranks.map((rank) => Math.round(2 * rank));
  const most = doubled.reduce((sum, rank) => sum + rank, 0);
  const chance = new Float64Array(most + 1);
  chance[0] = 1;
  let reached = 0;
  for (const rank of doubled) {
    reached += rank;
    for (let sum = reached; sum >= 0; sum--) {
      chance[sum] = (chance[sum]! + (sum >= rank ? chance[sum - rank]! : 0)) / 2;
    }
  }
  for (let sum = 1; sum <= most; sum++) chance[sum] = chance[sum]! + chance[sum - 1]!;
  return chance;
}
