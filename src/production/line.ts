import type { Day } from '../vocabulary/calendar.ts';

/** A rate of output from a day on. */
export interface RatePoint {
  readonly day: Day;
  /** Units a year. */
  readonly perYear: number;
  /** Reported output, or an announced expansion, which may slip. */
  readonly kind: 'actual' | 'announced';
  readonly source: string;
}

/**
 * Who goes first. `first-come`: orders in the order of their award. `fixed-shares`: each order group has a
 * part of the rate of its own. `priority`: lower classes first, first come within a class.
 */
export type Allocation = 'first-come' | 'fixed-shares' | 'priority';

/** A decision that, from a day on, the next so many units go to one order before all others. */
export interface Diversion {
  readonly day: Day;
  readonly units: number;
  readonly orderId: string;
  readonly source: string;
}

/** A production line: what it makes, how fast, and how long a unit takes at the least. */
export interface ProductionLine {
  readonly id: string;
  readonly name: string;
  /** Rates by day, oldest first; between two points the rate moves in a straight line, after the last it stays. */
  readonly rates: readonly RatePoint[];
  /** Shortest time from award to the first unit, days. */
  readonly minimumLeadDays: number;
  readonly allocation: Allocation;
  /** Part of the rate of each order group, under `fixed-shares`; a share is above 0 and they add up to at most 1. */
  readonly shares?: Readonly<Record<string, number>>;
  /** Class of each buyer under `priority`, the lower first. */
  readonly classes?: Readonly<Record<string, number>>;
  readonly diversions?: readonly Diversion[];
}
