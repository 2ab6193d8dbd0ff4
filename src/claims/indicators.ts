import { complianceCount } from './reading/compliance-count.ts';
import { expenditureChange } from './reading/expenditure-change.ts';
import { militaryExpenditure } from './reading/military-expenditure.ts';
import { requiredRise } from './reading/required-rise.ts';
import { shareOfGdpReading } from './reading/share-of-gdp.ts';
import { spendingComparison } from './reading/spending-comparison.ts';
import { spendingRank } from './reading/spending-rank.ts';
import { spendingTarget } from './reading/spending-target.ts';
import type { Indicator } from './reading.ts';

/** All that claims can be read onto, one file each in `reading/`. */
export const indicators: readonly Indicator[] = [
  complianceCount,
  expenditureChange,
  militaryExpenditure,
  requiredRise,
  shareOfGdpReading,
  spendingComparison,
  spendingRank,
  spendingTarget,
];
