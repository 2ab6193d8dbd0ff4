import { requirementCoverage } from './requirement-coverage.ts';

/** Coverage of the published requirements by what can be used without consent, spares or data of the United States. */
export const coverageWithoutUnitedStates = requirementCoverage(
  {
    id: 'coverage-without-united-states',
    name: 'Coverage of published requirements by what does not depend on the United States',
    label: 'without US consent',
    author: 'Burdenshift',
    formula:
      'mean over c of min(A_c, T_c) ÷ T_c, A = units held that need no consent, spares or data of the United States',
    needs: [
      'counts of equipment of European allies',
      'part of them that is of American design',
      'published requirements',
    ],
    ignores: [
      'dependence below the system: engines, chips, software and munitions of American make in European designs',
      'that dependence is a matter of degree; grades and ranges stand with each family',
    ],
  },
  ({ usMade }) => usMade !== null,
  ({ state }) => state.autonomous,
  () => 1,
);
