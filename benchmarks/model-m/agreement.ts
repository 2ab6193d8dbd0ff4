import { type Histogram, outerBins } from '../../src/simulation/histogram.ts';

/** Counts of one program: a row for each case's first delivery and one for its last, in the order of the cases. */
export interface Counted {
  readonly replications: number;
  readonly sums: Float64Array;
  readonly squares: Float64Array;
  /** Counts by month of the window, row after row. */
  readonly months: number;
  readonly counts: Float64Array;
}

/** Reads a peer's output: sum, sum of squares and `month:count` pairs, a line a row. */
export function readCounts(text: string, replications: number, months: number): Counted {
  const lines = text.trimEnd().split('\n');
  const counted = { replications, months, ...emptyCounts(lines.length, months) };
  for (const [row, line] of lines.entries()) {
    const [sum, square, ...bins] = line.split(' ');
    counted.sums[row] = Number(sum);
    counted.squares[row] = Number(square);
    for (const bin of bins) {
      const [month, count] = bin.split(':').map(Number) as [number, number];
      counted.counts[row * months + month] = count;
    }
  }
  return counted;
}

/** Our own results in the same form. */
export function countsOf(first: Histogram, last: Histogram, replications: number): Counted {
  const { months, rows } = first;
  const counted = { replications, months, ...emptyCounts(2 * rows, months) };
  for (const [offset, histogram] of [first, last].entries())
    for (let row = 0; row < rows; row++) {
      const start = row * (months + outerBins) + 1;
      counted.counts.set(histogram.counts.subarray(start, start + months), (2 * row + offset) * months);
      counted.sums[2 * row + offset] = histogram.daySums[row]!;
      counted.squares[2 * row + offset] = histogram.squareSums[row]!;
    }
  return counted;
}

const emptyCounts = (rows: number, months: number) => ({
  sums: new Float64Array(rows),
  squares: new Float64Array(rows),
  counts: new Float64Array(rows * months),
});

/** How far two programs are apart, in standard errors of the difference. */
export interface Agreement {
  readonly rows: number;
  /** Over all rows: the largest |z| of the means, and the root mean square of z, which is near 1 by chance alone. */
  readonly worstMean: number;
  readonly rootMeanSquare: number;
  /** Over all rows and the 5, 50 and 95 % months: the largest excess, in standard errors of a share. */
  readonly worstQuantile: number;
}

/**
 * Compares means, and the months of 5, 50 and 95 %: where one program's share first reaches p, the other's share by
 * the end of that month is at least p, and by the end of the month before less than p, but for Monte Carlo error.
 */
export function compareCounts(a: Counted, b: Counted): Agreement {
  let worstMean = 0;
  let squares = 0;
  let worstQuantile = 0;
  for (let row = 0; row < a.sums.length; row++) {
    const error = Math.sqrt(pooledVariance(a, b, row) * (1 / a.replications + 1 / b.replications));
    const z = (a.sums[row]! / a.replications - b.sums[row]! / b.replications) / error;
    worstMean = Math.max(worstMean, Math.abs(z));
    squares += z * z;
    for (const p of [0.05, 0.5, 0.95]) {
      const errorOfShare = Math.sqrt(p * (1 - p) * (1 / a.replications + 1 / b.replications));
      const { before, through } = sharesAround(a, b, row, p);
      worstQuantile = Math.max(worstQuantile, (p - through) / errorOfShare, (before - p) / errorOfShare);
    }
  }
  return {
    rows: a.sums.length,
    worstMean,
    rootMeanSquare: Math.sqrt(squares / a.sums.length),
    worstQuantile,
  };
}

/**
 * Variance of one date, from both programs, which draw it alike if they agree: a slow one has too few replications for a
 * variance of its own. Whole days have a variance of 1/12, without which a certain day would have no error.
 */
function pooledVariance(a: Counted, b: Counted, row: number): number {
  const squaresAround = ({ sums, squares, replications }: Counted): number =>
    Math.max(0, squares[row]! - sums[row]! ** 2 / replications);
  return (squaresAround(a) + squaresAround(b)) / (a.replications + b.replications - 2) + 1 / 12;
}

/** Shares of b before and through the month in which a first reaches p. */
function sharesAround(a: Counted, b: Counted, row: number, p: number): { before: number; through: number } {
  let own = 0;
  let other = 0;
  for (let month = 0; month < a.months; month++) {
    const before = other / b.replications;
    own += a.counts[row * a.months + month]!;
    other += b.counts[row * a.months + month]!;
    if (own >= p * a.replications) return { before, through: other / b.replications };
  }
  return { before: other / b.replications, through: other / b.replications };
}
