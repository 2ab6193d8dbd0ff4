import { type Probability, probability } from '../simulation/estimate.ts';
import type { Sample } from './sample.ts';

/** When a share first exceeds a threshold. */
export interface Crossing {
  /**
   * First year at the percentile, `null` when by that percentile the share has not crossed by the horizon.
   * The 5 % entry is the early end: one replication in twenty has crossed by then.
   */
  readonly p5: number | null;
  readonly p25: number | null;
  readonly p50: number | null;
  readonly p75: number | null;
  readonly p95: number | null;
  /** Probability of not crossing by the last year. */
  readonly notByHorizon: Probability;
  /** Probability that the first year above is this one. */
  readonly byYear: readonly { readonly year: number; readonly probability: number }[];
}

/** Distribution of the first year in which a measure exceeds a threshold. */
export function crossingOf(sample: Sample, measure: string, threshold: number): Crossing {
  const { years, replications } = sample;
  const counts = new Array<number>(years.length).fill(0);
  const columns = years.map((_, k) => sample.values(measure, k));
  let never = 0;
  for (let replication = 0; replication < replications; replication++) {
    const first = columns.findIndex((column) => column[replication]! > threshold);
    if (first < 0) never++;
    else counts[first]!++;
  }
  const at = (percent: number): number | null => {
    let seen = 0;
    for (const [index, count] of counts.entries()) {
      seen += count;
      if (seen * 100 >= percent * replications) return years[index]!;
    }
    return null;
  };
  return {
    p5: at(5),
    p25: at(25),
    p50: at(50),
    p75: at(75),
    p95: at(95),
    notByHorizon: probability(never, replications),
    byYear: years.map((year, index) => ({ year, probability: counts[index]! / replications })),
  };
}
