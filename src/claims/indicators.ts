import { ammunitionOutput } from './reading/ammunition-output.ts';
import { armsProducerRank } from './reading/arms-producer-rank.ts';
import { armsSales } from './reading/arms-sales.ts';
import { complianceCount } from './reading/compliance-count.ts';
import { costStudy } from './reading/cost-study.ts';
import { deadline } from './reading/deadline.ts';
import { eventDate } from './reading/event-date.ts';
import { expenditureChange } from './reading/expenditure-change.ts';
import { factoryCapacity } from './reading/factory-capacity.ts';
import { holding } from './reading/holding.ts';
import { leadTime } from './reading/lead-time.ts';
import { majorityBurden } from './reading/majority-burden.ts';
import { militaryExpenditure } from './reading/military-expenditure.ts';
import { nationalCommitment } from './reading/national-commitment.ts';
import { occupiedArea } from './reading/occupied-area.ts';
import { officeTerm } from './reading/office-term.ts';
import { order } from './reading/order.ts';
import { orderTerms } from './reading/order-terms.ts';
import { policyEvent } from './reading/policy-event.ts';
import { productionRate } from './reading/production-rate.ts';
import { requiredRise } from './reading/required-rise.ts';
import { shareOfGdpReading } from './reading/share-of-gdp.ts';
import { spendingComparison } from './reading/spending-comparison.ts';
import { spendingRank } from './reading/spending-rank.ts';
import { spendingTarget } from './reading/spending-target.ts';
import { statement } from './reading/statement.ts';
import { targetExemption } from './reading/target-exemption.ts';
import { trade } from './reading/trade.ts';
import { troopLevel } from './reading/troop-level.ts';
import type { Indicator } from './reading.ts';

/** All that claims can be read onto, one file each in `reading/`. */
export const indicators: readonly Indicator[] = [
  ammunitionOutput,
  armsProducerRank,
  armsSales,
  complianceCount,
  costStudy,
  deadline,
  eventDate,
  expenditureChange,
  factoryCapacity,
  holding,
  leadTime,
  majorityBurden,
  militaryExpenditure,
  nationalCommitment,
  occupiedArea,
  officeTerm,
  order,
  orderTerms,
  policyEvent,
  productionRate,
  requiredRise,
  shareOfGdpReading,
  spendingComparison,
  spendingRank,
  spendingTarget,
  statement,
  targetExemption,
  trade,
  troopLevel,
];
