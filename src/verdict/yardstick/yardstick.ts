import type { CapabilityInput } from '../../capability/coverage-model.ts';
import type { ReplicationState } from '../replication-state.ts';

/** A level that answers the question when the share exceeds it. */
export interface Threshold {
  readonly id: string;
  readonly value: number;
  readonly name: string;
}

/** Europe carries the majority when its share exceeds one half. */
export const majority: Threshold = { id: 'majority', value: 0.5, name: 'more than half' };

/** One definition of "Europe carries the majority". */
export interface Yardstick {
  readonly id: string;
  readonly name: string;
  /** Short label for narrow tables. */
  readonly label: string;
  /** Whether it measures money or what is held. */
  readonly subject: 'money' | 'capability';
  /** Whose definition it is. */
  readonly author: string;
  /** In words and symbols; E is Europe, A the alliance. */
  readonly formula: string;
  /** What the number is; a yardstick that tests a hypothesis gives the p-value instead of a share. */
  readonly unit: 'share' | 'p-value';
  /** What the measure does not see. */
  readonly ignores: readonly string[];
  /** Data that it needs, in words. */
  readonly needs: readonly string[];
  /** Why public figures cannot answer it; absent where they can. */
  readonly notAssessable?: string;
  readonly thresholds: readonly Threshold[];
  /** Why the figures at hand cannot answer it; `undefined` when they can. */
  missing?(inputs: readonly CapabilityInput[]): string | undefined;
  /** Writes the share of each year of one replication into `out`, from 0 to 1. */
  shares(state: ReplicationState, out: Float64Array): void;
}
