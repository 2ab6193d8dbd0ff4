import type { DataPackage } from '../evidence/data-package.ts';
import { isMissing, type Missing } from '../evidence/missing.ts';
import type { Source } from '../evidence/source.ts';
import type { Macro } from '../money/macro.ts';
import { endOfYear } from '../vocabulary/calendar.ts';
import { countriesOf } from '../vocabulary/vocabulary.ts';
import { shareOfGdp } from './share.ts';

/** What every ally with armed forces spent in one reported year; columns run ally by ally. */
export interface ReportedYear {
  readonly countries: readonly string[];
  /** Percent of GDP. */
  readonly sharePct: Float64Array;
  /** Millions of US dollars at current prices and exchange rates. */
  readonly gdpUsd: Float64Array;
  readonly spendingUsd: Float64Array;
  /** Millions of persons. */
  readonly population: Float64Array;
}

/**
 * Reads the members at the end of a year from one NATO edition and one edition of the Outlook. A figure that a member
 * with armed forces lacks makes the year missing: an alliance with holes in it is not the alliance.
 */
export function reportedYear(
  data: DataPackage,
  nato: Source,
  macro: Macro,
  year: number,
): ReportedYear | Missing {
  const countries: string[] = [];
  const rows: [sharePct: number, gdpUsd: number, population: number][] = [];
  for (const country of countriesOf(data.vocabulary, 'nato', endOfYear(year))) {
    const share = shareOfGdp(data, nato, country, year);
    if (isMissing(share)) {
      if (share.missing === 'not-applicable') continue;
      return share;
    }
    const gdp = macro.value('usd', country, year);
    const population = macro.value('population', country, year);
    if (isMissing(gdp)) return gdp;
    if (isMissing(population)) return population;
    countries.push(country);
    rows.push([share.pct, gdp, population]);
  }
  return {
    countries,
    sharePct: Float64Array.from(rows, ([pct]) => pct),
    gdpUsd: Float64Array.from(rows, ([, gdp]) => gdp),
    spendingUsd: Float64Array.from(rows, ([pct, gdp]) => (pct * gdp) / 100),
    population: Float64Array.from(rows, ([, , people]) => people),
  };
}
