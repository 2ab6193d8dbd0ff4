import { endOfYear } from '../vocabulary/calendar.ts';
import { countriesOf } from '../vocabulary/vocabulary.ts';
import type { DataPackage } from './data-package.ts';
import { editionsOf } from './edition.ts';
import { printedPct } from './printed-precision.ts';
import type { Conflict, PublishedFigure } from './published.ts';
import type { Source } from './source.ts';

/** A published count of allies at a target, beside the count that the edition it names gives. */
export interface PublishedCount {
  readonly published: PublishedFigure;
  readonly year: number;
  /** Percent of GDP. */
  readonly target: number;
  readonly edition: string;
  /** Allies with a printed share at or above the target in that edition. */
  readonly recomputed: number;
  readonly agrees: boolean;
  /** The recorded conflict between just these two counts, if there is one. */
  readonly conflict: Conflict | null;
}

const metric = /^allies at or above (\d+(?:\.\d+)?)% of GDP$/;

/**
 * Recomputes published counts of allies at a target that name an edition of the package as their vintage. A count
 * whose vintage is not an edition of the package cannot be recomputed and is left out.
 */
export function publishedCounts(data: DataPackage): PublishedCount[] {
  const editions = new Map(editionsOf(data, 'nato').map((source) => [source.edition, source]));
  return data.published.flatMap((published): PublishedCount[] => {
    const target = metric.exec(published.metric)?.[1];
    const source = editions.get(published.vintage);
    if (published.topic !== 'compliance-count' || target === undefined || !source) return [];
    const year = Number(published.period);
    const recomputed = countAt(data, source, published.entity, year, Number(target));
    const agrees = recomputed === published.value;
    const subject = `allies at or above ${target}% in ${published.period}`;
    const conflict = agrees ? null : conflictBetween(data.conflicts, subject, published.value, recomputed);
    return [
      {
        published,
        year,
        target: Number(target),
        edition: source.edition,
        recomputed,
        agrees,
        conflict,
      },
    ];
  });
}

/** Compared to two decimals, as NATO prints shares and as counts of compliance are made. */
function countAt(data: DataPackage, source: Source, set: string, year: number, target: number): number {
  return countriesOf(data.vocabulary, set, endOfYear(year)).filter((country) => {
    const key = { source: source.id, indicator: 'share-of-gdp', priceBasis: 'none', country, year };
    const share = data.find(key)?.value ?? 0;
    return printedPct(share) >= target;
  }).length;
}

/** Recorded figures are in the words of their sources; the count is the number they begin with. */
const conflictBetween = (
  conflicts: readonly Conflict[],
  subject: string,
  one: number,
  other: number,
): Conflict | null =>
  conflicts.find((conflict) => {
    const counts = [leadingNumber(conflict.figureA), leadingNumber(conflict.figureB)];
    return conflict.subject === subject && counts.includes(one) && counts.includes(other);
  }) ?? null;

const leadingNumber = (text: string): number => Number.parseFloat(text);
