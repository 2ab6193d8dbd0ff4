import { comparable } from './capability-majority.ts';
import { majority, type Yardstick } from './yardstick.ts';

/** Share of what is held, valued at what it would cost to buy again. */
export const replacementCost: Yardstick = {
  id: 'replacement-cost',
  name: 'Share of what is held, weighted by what it would cost to buy again',
  label: 'replacement cost',
  subject: 'capability',
  author: 'Burdenshift, after the costing of replacements by the IISS (May 2025)',
  formula: 'Σ p_c·H_c ÷ Σ p_c·(H_c + U_c), p = price of one unit, U = worldwide stock of the United States',
  unit: 'share',
  ignores: [
    'age and condition: an old unit counts at the price of a new one',
    'capabilities without a public price or count',
    'that prices are those of different years and contents',
    'readiness, crews and stocks of munitions',
  ],
  needs: ['counts of both sides, worldwide', 'unit prices in US dollars'],
  thresholds: [majority],
  missing: (inputs) =>
    inputs.some((input) => comparable(input, 'global') && input.unitCost !== null)
      ? undefined
      : 'no capability has a price and both counts',
  shares({ coverage }, out) {
    const { state, inputs, yearEnds } = coverage!;
    for (let k = 0; k < out.length; k++) {
      let held = 0;
      let all = 0;
      for (let index = 0; index < inputs.length; index++) {
        const at = index * state.moments + yearEnds[k]!;
        const price = state.unitCost[index]!;
        const europe = price * state.europe[at]!;
        const both = europe + price * state.unitedStates.global[at]!;
        if (Number.isNaN(both)) continue;
        held += europe;
        all += both;
      }
      out[k] = held / all;
    }
  },
};
