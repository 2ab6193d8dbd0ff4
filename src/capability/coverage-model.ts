import type { Month } from '../production/month.ts';
import type { Range } from '../simulation/triangular.ts';
import type { Day } from '../vocabulary/calendar.ts';
import type { Denominator, requirementScopes } from './figure.ts';

/** Items of one case, and what they add to a capability once they are in service. */
export interface Addition {
  readonly caseId: string;
  /** Place of the case in the delivery book; `null` when all its deliveries are reported. */
  readonly order: number | null;
  /** Reported first delivery, and last: what is not reported is drawn. */
  readonly first: Day | null;
  readonly last: Day | null;
  readonly items: number;
  /** Units of the capability that one item adds. */
  readonly perItem: number;
  /** Part of their use that depends on the United States, 0 to 1. */
  readonly dependence: Range;
  /** Earliest day on which any of them counts: the floor of what must be built or organised. */
  readonly notBefore: Day;
  /** Whether none of them takes the place of older equipment: they come on top of what is held. */
  readonly onTop?: boolean;
}

/** A dated change of a number: a withdrawal, a donation, a retirement, forces tied down elsewhere. */
export interface PostureChange {
  readonly id: string;
  readonly target: 'europe' | Denominator;
  /** Days between which it happens. */
  readonly first: Day;
  readonly last: Day;
  /** `set`: the number from then on. `add`: what comes on top, negative for less. */
  readonly effect: 'set' | 'add';
  readonly size: Range;
}

/** One capability as the simulation sees it, in its own unit. */
export interface CapabilityInput {
  readonly id: string;
  /** Counted holding of the European allies, and the day of the count; `null` when there is no public figure. */
  readonly europe: Range | null;
  readonly countedOn: Day;
  /** Part of that holding which is of US design, 0 to 1; `null` when there is no public figure. */
  readonly usMade: Range | null;
  readonly unitedStates: Readonly<Record<Denominator, Range | null>>;
  readonly requirement: { readonly basis: (typeof requirementScopes)[number]; readonly size: Range } | null;
  /** Millions of US dollars for one unit, current prices of the source; `null` when there is no public figure. */
  readonly unitCost: Range | null;
  /** Capabilities that money cannot buy quickly. */
  readonly enabler: boolean;
  /** From delivery to use, days. */
  readonly trainingDays: Range;
  readonly additions: readonly Addition[];
  readonly changes: readonly PostureChange[];
}

/** Everything a replication of coverage needs. Plain data: it can be sent to a worker thread. */
export interface CoverageModel {
  readonly capabilities: readonly CapabilityInput[];
  /** Months of the result, each taken at its end. */
  readonly firstMonth: Month;
  readonly months: number;
  /**
   * Part of what is delivered that takes the place of older equipment, 0 to 1. No public figure says, so by default
   * anything from none to all is as likely.
   */
  readonly replaced: { readonly low: number; readonly high: number };
}
