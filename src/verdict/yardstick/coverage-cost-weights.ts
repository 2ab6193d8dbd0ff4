import { requirementCoverage } from './requirement-coverage.ts';

/** Coverage of the published requirements, each capability weighing what its requirement would cost. */
export const coverageCostWeights = requirementCoverage(
  {
    id: 'coverage-cost-weights',
    name: 'Coverage of published requirements, weighted by what they would cost',
    label: 'requirements, cost',
    author: 'Burdenshift, after the cost-weighted sums of Bruegel and the Kiel Institute (February 2025)',
    formula: 'Σ p_c·min(H_c, T_c) ÷ Σ p_c·T_c, p = price of one unit',
    needs: ['counts of equipment of European allies', 'published requirements', 'unit prices in US dollars'],
    ignores: ['that prices are those of different years and contents'],
  },
  ({ unitCost }) => unitCost !== null,
  ({ state }) => state.europe,
  ({ state }, index) => state.unitCost[index]! * state.requirement[index]!,
);
