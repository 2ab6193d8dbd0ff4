import type { DataPackage } from './data-package.ts';
import { editionsOf } from './edition.ts';
import { arithmeticNoise } from './edition-figures.ts';
import type { Observation } from './observation.ts';
import { printedPrecision } from './printed-precision.ts';
import type { Source } from './source.ts';

/** A series of one source. */
export interface SeriesName {
  readonly source: string;
  readonly indicator: string;
  readonly priceBasis: string;
}

/** One country-year for which two sources have different figures. */
export interface FigurePair {
  readonly country: string;
  readonly year: number;
  /** The figures of `from` and `to`, in the unit of the indicator. */
  readonly before: number;
  readonly after: number;
  /** `after` less `before`, as `differenceIn` of the series says. */
  readonly difference: number;
}

/** How far two sources agree on one series. */
export interface SourceConflict {
  readonly from: SeriesName;
  readonly to: SeriesName;
  /** Unit of the figures. */
  readonly unit: string;
  /** Percentage points where the figures are percentages, otherwise percent of the figure of `from`. */
  readonly differenceIn: 'percentage points' | 'percent';
  /** Country-years with a figure in both. */
  readonly compared: number;
  /** Those of them that differ by more than the rounding of the two. */
  readonly differing: number;
  /** The ten largest differences, by size, then country, then year. */
  readonly largest: readonly FigurePair[];
  /** What is known to make the two differ, apart from revisions. Empty where nothing is. */
  readonly reason: string;
}

/** Every series that two NATO editions share, compared for every pair of editions. */
export const natoEditionConflicts = (data: DataPackage): SourceConflict[] =>
  editionPairs(editionsOf(data, 'nato')).flatMap(([from, to]) =>
    sharedSeries(data, from, to).map(({ indicator, priceBasis }) =>
      compareSeries(
        data,
        { source: from.id, indicator, priceBasis },
        { source: to.id, indicator, priceBasis },
      ),
    ),
  );

/** GDP at current dollars, compared for every pair of IMF editions. */
export const macroEditionConflicts = (data: DataPackage): SourceConflict[] =>
  editionPairs(editionsOf(data, 'imf-weo')).map(([from, to]) => {
    const series = { indicator: 'gdp', priceBasis: 'mer-current' };
    return compareSeries(data, { source: from.id, ...series }, { source: to.id, ...series });
  });

const sipriSeries = [
  { nato: 'defence-expenditure', sipri: 'military-expenditure', priceBasis: 'mer-current' },
  { nato: 'share-of-gdp', sipri: 'military-expenditure-share-of-gdp', priceBasis: 'none' },
] as const;

/**
 * NATO's figures compared with SIPRI's for countries that the package has from both. The shipped package has
 * SIPRI's figures of Russia and Ukraine only, so that the list is empty.
 */
export function sipriConflicts(data: DataPackage): SourceConflict[] {
  const sipri = [...data.sources.values()].filter((source) => source.producer === 'SIPRI');
  return editionsOf(data, 'nato')
    .flatMap((edition) =>
      sipri.flatMap((source) =>
        sipriSeries.map((series) =>
          compareSeries(
            data,
            { source: edition.id, indicator: series.nato, priceBasis: series.priceBasis },
            { source: source.id, indicator: series.sipri, priceBasis: series.priceBasis },
          ),
        ),
      ),
    )
    .filter((conflict) => conflict.compared > 0);
}

/** Compares two series country-year by country-year. They must be in the same unit and price basis. */
export function compareSeries(data: DataPackage, from: SeriesName, to: SeriesName): SourceConflict {
  const unit = data.vocabulary.indicators.get(from.indicator)!.unit;
  const points = unit === 'percent';
  const precisionFrom = printedPrecision(data.observations, from.source);
  const precisionTo = printedPrecision(data.observations, to.source);
  const differing: FigurePair[] = [];
  let compared = 0;
  for (const row of rowsOf(data, from)) {
    const other = data.find({ ...to, country: row.country, year: row.year });
    if (row.value === null || other === undefined || other.value === null) continue;
    compared++;
    const [before, after] = [row.value, other.value];
    const tolerance = precisionFrom.halfUnitOf(row) + precisionTo.halfUnitOf(other);
    if (Math.abs(after - before) <= tolerance + arithmeticNoise * Math.abs(before)) continue;
    const difference = points ? after - before : 100 * (after / before - 1);
    differing.push({ country: row.country, year: row.year, before, after, difference });
  }
  return {
    from,
    to,
    unit,
    differenceIn: points ? 'percentage points' : 'percent',
    compared,
    differing: differing.length,
    largest: differing.sort(bySize).slice(0, 10),
    reason: unit.includes('person') ? '' : definitionChange(data, from, to),
  };
}

function definitionChange(data: DataPackage, from: SeriesName, to: SeriesName): string {
  const [before, after] = [data.sources.get(from.source)!, data.sources.get(to.source)!];
  if (before.definition === after.definition) return '';
  return `the definition differs: ${before.definition} in ${before.id}, ${after.definition} in ${after.id}`;
}

const rowsOf = (data: DataPackage, series: SeriesName): Observation[] =>
  data.observations.filter(
    ({ source, indicator, priceBasis }) =>
      source === series.source && indicator === series.indicator && priceBasis === series.priceBasis,
  );

/** Series in the order of their names. Constant prices of two base years have two names and never meet. */
function sharedSeries(data: DataPackage, from: Source, to: Source): Omit<SeriesName, 'source'>[] {
  const names = (source: Source) =>
    new Set(
      data.observations
        .filter((observation) => observation.source === source.id)
        .map(({ indicator, priceBasis }) => `${indicator}|${priceBasis}`),
    );
  const others = names(to);
  return [...names(from)]
    .filter((name) => others.has(name))
    .sort()
    .map((name) => {
      const [indicator, priceBasis] = name.split('|') as [string, string];
      return { indicator, priceBasis };
    });
}

const editionPairs = (editions: readonly Source[]): [Source, Source][] =>
  editions.flatMap((from, index) => editions.slice(index + 1).map((to): [Source, Source] => [from, to]));

const bySize = (a: FigurePair, b: FigurePair): number =>
  Math.abs(b.difference) - Math.abs(a.difference) ||
  (a.country < b.country ? -1 : a.country > b.country ? 1 : 0) ||
  a.year - b.year;
