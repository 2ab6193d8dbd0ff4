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
  /** Millions of US dollars at current prices and exchange rates, and of international dollars. */
  readonly gdpUsd: Float64Array;
  readonly gdpPpp: Float64Array;
  readonly spendingUsd: Float64Array;
  /** Millions of persons; missing where the Outlook lacks one member's. */
  readonly population: Float64Array | Missing;
}

/**
 * Reads the members at the end of a year from one NATO edition and one edition of the Outlook. Spending or GDP that a
 * member with armed forces lacks makes the year missing: an alliance with holes in it is not the alliance.
 */
export function reportedYear(
  data: DataPackage,
  nato: Source,
  macro: Macro,
  year: number,
): ReportedYear | Missing {
  const countries: string[] = [];
  const people: number[] = [];
  let uncounted: Missing | undefined;
  const columns = {
    sharePct: [] as number[],
    gdpUsd: [] as number[],
    gdpPpp: [] as number[],
    spendingUsd: [] as number[],
  };
  for (const country of countriesOf(data.vocabulary, 'nato', endOfYear(year))) {
    const share = shareOfGdp(data, nato, country, year);
    if (isMissing(share)) {
      if (share.missing === 'not-applicable') continue;
      return share;
    }
    const usd = macro.value('usd', country, year);
    const ppp = macro.value('ppp', country, year);
    const population = macro.value('population', country, year);
    if (isMissing(usd)) return usd;
    if (isMissing(ppp)) return ppp;
    if (isMissing(population)) uncounted ??= population;
    else people.push(population);
    const key = {
      source: nato.id,
      indicator: 'defence-expenditure',
      priceBasis: 'mer-current',
      country,
      year,
    };
    const spending = data.find(key)?.value ?? (share.pct * usd) / 100;
    // The GDP that the share applies to, as a projection has it: the Outlook's where the edition prints no level.
    const gdp = (100 * spending) / share.pct;
    countries.push(country);
    columns.sharePct.push(share.pct);
    columns.gdpUsd.push(gdp);
    columns.gdpPpp.push((gdp * ppp) / usd);
    columns.spendingUsd.push(spending);
  }
  return {
    countries,
    sharePct: Float64Array.from(columns.sharePct),
    gdpUsd: Float64Array.from(columns.gdpUsd),
    gdpPpp: Float64Array.from(columns.gdpPpp),
    spendingUsd: Float64Array.from(columns.spendingUsd),
    population: uncounted ?? Float64Array.from(people),
  };
}
