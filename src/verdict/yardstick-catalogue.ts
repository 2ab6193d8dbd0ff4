import { benefitBurdenConcordance } from './yardstick/benefit-burden-concordance.ts';
import { commonFunding } from './yardstick/common-funding.ts';
import { effortAndSize } from './yardstick/effort-and-size.ts';
import { readinessPools } from './yardstick/readiness-pools.ts';
import { spendingMilitaryPpp } from './yardstick/spending-military-ppp.ts';
import type { Yardstick } from './yardstick/yardstick.ts';
import { yardsticks } from './yardsticks.ts';

/** Yardsticks beside those of an assessment: tests of fairness, common funding, and what cannot be answered. */
const beside = [commonFunding, effortAndSize, benefitBurdenConcordance, spendingMilitaryPpp, readinessPools];

/** Every definition there is, whether or not an assessment answers it. */
export const yardstickCatalogue: readonly Yardstick[] = [
  ...yardsticks,
  ...beside.filter((yardstick) => !yardsticks.includes(yardstick)),
];
