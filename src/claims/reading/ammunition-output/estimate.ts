import type { PublishedFigure } from '../../../evidence/published.ts';
import type { IsoDate } from '../../../vocabulary/calendar.ts';
import type { Claim } from '../../claim.ts';
import { decimalText } from '../../figure-text.ts';
import { publishedOn, publishedValue } from '../../published-on.ts';
import type { ReadingContext } from '../../reading.ts';

const rounds = /rounds produced or refurbished|rounds produced$|yearly capacity|yearly output/;

/** Lowest and highest public estimate of a year known on a day; a year without one takes the last year before it. */
export function estimates(
  { record: { data } }: ReadingContext,
  of: (figure: PublishedFigure) => boolean,
  year: number,
  day: IsoDate,
): {
  readonly year: number;
  readonly low: number;
  readonly high: number;
  readonly figures: readonly PublishedFigure[];
} | null {
  const known = publishedOn(data, 'ammunition', day).filter(
    (figure) =>
      of(figure) &&
      figure.unit === 'rounds' &&
      rounds.test(figure.metric) &&
      Number(figure.period.slice(0, 4)) <= year,
  );
  const last = Math.max(...known.map(({ period }) => Number(period.slice(0, 4))));
  const figures = known.filter(({ period }) => Number(period.slice(0, 4)) === last);
  if (figures.length === 0) return null;
  return {
    year: last,
    low: Math.min(...figures.map(publishedValue)),
    high: Math.max(...figures.map(({ valueHigh, ...rest }) => valueHigh ?? publishedValue(rest))),
    figures,
  };
}

export const millions = (value: number): string => `${decimalText(value / 1e6, 2)} m`;
export const rangeText = (low: number, high: number): string =>
  low === high ? millions(low) : `${millions(low)} to ${millions(high)}`;

/** Year that output is compared for: the one stated, else the last full one before the article. */
export function yearOf({ period, quantity }: Claim, { day, here }: ReadingContext): number {
  if (period?.known === 'stated') return Number(period.to.slice(0, 4));
  const stated = here.quantities.find(
    ({ kind, value }) => kind === 'date' && value !== null && value !== quantity.value,
  );
  return stated?.value ?? Number(day.slice(0, 4)) - 1;
}
