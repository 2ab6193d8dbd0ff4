import type { Day } from '../vocabulary/calendar.ts';
import type { RatePoint } from './line.ts';
import { daysPerYear, prepareRate, rateAt } from './rate.ts';

/** An expansion of a shipped line that nobody has announced: what a scenario assumes, or a plan pays for. Plain data. */
export interface AddedRate {
  readonly line: string;
  /** Units a year that come on top. */
  readonly perYear: number;
  /** Day from which they do, unless it slips. */
  readonly from: Day;
}

/**
 * Dated rates with more on top from a day on. It counts as announced, so that it slips as announced expansions do. A line
 * of which no rate is known stays as it is.
 */
export const withAddedRates = (rates: readonly RatePoint[], added: readonly AddedRate[]): RatePoint[] =>
  rates.length === 0 ? [] : added.reduce(withOne, [...rates]);

function withOne(rates: readonly RatePoint[], { perYear, from }: AddedRate): RatePoint[] {
  const before = rateAt(prepareRate(rates), from) * daysPerYear;
  const step = { day: from, kind: 'announced', source: 'scenario' } as const;
  return [
    ...rates.filter(({ day }) => day <= from),
    { ...step, perYear: before },
    { ...step, perYear: before + perYear },
    ...rates.filter(({ day }) => day > from).map((point) => ({ ...point, perYear: point.perYear + perYear })),
  ];
}
