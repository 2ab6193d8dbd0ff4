import type { IsoDate } from '../../../vocabulary/calendar.ts';
import { fitOf } from '../../fit.ts';
import { type KnownFigure, marketRates, purchasingPower } from '../../known-figure.ts';
import { knownFigures } from '../../known-figures.ts';
import type { ReadingContext } from '../../reading.ts';
import { placesIn } from '../../subject.ts';
import { parityWords } from '../military-expenditure.ts';

/** The two that a sentence compares: country, country set or `europe`. */
export interface Sides {
  readonly first: string;
  readonly second: string;
}

/** The names nearest before and after the comparing words. */
export function sidesOf(at: { start: number; end: number }, context: ReadingContext): Sides | undefined {
  const places = placesIn(context.here.mentions, context.here.sentence.text, context);
  const first = places.findLast(({ end }) => end <= at.start)?.id;
  const second = places.find(({ start, id }) => start >= at.end && id !== first)?.id;
  return first !== undefined && second !== undefined ? { first, second } : undefined;
}

const amounts = ({ record }: ReadingContext, id: string): KnownFigure[] =>
  knownFigures(record.data, 'amount', id).filter(({ unit }) => unit === 'USD');

/** Last year reported of a side on the day of the article. */
export function lastYear(id: string, context: ReadingContext): number | null {
  const years = amounts(context, id).flatMap(({ since, year, projected }) =>
    since <= context.day && !projected ? year : [],
  );
  return years.length === 0 ? null : Math.max(...years);
}

/** Newest figure of a side on a basis: of the producer named, else of anybody. */
export function newest(
  id: string,
  basis: string,
  year: number,
  day: IsoDate,
  producer: string | null,
  context: ReadingContext,
): KnownFigure | undefined {
  const known = amounts(context, id).filter(
    (figure) => figure.basis === basis && figure.year === year && figure.since <= day,
  );
  return known.findLast((figure) => figure.producer === producer) ?? known.at(-1);
}

/** Whether a text gives one side at purchasing power and leaves the other at market rates. */
export function mixes(context: ReadingContext, { first }: Sides, year: number): boolean {
  const { here, day } = context;
  if (/\bboth\b[^.]{0,60}\b(?:purchasing|ppp)\b/.test(here.lower)) return false;
  if (parityWords.test(here.lower)) return true;
  const sum = here.quantities.find(({ kind }) => kind === 'money');
  const parity = newest(first, purchasingPower, year, day, null, context);
  const market = newest(first, marketRates, year, day, null, context);
  return (
    sum !== undefined &&
    parity !== undefined &&
    fitOf(sum, parity) !== 'misses' &&
    (!market || fitOf(sum, market) === 'misses')
  );
}
