import { cdf, logDensity, survival } from '../simulation/distribution.ts';
import type { Lognormal } from '../simulation/lognormal.ts';
import type { Weibull } from '../simulation/weibull.ts';
import type { DurationObservation } from './duration-observation.ts';

/** Gauss and Legendre's rule with eight points on (0, 1). */
const halves = [
  [0.18343464249564978, 0.36268378337836193],
  [0.525532409916329, 0.3137066458778873],
  [0.7966664774136267, 0.22238103445337443],
  [0.9602898564975362, 0.1012285362903763],
] as const;
const nodes = halves.flatMap(([x, weight]) => [
  { at: (1 - x) / 2, weight: weight / 2 },
  { at: (1 + x) / 2, weight: weight / 2 },
]);

/** Observations that say the same, counted; and each figure at which the law has to be known, once. */
interface Prepared {
  readonly edges: readonly { readonly days: number; readonly window: number }[];
  readonly terms: readonly { readonly low: number; readonly high: number | null; readonly count: number }[];
  readonly exact: readonly { readonly days: number; readonly count: number }[];
}

function prepare(observations: readonly DurationObservation[]): Prepared {
  const edges: { days: number; window: number }[] = [];
  const edgeIndex = new Map<string, number>();
  const edge = (days: number, window: number): number => {
    const key = `${days}|${window}`;
    const known = edgeIndex.get(key);
    if (known !== undefined) return known;
    edgeIndex.set(key, edges.length);
    return edges.push({ days, window }) - 1;
  };
  const terms = new Map<string, { low: number; high: number | null; count: number }>();
  const exact = new Map<number, { days: number; count: number }>();
  for (const { lowDays, highDays, startWindowDays: window } of observations) {
    if (lowDays === highDays) {
      const known = exact.get(lowDays);
      if (known) known.count++;
      else exact.set(lowDays, { days: lowDays, count: 1 });
      continue;
    }
    const low = edge(lowDays, window);
    const high = highDays === Number.POSITIVE_INFINITY ? null : edge(highDays - window, window);
    const key = `${low}|${high}`;
    const known = terms.get(key);
    if (known) known.count++;
    else terms.set(key, { low, high, count: 1 });
  }
  return { edges, terms: [...terms.values()], exact: [...exact.values()] };
}

/**
 * The log-likelihood of a law for durations that begin anywhere in their start window with equal probability:
 * Σ ln ∫₀¹ [F(high − w + ws) − F(low + ws)] ds, and ln ∫₀¹ S(low + ws) ds for those that had not ended.
 */
export function logLikelihoodOf(
  observations: readonly DurationObservation[],
): (law: Lognormal | Weibull) => number {
  const { edges, terms, exact } = prepare(observations);
  return (law) => {
    const below = new Float64Array(edges.length);
    const above = new Float64Array(edges.length);
    for (const [index, { days, window }] of edges.entries()) {
      if (window === 0) {
        const chance = cdf(law, days);
        below[index] = chance;
        above[index] = chance < 0.5 ? 1 - chance : survival(law, days);
        continue;
      }
      for (const { at, weight } of nodes) {
        const chance = cdf(law, days + at * window);
        below[index]! += weight * chance;
        above[index]! += weight * (chance < 0.5 ? 1 - chance : survival(law, days + at * window));
      }
    }
    let sum = 0;
    for (const { low, high, count } of terms) {
      // The difference of the smaller tails keeps its digits.
      const chance =
        high === null
          ? above[low]!
          : below[low]! < 0.5
            ? below[high]! - below[low]!
            : above[low]! - above[high]!;
      sum += count * Math.log(chance);
    }
    for (const { days, count } of exact) sum += count * logDensity(law, days);
    return sum;
  };
}
