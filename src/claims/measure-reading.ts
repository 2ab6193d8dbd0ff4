import { dateText, endOfYear, type IsoDate } from '../vocabulary/calendar.ts';
import { nameOf } from '../vocabulary/vocabulary.ts';
import type { Claim, ClaimPeriod } from './claim.ts';
import { type FigureSeries, seriesFor } from './figure-series.ts';
import { figureText } from './figure-text.ts';
import { fitOf } from './fit.ts';
import type { KnownFigure, Measure } from './known-figure.ts';
import { knownFigures } from './known-figures.ts';
import type { Reading, ReadingContext } from './reading.ts';
import { findingFrom } from './series-finding.ts';
import { statedYear } from './stated-year.ts';
import { subjectOf } from './subject.ts';

/** Europes that a text may mean when it does not say which, beside the ones that publishers define themselves. */
const europes = ['europe', 'nato-europe', 'nato-europe-canada', 'eu'];

/** Name of a country, a set, or Europe without saying which. */
export const entityName = ({ record }: ReadingContext, id: string): string =>
  id === 'europe' ? 'Europe' : nameOf(record.data.vocabulary, id);

/** Institution whose figures come first: the one it is attributed to, else one that the sentence or the one before names. */
export function producerOf({ attribution }: Claim, { here, before, record }: ReadingContext): string | null {
  if (attribution.type === 'institution' && attribution.name !== undefined) return attribution.name;
  for (const { mentions } of [here, ...before.slice(0, 1)]) {
    const named = mentions.findLast(
      ({ kind, id }) => kind === 'organisation' && record.organisations.get(id)?.kind === 'institute',
    );
    if (named) return named.id;
  }
  return null;
}

/** Year by default: the last that a producer had reported on the day, or anybody where nobody is named. */
function lastYear(
  figures: readonly KnownFigure[],
  producer: string | null,
  day: IsoDate,
): number | undefined {
  const known = figures.filter(({ since, projected }) => since <= day && !projected);
  const own = known.filter((figure) => figure.producer === producer);
  const years = (own.length > 0 ? own : known.length > 0 ? known : figures).map(({ year }) => year);
  return years.length === 0 ? undefined : Math.max(...years);
}

interface Measured {
  readonly subject: string;
  readonly year: number;
  readonly period: ClaimPeriod;
  readonly stated: boolean;
  readonly series: readonly FigureSeries[];
  readonly producer: string | null;
}

/** Series of a measure that a claim may be of, best first, with the year they are of. */
export function measured(
  claim: Claim,
  context: ReadingContext,
  measure: Measure,
  accept: (figure: KnownFigure) => boolean,
): Measured | null {
  const { day, today, record } = context;
  const subject = subjectOf(claim, context);
  if (subject === null) return null;
  const figures = (subject === 'europe' ? europes : [subject])
    .flatMap((entity) => knownFigures(record.data, measure, entity))
    .filter(accept);
  const producer = producerOf(claim, context);
  const stated = statedYear(claim, context);
  const last = lastYear(figures, producer, day);
  const of = (one: number): FigureSeries[] =>
    seriesFor(
      figures.filter((figure) => figure.year === one),
      claim.quantity,
      producer,
      day,
      today,
    );
  const fits = (one: number | undefined): boolean =>
    one !== undefined &&
    of(one)
      .slice(0, 1)
      .some((best) => fitOf(claim.quantity, (best.then ?? best.now)!) !== 'misses');
  // A year that only the sentences before name may have been left: what fits the last one known is taken to be of it.
  const left = stated !== null && !stated.own && !fits(stated.year) && fits(last);
  const year = stated === null || left ? last : stated.year;
  if (year === undefined) return null;
  const series = of(year);
  const period = (left ? undefined : stated?.period) ?? {
    from: `${year}-01-01` as IsoDate,
    to: endOfYear(year),
    known: 'assumed',
  };
  return { subject, year, period, stated: stated !== null && !left, series, producer };
}

/** A reading of a claim as a figure of a measure; none where the record has nothing on its subject and year. */
export function measureReading(
  indicator: string,
  claim: Claim,
  context: ReadingContext,
  measure: Measure,
  name: string,
  fit: number,
  accept: (figure: KnownFigure) => boolean,
): Reading[] {
  const found = measured(claim, context, measure, accept);
  const [best, ...rest] = found?.series ?? [];
  if (!found || !best) return [];
  const { subject, year, period, stated, producer } = found;
  const figure = (best.then ?? best.now)!;
  const who = subject === 'europe' ? figure.scope : entityName(context, subject);
  const what = `${name} of ${who} in ${year}`;
  const others = rest.filter(({ then, now }) => (then ?? now)!.unit === figure.unit).slice(0, 4);
  const scope =
    subject === 'europe' ? `; the text does not say which Europe, and ${figure.scope} is the nearest` : '';
  return [
    {
      indicator,
      meaning: `${what}${claim.quantity.value === null ? '' : `: ${figureText(claim.quantity.value, figure.unit)}`}`,
      reason: `${who} is named nearest; ${stated ? `${year} is the year of the text` : `${year} is the last year known on ${dateText(context.day)}`}${scope}`,
      fit: fit - (stated ? 0 : 0.05),
      period,
      ...(figure.basis === '' ? {} : { basis: figure.basis }),
      check: () => {
        const finding = findingFrom(claim.quantity, what, best, others, context.day);
        const institute = producer === null ? undefined : context.record.organisations.get(producer);
        // What one institute says is not wrong because another counts otherwise.
        return finding.verdict === 'contradicted' &&
          institute?.kind === 'institute' &&
          figure.producer !== institute.id
          ? {
              ...finding,
              verdict: 'not-checkable',
              reason: `The record has no such figure of ${institute.name}; beside it: ${finding.reason}`,
            }
          : finding;
      },
    },
  ];
}
