import { guard } from '../fault/guard.ts';

/**
 * Exact counts of dates by month, one row a quantity. Only whole numbers are stored, so merging is addition without
 * rounding: any cut of the replications, merged in any order, gives the same bytes. Memory grows with rows and months,
 * not with replications.
 *
 * A row has a bin before the window, one for each of its months, one after it and one for never.
 */
export interface Histogram {
  /** Months since January 1970 of the first bin inside the window. */
  readonly firstMonth: number;
  readonly months: number;
  readonly rows: number;
  readonly counts: Uint32Array;
  /** Sums over the window of whole days since its first day, and of their squares. */
  readonly daySums: Float64Array;
  readonly squareSums: Float64Array;
}

/** Bins of a row beyond its months: before, after and never. */
export const outerBins = 3;

/** Gives cleared memory: a buffer of one's own, or one that threads share. */
export type Allocate = (bytes: number) => ArrayBufferLike;
const ownMemory: Allocate = (bytes) => new ArrayBuffer(bytes);

export const emptyHistogram = (
  rows: number,
  firstMonth: number,
  months: number,
  allocate: Allocate = ownMemory,
): Histogram => ({
  firstMonth,
  months,
  rows,
  counts: new Uint32Array(allocate(rows * (months + outerBins) * Uint32Array.BYTES_PER_ELEMENT)),
  daySums: new Float64Array(allocate(rows * Float64Array.BYTES_PER_ELEMENT)),
  squareSums: new Float64Array(allocate(rows * Float64Array.BYTES_PER_ELEMENT)),
});

/**
 * Counts one date. `monthOfDay` gives the month of the window of each whole day since its first day, as many as it has
 * days; `firstDay` is that first day.
 */
export function countDay(
  histogram: Histogram,
  row: number,
  day: number,
  firstDay: number,
  monthOfDay: Int32Array,
): void {
  const since = Math.floor(day) - firstDay;
  const start = row * (histogram.months + outerBins);
  if (since >= 0 && since < monthOfDay.length) {
    histogram.counts[start + 1 + monthOfDay[since]!]!++;
    histogram.daySums[row]! += since;
    histogram.squareSums[row]! += since * since;
  } else if (since < 0) histogram.counts[start]!++;
  else histogram.counts[start + histogram.months + (day === Number.POSITIVE_INFINITY ? 2 : 1)]!++;
}

/** Counts a column of dates, each in a row of its own; the same as {@link countDay} one by one. */
export function countDays(
  histogram: Histogram,
  rows: Int32Array,
  days: Float64Array,
  firstDay: number,
  monthOfDay: Int32Array,
): void {
  const { counts, daySums, squareSums, months } = histogram;
  const window = monthOfDay.length;
  const width = months + outerBins;
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place]!;
    const since = days[place]! - firstDay;
    if (!(since >= 0 && since < window)) {
      countDay(histogram, row, days[place]!, firstDay, monthOfDay);
      continue;
    }
    const whole = since | 0;
    const bin = row * width + 1 + monthOfDay[whole]!;
    counts[bin] = counts[bin]! + 1;
    daySums[row] = daySums[row]! + whole;
    squareSums[row] = squareSums[row]! + whole * whole;
  }
}

/** Adds the counts of one histogram to another of the same shape. */
export function addHistogram(into: Histogram, from: Histogram): void {
  guard(
    into.rows === from.rows && into.months === from.months && into.firstMonth === from.firstMonth,
    'histograms that merge have one shape',
  );
  for (let bin = 0; bin < into.counts.length; bin++) into.counts[bin]! += from.counts[bin]!;
  for (let row = 0; row < into.rows; row++) {
    into.daySums[row]! += from.daySums[row]!;
    into.squareSums[row]! += from.squareSums[row]!;
  }
}

/** The sum of histograms of one shape, in a new one. */
export function mergeHistograms(parts: readonly Histogram[]): Histogram {
  const [first] = parts;
  guard(first !== undefined, 'there is a histogram to merge');
  const total = emptyHistogram(first.rows, first.firstMonth, first.months);
  for (const part of parts) addHistogram(total, part);
  return total;
}

/** Counts of one row. */
export interface Tally {
  readonly total: number;
  readonly before: number;
  readonly after: number;
  readonly never: number;
}

export function tallyOf({ counts, months }: Histogram, row: number): Tally {
  const start = row * (months + outerBins);
  let inside = 0;
  for (let bin = 1; bin <= months; bin++) inside += counts[start + bin]!;
  const before = counts[start]!;
  const after = counts[start + months + 1]!;
  const never = counts[start + months + 2]!;
  return { total: before + inside + after + never, before, after, never };
}

/**
 * Quantile of a row: the first month by whose end at least `probability` of the counts have happened (the inverse of
 * the empirical distribution, type 1 of Hyndman and Fan), as months since January 1970. `-Infinity` is before the
 * window, `Infinity` after it or never, `NaN` an empty row.
 */
export function quantileMonth(histogram: Histogram, row: number, probability: number): number {
  return quantilePlace(histogram, row, probability).month;
}

/**
 * The same with the place within the month, from 0 to 1, as if its counts were spread evenly: the day is then the
 * month's first day plus `share` of its length.
 */
export function quantilePlace(
  histogram: Histogram,
  row: number,
  probability: number,
): { readonly month: number; readonly share: number } {
  const { counts, months, firstMonth } = histogram;
  const start = row * (months + outerBins);
  const { total } = tallyOf(histogram, row);
  if (total === 0) return { month: Number.NaN, share: 0 };
  // The count that is wanted; a whole one stays whole in spite of rounding (0.05 · 20 is 1, not 2).
  const wanted = Math.max(1, Math.ceil(probability * total - 1e-9));
  let below = counts[start]!;
  if (below >= wanted) return { month: Number.NEGATIVE_INFINITY, share: 0 };
  for (let month = 0; month < months; month++) {
    const here = counts[start + 1 + month]!;
    if (below + here >= wanted) return { month: firstMonth + month, share: (wanted - below - 0.5) / here };
    below += here;
  }
  return { month: Number.POSITIVE_INFINITY, share: 0 };
}

/**
 * Mean and standard deviation of a row, whole days since the window's first day; `undefined` when a count lies outside
 * the window, because then neither is known.
 */
export function momentsOf(
  histogram: Histogram,
  row: number,
): { readonly mean: number; readonly deviation: number; readonly n: number } | undefined {
  const { total, before, after, never } = tallyOf(histogram, row);
  if (total === 0 || before + after + never > 0) return undefined;
  const mean = histogram.daySums[row]! / total;
  const variance = Math.max(0, histogram.squareSums[row]! / total - mean * mean);
  return { mean, deviation: Math.sqrt((variance * total) / Math.max(1, total - 1)), n: total };
}

/** Share of the counts of a row that fall in or before a month (since January 1970) that the window holds. */
export function shareThrough(histogram: Histogram, row: number, month: number): number {
  const { counts, months, firstMonth } = histogram;
  const start = row * (months + outerBins);
  guard(month >= firstMonth - 1 && month < firstMonth + months, 'the month lies in the window', { month });
  let sum = counts[start]!;
  for (let bin = 0; bin <= month - firstMonth; bin++) sum += counts[start + 1 + bin]!;
  return sum / tallyOf(histogram, row).total;
}
