import type { Grade } from '../evidence/source.ts';
import type { Day } from '../vocabulary/calendar.ts';
import type { Holder, Scope } from './figure.ts';

/**
 * Why a holding changes other than by a delivery. `tied-down` forces exist and are not available; a `floor` bounds a
 * holding from below and sets nothing.
 */
export const eventKinds = [
  'withdrawal',
  'commitment-change',
  'handover',
  'donation',
  'tied-down',
  'retirement',
  'floor',
] as const;
export type EventKind = (typeof eventKinds)[number];

/**
 * A dated change of a holding. It acts on a figure that is older: one whose date is the day of the event or later
 * holds it already. Plain data: it is sent to worker threads.
 */
export interface PostureEvent {
  readonly id: string;
  readonly capability: string;
  readonly kind: EventKind;
  readonly holder: Holder;
  readonly scope: Scope;
  /** Days between which it takes effect, both inclusive; equal when the day is known. */
  readonly first: Day;
  readonly last: Day;
  /** `set` replaces the holding, `add` adds to it (less than zero takes away). */
  readonly effect: 'set' | 'add';
  readonly low: number;
  readonly best: number;
  readonly high: number;
  /** That of the capability. */
  readonly unit: string;
  /** Whether it holds unless a scenario takes it out; otherwise it is material for scenarios. */
  readonly inBaseline: boolean;
  /** Identifier in sources.csv. */
  readonly source: string;
  readonly grade: Grade;
  readonly note: string;
}
