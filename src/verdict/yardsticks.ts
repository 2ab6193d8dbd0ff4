import { capabilityMajorityCommitted } from './yardstick/capability-majority-committed.ts';
import { capabilityMajorityGlobal } from './yardstick/capability-majority-global.ts';
import { capabilityMajorityInEurope } from './yardstick/capability-majority-in-europe.ts';
import { coverageCostWeights } from './yardstick/coverage-cost-weights.ts';
import { coverageEqualWeights } from './yardstick/coverage-equal-weights.ts';
import { coverageTargetWeights } from './yardstick/coverage-target-weights.ts';
import { coverageWithoutUnitedStates } from './yardstick/coverage-without-united-states.ts';
import { enablers } from './yardstick/enablers.ts';
import { replacementCost } from './yardstick/replacement-cost.ts';
import { requirementMet } from './yardstick/requirement-met.ts';
import { spendingGdpPpp } from './yardstick/spending-gdp-ppp.ts';
import { spendingMarketRates } from './yardstick/spending-market-rates.ts';
import type { Yardstick } from './yardstick/yardstick.ts';

/** Every yardstick, in the order in which results show them: money first, then what is held. */
export const yardsticks: readonly Yardstick[] = [
  spendingMarketRates,
  spendingGdpPpp,
  requirementMet,
  capabilityMajorityGlobal,
  capabilityMajorityInEurope,
  capabilityMajorityCommitted,
  replacementCost,
  enablers,
  coverageEqualWeights,
  coverageCostWeights,
  coverageTargetWeights,
  coverageWithoutUnitedStates,
];

export const yardstickById: ReadonlyMap<string, Yardstick> = new Map(
  yardsticks.map((yardstick) => [yardstick.id, yardstick]),
);
