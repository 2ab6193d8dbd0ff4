import { isMissing, type Missing } from '../evidence/missing.ts';
import { type Amount, money } from './amount.ts';
import type { Macro } from './macro.ts';
import type { MilitaryParity } from './military-parity.ts';

type National = Amount<string, 'national', 'current'>;
type UsdConstant = Amount<'USD', 'mer', `constant-${number}`>;

const usd = { currency: 'USD', rate: 'mer', prices: 'current' } as const;
const gdpPpp = { currency: 'INT', rate: 'gdp-ppp', prices: 'current' } as const;
const militaryPpp = { currency: 'INT', rate: 'military-ppp', prices: 'current' } as const;

/** National currency at the market rate of the year. */
export function toUsd(
  amount: National,
  macro: Macro,
  country: string,
  year: number,
): Amount<'USD', 'mer', 'current'> | Missing {
  const rate = macro.exchangeRate(country, year);
  return isMissing(rate) ? rate : money(amount.millions / rate, usd);
}

/** US dollars of the year back into national currency, at the market rate of the year. */
export function toNational(
  amount: Amount<'USD', 'mer', 'current'>,
  macro: Macro,
  country: string,
  year: number,
  currency: string,
): National | Missing {
  const rate = macro.exchangeRate(country, year);
  return isMissing(rate)
    ? rate
    : money(amount.millions * rate, { currency, rate: 'national', prices: 'current' } as const);
}

/** National currency in international dollars, by the purchasing power parity of the whole of GDP. */
export function toPurchasingPower(
  amount: National,
  macro: Macro,
  country: string,
  year: number,
): Amount<'INT', 'gdp-ppp', 'current'> | Missing {
  const factor = macro.pppFactor(country, year);
  return isMissing(factor) ? factor : money(amount.millions / factor, gdpPpp);
}

/** National currency in international dollars of defence inputs, by a table that the user has loaded. */
export function toMilitaryPurchasingPower(
  amount: National,
  parity: MilitaryParity,
  country: string,
  year: number,
): Amount<'INT', 'military-ppp', 'current'> | Missing {
  const factor = parity.factor(country, year);
  return isMissing(factor) ? factor : money(amount.millions / factor, militaryPpp);
}

/**
 * Dollars at constant prices and exchange rates of one base year, moved to another base year: back into
 * national currency at the old rate, national deflator from base to base, into dollars at the new rate.
 * One edition of the Outlook supplies all three.
 */
export function rebase<Y extends number>(
  amount: UsdConstant,
  base: Y,
  macro: Macro,
  country: string,
): Amount<'USD', 'mer', `constant-${Y}`> | Missing {
  const old = Number(amount.prices.slice('constant-'.length));
  const oldRate = macro.exchangeRate(country, old);
  const newRate = macro.exchangeRate(country, base);
  const deflator = macro.deflator(country, base, old);
  if (isMissing(oldRate)) return oldRate;
  if (isMissing(newRate)) return newRate;
  if (isMissing(deflator)) return deflator;
  const millions = (amount.millions * oldRate * deflator) / newRate;
  return money(millions, { currency: 'USD', rate: 'mer', prices: `constant-${base}` } as const);
}
