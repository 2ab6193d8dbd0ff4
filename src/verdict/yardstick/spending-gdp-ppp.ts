import { spendingOf } from '../../spending/money-of-group.ts';
import { majority, type Yardstick } from './yardstick.ts';

/** Share of the alliance's spending in international dollars. */
export const spendingGdpPpp: Yardstick = {
  id: 'spending-gdp-ppp',
  name: "Share of the alliance's defence expenditure at GDP purchasing power parity",
  label: 'GDP-PPP',
  subject: 'money',
  author: 'Burdenshift, after the GDP-PPP comparisons of the IMF and the World Bank',
  formula:
    'Σ(i∈E) s_i·P_i ÷ Σ(i∈A) s_i·P_i, s = expenditure over GDP, P = GDP in current international dollars',
  unit: 'share',
  ignores: [
    'that imported equipment is paid for at market rates, so the parity of GDP flatters importers',
    'that the parity of defence inputs differs from that of GDP (no sourced table is shipped)',
    'that United States spending is global, not for Europe alone',
    'stocks built up by earlier spending, and what is bought',
  ],
  needs: ['share of GDP by ally, NATO', 'GDP in international dollars, IMF'],
  thresholds: [majority],
  shares(state, out) {
    const { spending, europe, alliance } = state;
    for (let k = 0; k < out.length; k++) {
      out[k] =
        spendingOf(out.length, europe, spending.gdpPpp, spending.sharePct, k) /
        spendingOf(out.length, alliance, spending.gdpPpp, spending.sharePct, k);
    }
  },
};
