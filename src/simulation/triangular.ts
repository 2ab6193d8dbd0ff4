/** A quantity known as a range: the least, the most likely and the largest value that sources allow. Plain data. */
export interface Range {
  readonly low: number;
  readonly best: number;
  readonly high: number;
}

/** The triangular distribution over a range, by inversion; a range without width is its value. */
export function triangularQuantile({ low, best, high }: Range, probability: number): number {
  const width = high - low;
  if (width === 0) return best;
  const rise = (best - low) / width;
  return probability < rise
    ? low + Math.sqrt(probability * width * (best - low))
    : high - Math.sqrt((1 - probability) * width * (high - best));
}

/** Mean of the triangular distribution. */
export const triangularMean = ({ low, best, high }: Range): number => (low + best + high) / 3;

/** Variance of the triangular distribution. */
export const triangularVariance = ({ low, best, high }: Range): number =>
  (low * low + best * best + high * high - low * best - low * high - best * high) / 18;
