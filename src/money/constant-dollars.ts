import { isMissing, type Missing, missing } from '../evidence/missing.ts';
import { endOfYear } from '../vocabulary/calendar.ts';
import { currencyOn } from '../vocabulary/country.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { type Amount, money } from './amount.ts';
import { toUsd } from './conversion.ts';
import type { Macro } from './macro.ts';

/** Whose series give the rate of the euro: the largest of its members. */
const euroCountry = 'DEU';

/**
 * A price in any currency of the vocabulary, current prices of its year, in US dollars at the prices of a base year:
 * first into dollars at the market rate of its own year ({@link toUsd}), then by the US GDP deflator from that year to
 * the base. Both come from one edition of the Outlook. A currency that the euro has replaced goes into euros at the fixed
 * rate. Missing for a currency without a rate and a year outside the edition.
 */
export function toConstantDollars<Y extends number>(
  price: { readonly millions: number; readonly currency: string; readonly year: number },
  base: Y,
  macro: Macro,
  vocabulary: Vocabulary,
): Amount<'USD', 'mer', `constant-${Y}`> | Missing {
  const current = dollarsOfTheYear(price, macro, vocabulary);
  if (isMissing(current)) return current;
  const deflator = macro.deflator('USA', base, price.year);
  if (isMissing(deflator)) return deflator;
  return money(current.millions * deflator, {
    currency: 'USD',
    rate: 'mer',
    prices: `constant-${base}`,
  } as const);
}

function dollarsOfTheYear(
  { millions, currency, year }: { millions: number; currency: string; year: number },
  macro: Macro,
  vocabulary: Vocabulary,
): Amount<'USD', 'mer', 'current'> | Missing {
  if (currency === 'USD') return money(millions, { currency, rate: 'mer', prices: 'current' } as const);
  const replaced = vocabulary.currencies.get(currency)?.replacedBy;
  if (replaced) {
    return dollarsOfTheYear(
      { millions: millions / replaced.rate, currency: replaced.code, year },
      macro,
      vocabulary,
    );
  }
  const country = countryOf(currency, year, vocabulary);
  if (country === undefined)
    return missing('no-source', `no country of the Outlook as shipped uses ${currency}`);
  return toUsd(
    money(millions, { currency, rate: 'national', prices: 'current' } as const),
    macro,
    country,
    year,
  );
}

/** A country whose output the Outlook gives in the currency. */
function countryOf(currency: string, year: number, { countries }: Vocabulary): string | undefined {
  const users = [...countries.values()].filter((one) => currencyOn(one, endOfYear(year)) === currency);
  return users.some(({ iso3 }) => iso3 === euroCountry) ? euroCountry : users[0]?.iso3;
}
