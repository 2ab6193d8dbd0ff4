import type { DataPackage } from '../evidence/data-package.ts';
import { yearsOf } from '../evidence/edition.ts';
import { isMissing } from '../evidence/missing.ts';
import type { Source } from '../evidence/source.ts';
import { openMacro } from '../money/macro.ts';
import { reportedYear } from '../spending/reported-year.ts';
import { shareOfGdp } from '../spending/share.ts';
import { endOfYear } from '../vocabulary/calendar.ts';
import { countriesOf } from '../vocabulary/vocabulary.ts';
import { concordance } from './yardstick/benefit-burden-concordance.ts';
import { exploitation } from './yardstick/effort-and-size.ts';
import { requiredPct } from './yardstick/requirement-met.ts';

/** What a yardstick says of a year already reported, by the edition in use. */
export interface HistoryPoint {
  readonly yardstick: string;
  readonly year: number;
  /** From 0 to 1; the p-value where the yardstick is a test. */
  readonly share: number;
}

/**
 * The yardsticks over the reported years, from one NATO edition and one edition of the Outlook. Allies count in
 * the years in which they were members at the end of the year. Years in which a member that has forces lacks a
 * figure are left out.
 */
export function shareHistory(
  data: DataPackage,
  nato: Source,
  outlook: Source,
  europe: string,
): HistoryPoint[] {
  const macro = openMacro(data, outlook);
  return yearsOf(data, nato, 'share-of-gdp').flatMap((year) => {
    const reported = reportedYear(data, nato, macro, year);
    if (isMissing(reported)) return [];
    const { countries, sharePct, gdpUsd, gdpPpp, spendingUsd, population } = reported;
    const inEurope = new Set(countriesOf(data.vocabulary, europe, endOfYear(year)));
    const sums = { usd: 0, usdEurope: 0, ppp: 0, pppEurope: 0, met: 0, required: 0 };
    for (const [at, country] of countries.entries()) {
      const usd = spendingUsd[at]!;
      const ppp = (sharePct[at]! * gdpPpp[at]!) / 100;
      sums.usd += usd;
      sums.ppp += ppp;
      if (!inEurope.has(country)) continue;
      sums.usdEurope += usd;
      sums.pppEurope += ppp;
      sums.met += (Math.min(sharePct[at]!, requiredPct) * gdpUsd[at]!) / 100;
      sums.required += (requiredPct * gdpUsd[at]!) / 100;
    }
    return [
      { yardstick: 'spending-market-rates', year, share: sums.usdEurope / sums.usd },
      { yardstick: 'spending-gdp-ppp', year, share: sums.pppEurope / sums.ppp },
      { yardstick: 'requirement-met', year, share: sums.met / sums.required },
      { yardstick: 'effort-and-size', year, share: exploitation(sharePct, gdpUsd).pPositive },
      ...(isMissing(population)
        ? []
        : [
            {
              yardstick: 'benefit-burden-concordance',
              year,
              share: concordance(spendingUsd, gdpUsd, population).pTwoSided,
            },
          ]),
    ];
  });
}

/** Published expenditure of a group in one year, millions of dollars of one price basis. */
export interface LevelPoint {
  readonly year: number;
  readonly millions: number;
}

/**
 * Published levels of an edition summed over the members of a set at the end of each year. A year for which the
 * edition withholds the level of a member with armed forces is left out rather than summed without it.
 */
export function levelHistory(data: DataPackage, nato: Source, set: string, priceBasis: string): LevelPoint[] {
  return yearsOf(data, nato, 'share-of-gdp').flatMap((year) => {
    let millions = 0;
    for (const country of countriesOf(data.vocabulary, set, endOfYear(year))) {
      const share = shareOfGdp(data, nato, country, year);
      if (isMissing(share) && share.missing === 'not-applicable') continue;
      const level = data.find({
        source: nato.id,
        indicator: 'defence-expenditure',
        priceBasis,
        country,
        year,
      })?.value;
      if (level == null) return [];
      millions += level;
    }
    return [{ year, millions }];
  });
}
