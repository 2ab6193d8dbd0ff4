import { type RankCorrelation, rankCorrelationTest, spearman } from '../../simulation/spearman.ts';
import type { Yardstick } from './yardstick.ts';

/**
 * Whether allies with a large GDP spend a larger part of it than small ones.
 *
 * @param sharePct defence expenditure over GDP by ally, percent.
 * @param gdp GDP of the same allies, all in one currency and price basis.
 */
export const exploitation = (sharePct: ArrayLike<number>, gdp: ArrayLike<number>): RankCorrelation =>
  rankCorrelationTest(spearman(sharePct, gdp), gdp.length);

/** Whether the small exploit the large: the oldest test of burden sharing in an alliance. */
export const effortAndSize: Yardstick = {
  id: 'effort-and-size',
  name: 'Probability of so high a rank correlation of effort with size if there were none',
  label: 'effort × size',
  subject: 'money',
  author:
    'Olson and Zeckhauser (1966), An Economic Theory of Alliances; as tested by Sandler and Murdoch (2000) and Kim and Sandler (2020)',
  formula:
    'p = P(T ≥ ρ·√((n−2) ÷ (1−ρ²))), T = Student t with n−2 degrees of freedom, ρ = Spearman rank correlation of s_i with Y_i over i∈A, one-sided against ρ > 0; s = expenditure over GDP, Y = GDP in current US dollars',
  unit: 'p-value',
  ignores: [
    'who counts as Europe: it asks whether the large carry the small in the whole alliance',
    'how much more the large spend: ranks alone count, and the United States is one ally among all',
    'benefits that only the spender enjoys, such as a border or an overseas interest of its own',
    'that a high p is no proof: with about thirty allies a moderate correlation goes unseen',
    'what the money buys',
  ],
  needs: ['share of GDP by ally, NATO', 'GDP in current US dollars, IMF'],
  thresholds: [
    { id: 'no-exploitation', value: 0.05, name: 'no exploitation of the large by the small found at 5 %' },
  ],
  shares({ projection, spending, alliance }, out) {
    const effort = new Float64Array(alliance.length);
    const size = new Float64Array(alliance.length);
    for (let k = 0; k < out.length; k++) {
      for (let position = 0; position < alliance.length; position++) {
        const at = alliance[position]! * projection.years.length + k;
        effort[position] = spending.sharePct[at]!;
        size[position] = spending.gdpUsd[at]!;
      }
      out[k] = exploitation(effort, size).pPositive;
    }
  },
};
