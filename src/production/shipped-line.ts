import type { DataPackage } from '../evidence/data-package.ts';
import { readOnce } from '../evidence/read-once.ts';
import { present } from '../fault/guard.ts';
import { type Day, type PartialDate, partialDate } from '../vocabulary/calendar.ts';
import { type AddedRate, withAddedRates } from './added-rate.ts';
import type { ProductionLine, RatePoint } from './line.ts';
import {
  type DescribedDiversion,
  type Expansion,
  type LineDescription,
  readLineDescriptions,
  slipFloor,
} from './line-description.ts';
import { rateDay } from './line-row.ts';
import { readLines } from './line-table.ts';
import type { BookLine } from './order-book.ts';

/** What was publicly on order on a day, beside or together with the cases. */
export interface PublishedBook {
  readonly date: PartialDate;
  readonly kind: 'backlog' | 'order';
  readonly units: number;
  readonly what: string;
  /** The shipped case that is this order. */
  readonly case?: string | undefined;
  readonly source: string;
}

/** A shipped line as it was known on a day. Its queue holds the orders that are public: a floor, no full book. */
export interface ShippedLine extends Omit<ProductionLine, 'diversions'> {
  /** Why no queue can be given; `null` where one can. */
  readonly noQueue: string | null;
  readonly books: readonly PublishedBook[];
  readonly diversions: readonly DescribedDiversion[];
  /** Factor on the time that announced rates still need; `undefined` where none is to come or too few are known. */
  readonly slip: BookLine['slip'];
}

const dataText = (data: DataPackage, path: string): string =>
  present(data.files.get(path), `the data package has no ${path}`);

/** What is said of the shipped lines, whatever the day. */
const shippedDescriptions = readOnce((data): readonly LineDescription[] => {
  const path = 'production/line-descriptions.yaml';
  return readLineDescriptions(dataText(data, path), path).lines;
});

const shippedRates = readOnce((data): ReadonlyMap<string, ProductionLine> => {
  const path = 'production/lines.csv';
  return new Map(readLines(dataText(data, path), path).map((line) => [line.id, line]));
});

/** Families that each shipped line makes. */
export const lineFamilies = (data: DataPackage): ReadonlyMap<string, readonly string[]> =>
  new Map(shippedDescriptions(data).map(({ id, families }) => [id, families]));

/** Fewest expansions with an outcome that a slip is taken from. */
const fewestOutcomes = 5;

/**
 * The shipped lines as of a day: only rates, expansions, outcomes and books of sources that were out by then. What a
 * source without a date says counts as known from the day it speaks of. Minimum lead times are left out (0): they are
 * experience, which the durations of the cases hold already, and they are no bound (guns were delivered seven months
 * after an order to a line whose lead time is given as fifteen).
 *
 * @param added expansions that are assumed on top.
 */
export function shippedLines(data: DataPackage, asOf: Day, added: readonly AddedRate[] = []): ShippedLine[] {
  const rated = shippedRates(data);
  const published = (source: string, otherwise: Day): Day =>
    partialDate(data.sources.get(source)?.date ?? '')?.last ?? otherwise;
  const known = (source: string, otherwise: Day): boolean => published(source, otherwise) <= asOf;
  const then = shippedDescriptions(data).map(
    (line): LineDescription => ({
      ...line,
      expansions: (line.expansions ?? [])
        .filter(({ announced, source }) => known(source, partialDate(announced)!.last))
        .map((expansion) => outcomeKnown(expansion, known)),
    }),
  );
  const floor = slipFloor(then);
  const slip =
    floor === null || floor.n < fewestOutcomes
      ? undefined
      : { median: floor.favourable.medianFactor, sigma: floor.favourable.sigma };
  return then.map((line) => {
    const { id, name, noActualRate, noQueue, orderBook = [], diversions = [] } = line;
    const own = rated.get(id);
    const rates = withAddedRates(
      ratesKnown(own?.rates ?? [], line.expansions ?? [], known),
      added.filter((one) => one.line === id),
    );
    const reported = rates.some(({ kind }) => kind === 'actual');
    return {
      id,
      name,
      rates,
      minimumLeadDays: 0,
      allocation: own?.allocation ?? 'first-come',
      ...(own?.shares === undefined ? {} : { shares: own.shares }),
      ...(own?.classes === undefined ? {} : { classes: own.classes }),
      noQueue: noActualRate ?? noQueue ?? (reported ? null : 'no rate was public by then'),
      books: orderBook
        .map((book) => ({ ...book, date: partialDate(book.date)! }))
        .filter(({ source, date }) => date.last <= asOf && known(source, date.last)),
      diversions: diversions.filter(({ source, date }) => known(source, partialDate(date)!.last)),
      slip: rates.some(({ kind, day }) => kind === 'announced' && day > asOf) ? slip : undefined,
    };
  });
}

/** An expansion without the outcome that was not yet known. */
const outcomeKnown = (
  expansion: Expansion,
  known: (source: string, otherwise: Day) => boolean,
): Expansion => {
  const { outcomeSource, notReachedOn, reachedBy } = expansion;
  const seen = partialDate(reachedBy ?? notReachedOn ?? '')?.last;
  if (outcomeSource !== undefined && seen !== undefined && known(outcomeSource, seen)) return expansion;
  return { ...expansion, outcome: 'open' };
};

/** Dated rates that were known, and announced ones that stood: not missed, overtaken by a report or dated again. */
function ratesKnown(
  points: readonly RatePoint[],
  expansions: readonly Expansion[],
  known: (source: string, otherwise: Day) => boolean,
): RatePoint[] {
  const rows = points.filter(({ source, day }) => known(source, day));
  const reported = rows.reduce(
    (last, { kind, day }) => (kind === 'actual' ? Math.max(last, day) : last),
    Number.NEGATIVE_INFINITY,
  );
  const announced = expansions
    .filter(({ outcome }) => outcome === 'open')
    .map(
      ({ due, ratePerYear, source }): RatePoint => ({
        day: rateDay(due, 'announced')!,
        perYear: ratePerYear,
        kind: 'announced',
        source,
      }),
    );
  // The rows hold what stands today: once it was announced, what was said before is overtaken.
  const overtaken = rows.some(({ kind }) => kind === 'announced');
  return [...rows, ...(overtaken ? [] : announced)]
    .filter(({ kind, day }) => kind === 'actual' || day > reported)
    .sort((a, b) => a.day - b.day);
}
