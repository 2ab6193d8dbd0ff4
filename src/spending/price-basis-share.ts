import type { DataPackage } from '../evidence/data-package.ts';
import { isMissing, type Missing } from '../evidence/missing.ts';
import type { Source } from '../evidence/source.ts';
import { type Amount, money } from '../money/amount.ts';
import { toMilitaryPurchasingPower, toNational, toPurchasingPower } from '../money/conversion.ts';
import type { Macro } from '../money/macro.ts';
import type { MilitaryParity } from '../money/military-parity.ts';
import { endOfYear } from '../vocabulary/calendar.ts';
import { currencyOn } from '../vocabulary/country.ts';
import { countriesOf } from '../vocabulary/vocabulary.ts';
import { shareOfGdp } from './share.ts';

/** The three ways of making national currencies comparable. */
export const comparisonRates = ['mer', 'gdp-ppp', 'military-ppp'] as const;
export type ComparisonRate = (typeof comparisonRates)[number];

export const comparisonRateNames: Readonly<Record<ComparisonRate, string>> = {
  mer: 'market exchange rates',
  'gdp-ppp': 'GDP purchasing power parity',
  'military-ppp': 'military purchasing power parity',
};

/** Conversions of one edition, with the user's military parities if any. */
export interface Conversions {
  readonly macro: Macro;
  readonly military: MilitaryParity;
}

/** An amount of the year in national currency under one of the three comparisons. */
export function comparable(
  national: Amount<string, 'national', 'current'>,
  rate: ComparisonRate,
  { macro, military }: Conversions,
  country: string,
  year: number,
): number | Missing {
  if (rate === 'military-ppp') {
    const amount = toMilitaryPurchasingPower(national, military, country, year);
    return isMissing(amount) ? amount : amount.millions;
  }
  if (rate === 'gdp-ppp') {
    const amount = toPurchasingPower(national, macro, country, year);
    return isMissing(amount) ? amount : amount.millions;
  }
  const exchange = macro.exchangeRate(country, year);
  return isMissing(exchange) ? exchange : national.millions / exchange;
}

/**
 * One ally's expenditure of a year in national currency: NATO's dollars at the market rate of the Outlook, or,
 * where the edition has no levels, its share of the Outlook's GDP.
 */
export function nationalSpending(
  data: DataPackage,
  nato: Source,
  macro: Macro,
  country: string,
  year: number,
): Amount<string, 'national', 'current'> | Missing {
  const share = shareOfGdp(data, nato, country, year);
  if (isMissing(share)) return share;
  const currency = currencyOn(data.vocabulary.countries.get(country)!, endOfYear(year)) ?? country;
  const usd = data.find({
    source: nato.id,
    indicator: 'defence-expenditure',
    priceBasis: 'mer-current',
    country,
    year,
  })?.value;
  if (usd != null) {
    return toNational(
      money(usd, { currency: 'USD', rate: 'mer', prices: 'current' } as const),
      macro,
      country,
      year,
      currency,
    );
  }
  const gdp = macro.value('national', country, year);
  return isMissing(gdp)
    ? gdp
    : money((share.pct * gdp) / 100, { currency, rate: 'national', prices: 'current' } as const);
}

/** Spending of a set under one comparison, and its share of the alliance's. */
export interface BasisShare {
  readonly rate: ComparisonRate;
  readonly year: number;
  readonly set: string;
  /** Millions of US or international dollars, current prices; `null` when a figure is missing. */
  readonly millions: number | null;
  readonly allianceMillions: number | null;
  readonly sharePct: number | null;
  /** Members with forces that lack a figure, and why. */
  readonly missing: Readonly<Record<string, Missing>>;
}

/** Share of a set in the alliance's spending of a reported year under each comparison, never mixed. */
export function shareUnderEachRate(
  data: DataPackage,
  nato: Source,
  conversions: Conversions,
  set: string,
  year: number,
): BasisShare[] {
  const members = new Set(countriesOf(data.vocabulary, set, endOfYear(year)));
  return comparisonRates.map((rate) => {
    const absent: Record<string, Missing> = {};
    let part = 0;
    let all = 0;
    for (const country of countriesOf(data.vocabulary, 'nato', endOfYear(year))) {
      const national = nationalSpending(data, nato, conversions.macro, country, year);
      if (isMissing(national) && national.missing === 'not-applicable') continue;
      const value = isMissing(national) ? national : comparable(national, rate, conversions, country, year);
      if (isMissing(value)) absent[country] = value;
      else {
        all += value;
        if (members.has(country)) part += value;
      }
    }
    const complete = Object.keys(absent).length === 0;
    return {
      rate,
      year,
      set,
      millions: complete ? part : null,
      allianceMillions: complete ? all : null,
      sharePct: complete ? (100 * part) / all : null,
      missing: absent,
    };
  });
}
