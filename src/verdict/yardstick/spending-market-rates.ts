import { spendingOf } from '../../spending/money-of-group.ts';
import { majority, type Yardstick } from './yardstick.ts';

/** Share of the alliance's spending in dollars of the day. */
export const spendingMarketRates: Yardstick = {
  id: 'spending-market-rates',
  name: "Share of the alliance's defence expenditure at market exchange rates",
  label: 'market rates',
  subject: 'money',
  author: "NATO, Secretary General's annual report (share of Allied defence expenditure)",
  formula: 'Σ(i∈E) s_i·Y_i ÷ Σ(i∈A) s_i·Y_i, s = expenditure over GDP, Y = GDP in current US dollars',
  unit: 'share',
  ignores: [
    'what a dollar buys in each country',
    'that United States spending is global, not for Europe alone',
    'stocks built up by earlier spending, and what is bought',
    'the up to 1.5 % of GDP of related spending',
  ],
  needs: ['share of GDP by ally, NATO', 'GDP in current US dollars, IMF'],
  thresholds: [majority],
  shares(state, out) {
    const { spending, europe, alliance } = state;
    for (let k = 0; k < out.length; k++) {
      out[k] =
        spendingOf(out.length, europe, spending.gdpUsd, spending.sharePct, k) /
        spendingOf(out.length, alliance, spending.gdpUsd, spending.sharePct, k);
    }
  },
};
