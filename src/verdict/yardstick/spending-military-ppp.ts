import { majority, type Yardstick } from './yardstick.ts';

/** Share of the alliance's spending at the prices of defence inputs. */
export const spendingMilitaryPpp: Yardstick = {
  id: 'spending-military-ppp',
  name: "Share of the alliance's defence expenditure at military purchasing power parity",
  label: 'military PPP',
  subject: 'money',
  author: 'Robertson (2022), International Comparisons of Real Military Purchasing Power',
  formula:
    'Σ(i∈E) M_i ÷ m_i ÷ Σ(i∈A) M_i ÷ m_i, M = expenditure in national currency, m = national currency units for one international dollar of defence inputs',
  unit: 'share',
  ignores: [
    'that imported equipment is paid for at market rates',
    'quality: a soldier or a tank counts the same everywhere',
    'that United States spending is global, not for Europe alone',
  ],
  needs: [
    'defence expenditure in national currency, NATO',
    'military purchasing power parities, none shipped',
  ],
  notAssessable:
    'no sourced table of military purchasing power parities is shipped; with a table of your own `spending shares --military-ppp FILE` gives the share in a year reported',
  thresholds: [majority],
  shares(_state, out) {
    out.fill(Number.NaN);
  },
};
