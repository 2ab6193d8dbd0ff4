import { guard } from '../fault/guard.ts';
import type { DurationObservation } from './duration-observation.ts';

/** Probability that the estimate puts on (low, high], or on the point `low` when both are equal. */
export interface TurnbullCell {
  readonly low: number;
  readonly high: number;
  readonly mass: number;
}

/** Nonparametric maximum likelihood estimate of a distribution function. How mass lies inside a cell is unknown. */
export interface TurnbullEstimate {
  readonly cells: readonly TurnbullCell[];
  readonly n: number;
  readonly converged: boolean;
}

type Interval = Pick<TurnbullCell, 'low' | 'high'>;

const tolerance = 1e-9;
const maximumSteps = 20_000;

/**
 * Turnbull's estimate (1976), by self-consistency (an EM algorithm). It is the empirical distribution for exact
 * durations, and Kaplan and Meier's estimate when some are right-censored; a duration that ends on the day on
 * which another is censored counts as ended first.
 *
 * Where durations begin in a window, each has in each cell the chance that its beginning leaves (De Gruttola and
 * Lagakos 1989, with beginnings spread evenly): the plain intervals would overlap, and would let orders
 * of the last years end in the very interval in which they are only known not to have ended.
 */
export function turnbull(observations: readonly DurationObservation[]): TurnbullEstimate {
  guard(observations.length > 0, 'an estimate needs at least one duration');
  const distinct = new Map<string, { observation: DurationObservation; count: number }>();
  for (const observation of observations) {
    guard(observation.lowDays <= observation.highDays, 'an interval of durations', { observation });
    const key = `${observation.lowDays}|${observation.highDays}|${observation.startWindowDays}`;
    const known = distinct.get(key);
    if (known) known.count++;
    else distinct.set(key, { observation, count: 1 });
  }
  const observed = [...distinct.values()];
  const windowed = observed.some(({ observation }) => observation.startWindowDays > 0);
  const intervals = observed.map(({ observation }) => observation);
  const cells = windowed ? elementary(intervals) : innermost(intervals);
  const rows = observed.map(({ observation, count }) => ({
    count,
    chances: cells.flatMap((cell, index) => {
      const chance = chanceIn(observation, cell);
      return chance > 0 ? [{ index, chance }] : [];
    }),
  }));
  let masses = cells.map(() => 1 / cells.length);
  let converged = false;
  for (let step = 0; step < maximumSteps && !converged; step++) {
    const next = cells.map(() => 0);
    for (const { count, chances } of rows) {
      const total = chances.reduce((sum, { index, chance }) => sum + chance * masses[index]!, 0);
      for (const { index, chance } of chances)
        next[index]! += (count * chance * masses[index]!) / total / observations.length;
    }
    converged = next.every((mass, index) => Math.abs(mass - masses[index]!) < tolerance);
    masses = next;
  }
  return {
    cells: cells.map((cell, index) => ({ ...cell, mass: masses[index]! })),
    n: observations.length,
    converged,
  };
}

/** Chance of what was observed when the duration lies evenly in a cell. */
function chanceIn(
  { lowDays, highDays, startWindowDays: w }: DurationObservation,
  { low, high }: Interval,
): number {
  if (low === high)
    return (lowDays === highDays ? lowDays === low : lowDays < low && low <= highDays) ? 1 : 0;
  if (lowDays === highDays) return 0;
  if (w === 0) return lowDays <= low && high <= highDays ? 1 : 0;
  if (high === Number.POSITIVE_INFINITY) return highDays === high ? 1 : 0;
  // Integral of the chance that a beginning spread over w leaves a duration above the bound.
  const passed = (x: number): number => (x <= 0 ? 0 : x < w ? (x * x) / (2 * w) : x - w / 2);
  const above = (bound: number): number => (passed(high - bound) - passed(low - bound)) / (high - low);
  return above(lowDays) - (highDays === Number.POSITIVE_INFINITY ? 0 : above(highDays - w));
}

/** Turnbull's cells: from a left end to the right end that follows it with no other end between. */
function innermost(observations: readonly DurationObservation[]): Interval[] {
  // At one value: a point begins, then intervals close (their right end belongs to them), then others open.
  const ends = observations.flatMap(({ lowDays, highDays }) => [
    { value: Math.max(0, lowDays), rank: lowDays === highDays ? 0 : 2 },
    { value: highDays, rank: 1 },
  ]);
  ends.sort((a, b) => a.value - b.value || a.rank - b.rank);
  return ends.flatMap((end, index) => {
    const before = ends[index - 1];
    return end.rank === 1 && before && before.rank !== 1 ? [{ low: before.value, high: end.value }] : [];
  });
}

/** Cells between all neighbouring ends, for windows: whole years where all is known to the year. */
function elementary(observations: readonly DurationObservation[]): Interval[] {
  const ends = observations.flatMap(({ lowDays, highDays, startWindowDays: w }) => [
    lowDays,
    lowDays + w,
    highDays,
    highDays - w,
  ]);
  const sorted = [...new Set(ends.map((end) => Math.max(0, end)))].sort((a, b) => a - b);
  const cells = sorted.slice(1).map((high, index) => ({ low: sorted[index]!, high }));
  const points = observations.flatMap(({ lowDays, highDays }) => (lowDays === highDays ? [lowDays] : []));
  return [...cells, ...[...new Set(points)].map((at) => ({ low: at, high: at }))].sort(
    (a, b) => a.high - b.high || a.low - b.low,
  );
}

/**
 * Duration by which a share is over, going evenly through a cell; `null` when so large a share is not known
 * to end at all.
 */
export function turnbullQuantile({ cells }: TurnbullEstimate, probability: number): number | null {
  let below = 0;
  for (const { low, high, mass } of cells) {
    if (below + mass >= probability - 1e-6) {
      if (high === Number.POSITIVE_INFINITY) return null;
      return mass === 0
        ? high
        : Math.min(high, low + ((high - low) * Math.max(0, probability - below)) / mass);
    }
    below += mass;
  }
  return null;
}

/**
 * Largest distance between a distribution function and the estimate, looked for where the estimate is
 * determined: at both ends of each cell, not inside.
 */
export function largestDistance({ cells }: TurnbullEstimate, cdf: (duration: number) => number): number {
  let below = 0;
  let largest = 0;
  for (const { low, high, mass } of cells) {
    largest = Math.max(largest, Math.abs(cdf(low) - below));
    below += mass;
    if (high < Number.POSITIVE_INFINITY) largest = Math.max(largest, Math.abs(cdf(high) - below));
  }
  return largest;
}
