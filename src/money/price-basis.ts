/** How a national currency became the currency of the amount. */
export type Rate = 'mer' | 'gdp-ppp' | 'military-ppp' | 'national';

/** Prices of the year itself, or of one base year. */
export type Prices = 'current' | `constant-${number}`;

/** ISO 4217 code, or `INT` for international dollars. */
export type CurrencyCode = string;

/** What an amount is measured in. Two amounts meet only when all three agree. */
export interface PriceBasis<
  C extends CurrencyCode = CurrencyCode,
  R extends Rate = Rate,
  P extends Prices = Prices,
> {
  readonly currency: C;
  readonly rate: R;
  readonly prices: P;
}

const rateNames: Record<Rate, string> = {
  mer: 'market exchange rates',
  'gdp-ppp': 'GDP purchasing power parity',
  'military-ppp': 'military purchasing power parity',
  national: 'national currency',
};

/** A price basis in words, for errors and captions. */
export function describeBasis({ currency, rate, prices }: PriceBasis): string {
  const unit = currency === 'INT' ? 'international dollars' : currency;
  const year = prices === 'current' ? 'current prices' : `${prices.slice('constant-'.length)} prices`;
  return rate === 'national' ? `${unit}, ${year}` : `${unit}, ${year}, ${rateNames[rate]}`;
}

export const sameBasis = (a: PriceBasis, b: PriceBasis): boolean =>
  a.currency === b.currency && a.rate === b.rate && a.prices === b.prices;
