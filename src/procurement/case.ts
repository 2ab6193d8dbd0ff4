import type { Day, PartialDate } from '../vocabulary/calendar.ts';
import type { CaseEvent, Milestone } from './milestone.ts';

/**
 * What a value is. A notification's ceiling is never a contract value, and totals never add two bases.
 * `package` covers more than the case; `programme` is a budget line.
 */
export const valueBases = ['contract', 'offer', 'ceiling', 'programme', 'package', 'unknown'] as const;
export type ValueBasis = (typeof valueBases)[number];

/** A value as stated: millions of a currency, current prices of the day of the statement. */
export interface CaseValue {
  readonly millions: number;
  /** ISO 4217. */
  readonly currency: string;
  readonly basis: ValueBasis;
}

/** One procurement as it is described; what happened to it stands in its events. */
export interface CaseHead {
  readonly id: string;
  /** ISO 3166-1 alpha-3; the leading buyer of a joint purchase. */
  readonly buyer: string;
  readonly supplier: string;
  /** Other buyers of a joint purchase. */
  readonly partners?: readonly string[];
  /** System family of `vocabulary/system-families.yaml`. */
  readonly family: string;
  readonly item: string;
  /** Production line, when one is described. */
  readonly line: string | null;
  /** Channel of `channels.yaml`, or `unspecified` where the source does not say. */
  readonly channel: string;
  readonly quantity: number | null;
  readonly unit: string;
  /** What was signed, offered or budgeted; `null` when no value is published. Never a notification's ceiling. */
  readonly value: CaseValue | null;
  /** Ceiling of the notification to Congress, with options: the most that the sale may cost. */
  readonly ceiling?: CaseValue | null;
  /** Second-hand equipment leaves a stock, not a production line. */
  readonly secondHand?: boolean;
  /** `press`: dated by reports; `register`: year-level from SIPRI; `planner`: a user's own. */
  readonly kind: 'press' | 'register' | 'planner';
  readonly source: string;
  readonly note: string;
}

/** Rungs of the ladder from talk to use; every total says which rung it counts. */
export const rungs = [
  'announced',
  'notified',
  'contracted',
  'delivering',
  'delivered',
  'in-service',
  'cancelled',
] as const;
export type Rung = (typeof rungs)[number];

/** A case as of a day: its head and the fold of the events known by then. */
export interface Case extends CaseHead {
  readonly asOf: Day;
  readonly rung: Rung;
  /** The value as far as it was known: a contract value from the signature on, before it at most a ceiling. */
  readonly knownValue: CaseValue | null;
  /** Latest reported (or inferred) date of each milestone. */
  readonly reached: Partial<Readonly<Record<Milestone, PartialDate>>>;
  /** Latest planned date of each milestone, and the first that was stated. */
  readonly planned: Partial<Readonly<Record<Milestone, PartialDate>>>;
  readonly firstPlanned: Partial<Readonly<Record<Milestone, PartialDate>>>;
  readonly events: readonly CaseEvent[];
}
