import { requirementCoverage } from './requirement-coverage.ts';

/** Coverage of the published requirements, each capability weighing by how much of it was missing when it was counted. */
export const coverageTargetWeights = requirementCoverage(
  {
    id: 'coverage-target-weights',
    name: 'Coverage of published requirements, weighted by how much of each is missing',
    label: 'requirements, targets',
    author:
      'Burdenshift, after the priorities of the capability targets of June 2025, which grow most where gaps are widest',
    formula: 'Σ w_c·min(H_c, T_c) ÷ T_c, w_c = max(0, T_c − H_c at the start) ÷ T_c, divided by Σ w_c',
    needs: ['counts of equipment of European allies', 'published requirements'],
    ignores: ["NATO's own weights, which are not public"],
  },
  () => true,
  ({ state }) => state.europe,
  ({ state }, index) => {
    const required = state.requirement[index]!;
    return Math.max(0, required - state.europe[index * state.moments]!) / required;
  },
);
