/** The percentiles that every uncertain result shows. */
export interface Quantiles {
  readonly p5: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
}

/** Quantile of sorted values by linear interpolation between order statistics (Hyndman and Fan, type 7). */
export function quantileSorted(sorted: Float64Array, probability: number): number {
  const position = (sorted.length - 1) * probability;
  const below = Math.floor(position);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[below + 1] ?? low;
  return low + (high - low) * (position - below);
}

/** The five shown percentiles of a sample, whose order does not matter. */
export function quantiles(sample: Float64Array): Quantiles {
  const sorted = sample.slice().sort();
  const at = (percent: number) => quantileSorted(sorted, percent / 100);
  return { p5: at(5), p25: at(25), p50: at(50), p75: at(75), p95: at(95) };
}

/** A probability estimated from replications, with its Monte Carlo error. */
export interface Probability {
  readonly value: number;
  /** Standard error of the estimate, √(p(1−p)/n). */
  readonly standardError: number;
  /** 95 % interval of Wilson (1927): honest at 0 and 1, where the standard error vanishes. */
  readonly low: number;
  readonly high: number;
  readonly replications: number;
}

const z95 = 1.959963984540054;

export function probability(hits: number, replications: number): Probability {
  const value = hits / replications;
  const spread = z95 * z95;
  const centre = (hits + spread / 2) / (replications + spread);
  const half =
    (z95 / (replications + spread)) * Math.sqrt((hits * (replications - hits)) / replications + spread / 4);
  return {
    value,
    standardError: Math.sqrt((value * (1 - value)) / replications),
    low: hits === 0 ? 0 : Math.max(0, centre - half),
    high: hits === replications ? 1 : Math.min(1, centre + half),
    replications,
  };
}
