import { requirementMet } from './yardstick/requirement-met.ts';
import { spendingGdpPpp } from './yardstick/spending-gdp-ppp.ts';
import { spendingMarketRates } from './yardstick/spending-market-rates.ts';
import type { Yardstick } from './yardstick/yardstick.ts';

/** Every yardstick, in the order in which results show them. */
export const yardsticks: readonly Yardstick[] = [spendingMarketRates, spendingGdpPpp, requirementMet];
