import { requirementCoverage } from './requirement-coverage.ts';

/** Mean coverage of the published requirements, each capability counting alike. */
export const coverageEqualWeights = requirementCoverage(
  {
    id: 'coverage-equal-weights',
    name: 'Coverage of published requirements, each capability counting alike',
    label: 'requirements, equal',
    author: "Burdenshift, after NATO's way of reporting how far capability targets are met",
    formula: 'mean over c of min(H_c, T_c) ÷ T_c, H = units held by European allies, T = units required',
    needs: ['counts of equipment of European allies', 'published requirements'],
  },
  () => true,
  ({ state }) => state.europe,
  () => 1,
);
