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
}
