import type { DataPackage } from '../evidence/data-package.ts';
import type { Producer } from '../evidence/edition.ts';
import { arithmeticNoise, ratioBounds } from '../evidence/edition-figures.ts';
import { printedPrecision } from '../evidence/printed-precision.ts';
import type { Source } from '../evidence/source.ts';

/** What two editions of a producer are compared by: a ratio, which no change of base year can spoil. */
export type Quantity = 'share-of-gdp' | 'real-gdp-growth';

export const quantityOf = (producer: Producer): Quantity =>
  producer === 'nato' ? 'share-of-gdp' : 'real-gdp-growth';

/** A figure of one edition. */
export interface EditionFigure {
  readonly country: string;
  readonly year: number;
  /** Percent of GDP, or percent a year; `null` where the edition has none. */
  readonly value: number | null;
  /** How far rounding can have moved it, in the same unit. */
  readonly slack: number;
  /** Real GDP with the base year at 100; `null` for shares of GDP. */
  readonly index: number | null;
  readonly note: string;
}

/** Figures of an edition by country and year. */
export function figuresOf(
  data: DataPackage,
  source: Source,
  quantity: Quantity,
  base: number | null,
): Map<string, EditionFigure> {
  const precision = printedPrecision(data.observations, source.id);
  const figures = new Map<string, EditionFigure>();
  for (const row of data.observations) {
    if (row.source !== source.id || row.indicator !== series[quantity].indicator) continue;
    if (row.priceBasis !== series[quantity].priceBasis) continue;
    const { country, year, note } = row;
    const key = `${country}|${year}`;
    const half = precision.halfUnitOf(row);
    if (quantity === 'share-of-gdp') {
      const slack = half + arithmeticNoise;
      figures.set(key, { country, year, value: row.value, slack, index: null, note });
      continue;
    }
    const level = (at: number) => data.find({ ...row, year: at })?.value ?? null;
    const [before, start] = [level(year - 1), base === null ? null : level(base)];
    if (row.value === null || before === null) continue;
    const bounds = ratioBounds([row.value, half], [before, half]);
    figures.set(key, {
      country,
      year,
      value: 100 * (row.value / before - 1),
      slack: 50 * (bounds.high - bounds.low) + 100 * arithmeticNoise,
      index: start === null ? null : (100 * row.value) / start,
      note,
    });
  }
  return figures;
}

const series = {
  'share-of-gdp': { indicator: 'share-of-gdp', priceBasis: 'none' },
  'real-gdp-growth': { indicator: 'gdp-national', priceBasis: 'national-constant' },
} as const;

/** The first year for which both editions have real GDP of every country they share; `null` if there is none. */
export function indexBase(data: DataPackage, from: Source, to: Source): number | null {
  const countries = new Map<number, Set<string>>();
  const all = new Set<string>();
  for (const row of data.observations) {
    const { indicator, priceBasis } = series['real-gdp-growth'];
    if (row.source !== from.id || row.indicator !== indicator || row.priceBasis !== priceBasis) continue;
    if (row.value === null || data.find({ ...row, source: to.id })?.value == null) continue;
    all.add(row.country);
    countries.set(row.year, (countries.get(row.year) ?? new Set()).add(row.country));
  }
  const complete = [...countries].filter(([, present]) => present.size === all.size);
  return complete.length === 0 ? null : Math.min(...complete.map(([year]) => year));
}
