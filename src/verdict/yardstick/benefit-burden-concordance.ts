import { type SignedRankTest, signedRankTest } from '../../simulation/signed-rank.ts';
import type { Yardstick } from './yardstick.ts';

/**
 * Whether allies pay in proportion to what they have to protect.
 *
 * @param spending defence expenditure by ally.
 * @param gdp GDP of the same allies, in the same currency and price basis.
 * @param population of the same allies.
 */
export function concordance(
  spending: Float64Array,
  gdp: Float64Array,
  population: Float64Array,
): SignedRankTest {
  return signedRankTest(...partsOf(spending, gdp, population));
}

/** Parts of the burden and of the benefit. */
function partsOf(
  spending: Float64Array,
  gdp: Float64Array,
  population: Float64Array,
  burden = new Float64Array(spending.length),
  benefit = new Float64Array(spending.length),
): [burden: Float64Array, benefit: Float64Array] {
  const money = total(spending);
  const wealth = total(gdp);
  const people = total(population);
  for (let i = 0; i < spending.length; i++) {
    burden[i] = spending[i]! / money;
    benefit[i] = (gdp[i]! / wealth + population[i]! / people) / 2;
  }
  return [burden, benefit];
}

function total(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum;
}

/** Whether burdens agree with benefits, as far as public figures show benefits. */
export const benefitBurdenConcordance: Yardstick = {
  id: 'benefit-burden-concordance',
  name: 'Probability of burdens so far from benefits if they agreed',
  label: 'benefit–burden',
  subject: 'money',
  author:
    'Sandler and Murdoch (2000), On Sharing NATO Defence Burdens in the 1990s and Beyond; Sandler and Shimizu (2014)',
  formula:
    'p of the two-sided Wilcoxon signed-rank test of b_i − v_i over i∈A; b_i = s_i·Y_i ÷ Σ s·Y, v_i = ½(Y_i ÷ ΣY + N_i ÷ ΣN), s = expenditure over GDP, Y = GDP in current US dollars, N = population; equal pairs dropped, ties at mid-ranks, exact to 50 allies',
  unit: 'p-value',
  ignores: [
    'exposed borders and the risk of terrorism, the benefits that the authors found to drive spending: no public table of them is shipped',
    'who counts as Europe: it asks about every ally at once',
    'how large a difference is, but for its rank: the United States is one ally among all',
    'that the outcome depends on the benefits chosen (Solomon 2004)',
    'that a high p is no proof of agreement',
  ],
  needs: ['share of GDP by ally, NATO', 'GDP in current US dollars, IMF', 'population, IMF'],
  thresholds: [{ id: 'concordance', value: 0.05, name: 'burdens and benefits agree, not rejected at 5 %' }],
  shares({ projection, spending, alliance }, out) {
    const column = () => new Float64Array(alliance.length);
    const [money, gdp, population, burden, benefit] = [column(), column(), column(), column(), column()];
    for (let k = 0; k < out.length; k++) {
      for (let position = 0; position < alliance.length; position++) {
        const ally = projection.allies[alliance[position]!]!;
        const at = alliance[position]! * projection.years.length + k;
        gdp[position] = spending.gdpUsd[at]!;
        money[position] = (spending.sharePct[at]! * gdp[position]!) / 100;
        population[position] = ally.population * ally.gdp.population[k]!;
      }
      out[k] = signedRankTest(...partsOf(money, gdp, population, burden, benefit)).pTwoSided;
    }
  },
};
