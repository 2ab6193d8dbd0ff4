import { benefitBurdenConcordance } from './yardstick/benefit-burden-concordance.ts';
import { capabilityMajorityCommitted } from './yardstick/capability-majority-committed.ts';
import { capabilityMajorityGlobal } from './yardstick/capability-majority-global.ts';
import { capabilityMajorityInEurope } from './yardstick/capability-majority-in-europe.ts';
import { commonFunding } from './yardstick/common-funding.ts';
import { coverageCostWeights } from './yardstick/coverage-cost-weights.ts';
import { coverageEqualWeights } from './yardstick/coverage-equal-weights.ts';
import { coverageTargetWeights } from './yardstick/coverage-target-weights.ts';
import { coverageWithoutUnitedStates } from './yardstick/coverage-without-united-states.ts';
import { effortAndSize } from './yardstick/effort-and-size.ts';
import { enablers } from './yardstick/enablers.ts';
import { readinessPools } from './yardstick/readiness-pools.ts';
import { replacementCost } from './yardstick/replacement-cost.ts';
import { requirementMet } from './yardstick/requirement-met.ts';
import { spendingGdpPpp } from './yardstick/spending-gdp-ppp.ts';
import { spendingMarketRates } from './yardstick/spending-market-rates.ts';
import { spendingMilitaryPpp } from './yardstick/spending-military-ppp.ts';
import type { Yardstick } from './yardstick/yardstick.ts';

/** Every yardstick, in the order in which results show them: money first, then what is held, then tests of the literature. */
export const yardsticks: readonly Yardstick[] = [
  spendingMarketRates,
  spendingGdpPpp,
  spendingMilitaryPpp,
  requirementMet,
  commonFunding,
  capabilityMajorityGlobal,
  capabilityMajorityInEurope,
  capabilityMajorityCommitted,
  replacementCost,
  enablers,
  coverageEqualWeights,
  coverageCostWeights,
  coverageTargetWeights,
  coverageWithoutUnitedStates,
  readinessPools,
  effortAndSize,
  benefitBurdenConcordance,
];

export const yardstickById: ReadonlyMap<string, Yardstick> = new Map(
  yardsticks.map((yardstick) => [yardstick.id, yardstick]),
);
