import { majority, type Yardstick } from './yardstick.ts';

/** Share of what the alliance pays together: small money by an agreed key. */
export const commonFunding: Yardstick = {
  id: 'common-funding',
  name: "Least share of NATO's common funding",
  label: 'common funding',
  subject: 'money',
  author: 'NATO, cost-sharing key agreed by the allies, as reported',
  formula:
    '1 − Σ(i∉E) k_i, k_i = upper end of the key of ally i; where it is not on record, that of the United States, the largest payer: Europe without Canada pays at least 1 − 2k and at most 1 − k, k = key of the United States. The last key agreed is held',
  unit: 'share',
  ignores: [
    'all defence expenditure that is not common funding: it is about 0.3 % of the total',
    'changes of the key that have not been agreed',
    "that the keys on record are rounded or relayed by the press: NATO's own table is not at hand",
    'what the money buys',
  ],
  needs: ['cost-sharing keys of the allies outside Europe, press reports, provisional'],
  thresholds: [majority],
  shares({ projection, europe, alliance }, out) {
    out.fill(1);
    for (let position = 0; position < alliance.length; position++) {
      const ally = alliance[position]!;
      if (europe.includes(ally)) continue;
      const most = projection.mostFundingPct[ally]!;
      for (let k = 0; k < out.length; k++) out[k] = Math.max(0, out[k]! - most[k]! / 100);
    }
  },
};
