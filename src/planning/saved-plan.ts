import type { Plan } from './plan.ts';
import type { ConditionName, Problem, ThousandUsd } from './problem.ts';

/** What a condition of the problem costs. */
export interface PlanCondition {
  readonly name: ConditionName;
  /** Whether the plan would be cheaper without it; `null` where the gaps of the two searches leave it open. */
  readonly binding: boolean | null;
  /** How much lower the objective is without it; `null` where it was not priced. */
  readonly price: ThousandUsd | null;
}

/** How surely a demand is met at its deadline when the plan is simulated. */
export interface DemandProbability {
  /** Demand of the problem. */
  readonly id: string;
  /** From 0 to 1. */
  readonly probability: number;
  /** Units of the capability that are missing at the deadline, on average. */
  readonly expectedShortfall: number;
  /** Half the width of the 95 % interval of the probability. */
  readonly error: number;
}

/** A plan with the problem that it answers: what a file needs to hold so that the plan can be checked and explained. */
export interface SavedPlan extends Plan {
  readonly problem: Problem;
  /** One for each condition of the problem that was priced. */
  readonly conditions: readonly PlanCondition[];
  /** One for each demand that was simulated. */
  readonly probability: readonly DemandProbability[];
}
