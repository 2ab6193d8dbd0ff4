import { majority, type Yardstick } from './yardstick.ts';

/** Percent of GDP that the allies agreed in The Hague to spend on core defence by 2035. */
export const requiredPct = 3.5;

/** Share of the money that The Hague asks of Europe and that Europe spends. */
export const requirementMet: Yardstick = {
  id: 'requirement-met',
  name: `Share met of the requirement of ${requiredPct} % of GDP`,
  label: `${requiredPct} % of GDP`,
  subject: 'money',
  author: 'Burdenshift, from the declaration of The Hague, 25 June 2025',
  formula: `Σ(i∈E) min(s_i, ${requiredPct} %)·Y_i ÷ Σ(i∈E) ${requiredPct} %·Y_i, s = expenditure over GDP, Y = GDP in current US dollars`,
  unit: 'share',
  ignores: [
    'what the United States spends: it asks whether Europe does its own part',
    "Spain's exemption: 3.5 % is asked of every ally with armed forces",
    'what the money buys',
    'spending above 3.5 %, which does not make up for another ally below it',
  ],
  needs: ['share of GDP by ally, NATO', 'GDP in current US dollars, IMF'],
  thresholds: [majority, { id: 'in-full', value: 0.995, name: 'met in full (99.5 %)' }],
  shares({ projection, spending, europe }, out) {
    const count = out.length;
    for (let k = 0; k < count; k++) {
      let met = 0;
      let required = 0;
      for (let position = 0; position < europe.length; position++) {
        const at = europe[position]! * projection.years.length + k;
        const gdp = spending.gdpUsd[at]!;
        met += Math.min(spending.sharePct[at]!, requiredPct) * gdp;
        required += requiredPct * gdp;
      }
      out[k] = met / required;
    }
  },
};
