import type { IsoDate } from '../vocabulary/calendar.ts';
import { fitOf } from './fit.ts';
import { type KnownFigure, marketRates, purchasingPower } from './known-figure.ts';
import type { Quantity } from './quantity.ts';

/** What one producer has on one basis for a year: as known on the day of the article, and today. */
export interface FigureSeries {
  readonly then: KnownFigure | null;
  readonly now: KnownFigure | null;
  /** All editions, oldest first. */
  readonly editions: readonly KnownFigure[];
}

/** Constant prices of any base year count as one basis here: a text never says which. */
const basisClass = ({ basis }: KnownFigure): string =>
  [marketRates, purchasingPower, 'national currency', ''].includes(basis) || /change$/.test(basis)
    ? basis
    : 'constant prices';

/**
 * Groups figures by producer, whom they are of, basis and unit; best first: the producer that the
 * text names, then what fits the words as known on the day, then what lies nearest. Ties keep the order of the figures.
 *
 * @param figures of one year.
 */
export function seriesFor(
  figures: readonly KnownFigure[],
  quantity: Quantity,
  producer: string | null,
  day: IsoDate,
  today: IsoDate,
): FigureSeries[] {
  const groups = new Map<string, KnownFigure[]>();
  for (const figure of figures) {
    const key = [figure.producer, figure.entity, basisClass(figure), figure.unit].join('|');
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  const series = [...groups.values()].flatMap((editions): FigureSeries[] => {
    const then = newest(editions, quantity, day);
    const now = newest(editions, quantity, today);
    return now ? [{ then, now, editions }] : [];
  });
  return series
    .map((one, index) => ({ one, index, order: orderOf(one, quantity, producer) }))
    .sort((a, b) => compare(a.order, b.order) || a.index - b.index)
    .map(({ one }) => one);
}

/** The newest figure of a day; of several of one date the one that fits, which conflicts of the record allow. */
function newest(editions: readonly KnownFigure[], quantity: Quantity, day: IsoDate): KnownFigure | null {
  const known = editions.filter(({ since }) => since <= day);
  const last = known.at(-1)?.since;
  const same = known.filter(({ since }) => since === last);
  return same.find((figure) => fitOf(quantity, figure) !== 'misses') ?? same[0] ?? null;
}

function orderOf({ then, now }: FigureSeries, quantity: Quantity, producer: string | null): number[] {
  const figure = (then ?? now)!;
  const distance = Math.abs(figure.value / (quantity.value || 1) - 1);
  return [
    producer !== null && figure.producer === producer ? 0 : 1,
    then === null ? 1 : 0,
    fitOf(quantity, figure) === 'misses' ? 1 : 0,
    distance,
  ];
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) if (value !== b[index]) return value - b[index]!;
  return 0;
}
