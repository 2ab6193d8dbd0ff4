import type { DataPackage } from '../evidence/data-package.ts';
import { isMissing, type Missing, missing } from '../evidence/missing.ts';
import type { Source } from '../evidence/source.ts';

/** Series of one edition of the World Economic Outlook that prices and exchange rates are built from. */
export type MacroSeries = 'usd' | 'ppp' | 'national' | 'real' | 'population';

const keys: Record<MacroSeries, { indicator: string; priceBasis: string }> = {
  usd: { indicator: 'gdp', priceBasis: 'mer-current' },
  ppp: { indicator: 'gdp', priceBasis: 'gdp-ppp-current' },
  national: { indicator: 'gdp-national', priceBasis: 'national-current' },
  real: { indicator: 'gdp-national', priceBasis: 'national-constant' },
  population: { indicator: 'population', priceBasis: 'none' },
};

/** GDP, prices and exchange rates of one edition. Series of two editions are never combined. */
export interface Macro {
  readonly source: Source;
  /** First and last year of the edition. */
  readonly from: number;
  readonly to: number;
  /** Millions of dollars, international dollars or national currency; population in millions. */
  value(series: MacroSeries, country: string, year: number): number | Missing;
  /** National currency units for one US dollar, the average of the year: nominal GDP over GDP in dollars. */
  exchangeRate(country: string, year: number): number | Missing;
  /** National currency units for one international dollar: nominal GDP over GDP in international dollars. */
  pppFactor(country: string, year: number): number | Missing;
  /** Prices in a year relative to a base year (1 in the base year): the GDP deflator. */
  deflator(country: string, year: number, base: number): number | Missing;
}

/** Opens one edition of the World Economic Outlook. */
export function openMacro(data: DataPackage, source: Source): Macro {
  const years = data.observations.filter((row) => row.source === source.id).map((row) => row.year);
  const from = years.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const to = years.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);

  const value = (series: MacroSeries, country: string, year: number): number | Missing => {
    if (year < from || year > to) {
      return missing('out-of-horizon', `${source.title} covers ${from} to ${to}, not ${year}`);
    }
    const row = data.find({ source: source.id, country, year, ...keys[series] });
    if (!row) return missing('no-source', `${source.title} as shipped has no ${series} GDP of ${country}`);
    return row.value ?? missing(row.missing ?? 'not-published', row.note);
  };
  const quotient = (
    over: MacroSeries,
    under: MacroSeries,
    country: string,
    year: number,
  ): number | Missing => {
    const top = value(over, country, year);
    const bottom = value(under, country, year);
    return isMissing(top) ? top : isMissing(bottom) ? bottom : top / bottom;
  };
  return {
    source,
    from,
    to,
    value,
    exchangeRate: (country, year) => quotient('national', 'usd', country, year),
    pppFactor: (country, year) => quotient('national', 'ppp', country, year),
    deflator(country, year, base) {
      const now = quotient('national', 'real', country, year);
      const then = quotient('national', 'real', country, base);
      return isMissing(now) ? now : isMissing(then) ? then : now / then;
    },
  };
}
