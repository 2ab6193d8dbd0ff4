import type { CoverageState } from '../capability/coverage.ts';
import type { CapabilityInput } from '../capability/coverage-model.ts';
import type { Projection } from '../spending/projection.ts';
import type { SpendingState } from '../spending/replication.ts';

/**
 * One possible future as the yardsticks see it. Indices point into the projection's allies; arrays of the
 * spending state run ally by ally, year by year.
 */
export interface ReplicationState {
  readonly projection: Projection;
  readonly spending: SpendingState;
  /** Allies that count as Europe. */
  readonly europe: Int32Array;
  /** All allies, Europe included. */
  readonly alliance: Int32Array;
  /** What is held; yardsticks of money do not look at it, and it is absent where only money is asked for. */
  readonly coverage?: HeldState;
}

/** Holdings of one possible future, and where the ends of the projection's years stand in them. */
export interface HeldState {
  readonly inputs: readonly CapabilityInput[];
  readonly state: CoverageState;
  /** Moment of the state at the end of each year of the projection; its first moment is the day of the question. */
  readonly yearEnds: Int32Array;
}
