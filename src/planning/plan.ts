import type { ThousandUsd, Year } from './problem.ts';

/** Items that one buyer orders of one option in the middle of a year. */
export interface PlannedPurchase {
  /** ISO 3166-1 alpha-3. */
  readonly buyer: string;
  readonly option: string;
  readonly year: Year;
  /** Whole items. */
  readonly quantity: number;
  readonly cost: ThousandUsd;
}

/** An expansion that is paid for in the middle of a year, and who pays what of it. */
export interface PlannedExpansion {
  readonly expansion: string;
  readonly year: Year;
  readonly shares: readonly { readonly buyer: string; readonly cost: ThousandUsd }[];
}

/** What is missing of a demand at the end of a year, in twelfths of a unit of its capability. */
export interface Shortfall {
  readonly demand: string;
  readonly year: Year;
  readonly twelfths: number;
}

/** By how much a condition with a priced breach is missed in a year. */
export interface Breach {
  readonly condition: 'american-purchases';
  readonly year: Year;
  readonly by: ThousandUsd;
}

/**
 * How a search ended. `optimal`: no better plan exists, within the solver's tolerance. `within-gap`: proven within the gap
 * asked for. `limit`: nodes ran out; the best plan found, with its gap. `time-limit`: the safety clock ran out; another
 * machine may find another plan.
 */
export type SolveStatus = 'optimal' | 'within-gap' | 'limit' | 'time-limit';

/** A plan: what to order, what it costs, what stays short. Sums are of whole numbers and exact. Rows are sorted. */
export interface Plan {
  readonly status: SolveStatus;
  /** Cost of purchases and expansions, plus shortfalls and breaches at their prices. */
  readonly objective: number;
  /** No plan of the problem has a lower objective. */
  readonly bound: number;
  /** (objective − bound) ÷ objective; 0 where both are 0. */
  readonly gap: number;
  /** Cost of purchases and expansions. */
  readonly cost: ThousandUsd;
  readonly purchases: readonly PlannedPurchase[];
  readonly expansions: readonly PlannedExpansion[];
  readonly shortfalls: readonly Shortfall[];
  readonly breaches: readonly Breach[];
  readonly solver: { readonly name: string; readonly version: string; readonly nodes: number };
}
