import type { Quantity } from './quantity.ts';
import type { RecordFigure, Verdict } from './reading.ts';

/** How far a stated value and a figure agree. `cut-off`: the figure, its last digits dropped and not rounded. */
export type Fit = 'fits' | 'cut-off' | 'misses';

type Stated = Pick<Quantity, 'value' | 'low' | 'high' | 'bound' | 'negated'>;
type Figure = Pick<RecordFigure, 'value' | 'low' | 'high'>;

/** Least number of units of the last digit that a figure cut off to it may have: two digits are stated, or it is no such figure. */
const leastCut = 10;
/** Dust of binary fractions, relative. */
const dust = 1e-9;

/** Whether a figure of the record, or part of its range, lies within what the wording allows. */
export function fitOf(stated: Stated, { value, low = value ?? 0, high = value ?? 0 }: Figure): Fit {
  if (value === null) return 'misses';
  const fit = fitOfRange(stated, low, high);
  if (!stated.negated) return fit;
  return fit === 'fits' ? 'misses' : 'fits';
}

function fitOfRange({ value, low, high, bound }: Stated, from: number, to: number): Fit {
  const slack = dust * Math.max(Math.abs(from), Math.abs(to));
  if (to >= low - slack && from <= high + slack) return 'fits';
  if (bound !== 'exact' || value === null) return 'misses';
  // "$117 billion" for 117.9 drops what matters little; "2 %" for 2.76 would drop a quarter, and has to be rounded.
  const unit = high - low;
  if (value < unit * (leastCut - slack)) return 'misses';
  return from >= value && from < value + unit - slack ? 'cut-off' : 'misses';
}

/** What follows from the figures of the day and of today. Where the day had none, today's decides. */
export function verdictOf(stated: Stated, then: Figure | null, now: Figure | null): Verdict {
  const fits = (figure: Figure | null): boolean | undefined =>
    figure === null || figure.value === null ? undefined : fitOf(stated, figure) !== 'misses';
  const [atFirst, today] = [fits(then), fits(now)];
  if (atFirst === undefined)
    return today === undefined ? 'not-checkable' : today ? 'consistent' : 'contradicted';
  if (!atFirst) return 'contradicted';
  return today === false ? 'consistent-then' : 'consistent';
}

/**
 * The same for a level that changes with time: a later figure that differs does not show that the level of the day was another.
 */
export function levelVerdict(stated: Stated, then: Figure | null, now: Figure | null): Verdict {
  const verdict = verdictOf(stated, then, now);
  return verdict === 'contradicted' && then === null ? 'not-checkable' : verdict;
}
