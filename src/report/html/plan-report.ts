import type { Interoperability } from '../../planning/interoperability.ts';
import { type OrderRow, orderRows } from '../../planning/order-row.ts';
import { type DemandReason, demandReasons } from '../../planning/plan-reason.ts';
import type { SavedPlan } from '../../planning/saved-plan.ts';
import type { Meta } from '../meta.ts';
import type { PlanWords } from '../plan-words.ts';

/** Names that the tables of a plan need beside those of its text. */
export interface PlanReportWords extends PlanWords {
  /** Group of a supplier country, such as `European`. */
  readonly supplierGroup: (country: string) => string;
  /** Families that are consumed. */
  readonly munitions: ReadonlySet<string>;
}

/** What every section of the page of a plan is written from. */
export interface PlanReport {
  readonly plan: SavedPlan;
  readonly orders: readonly OrderRow[];
  readonly reasons: readonly DemandReason[];
  readonly words: PlanReportWords;
  readonly meta: Meta;
  /** What the buyers have on record, for comparison; `null` where it was not measured. */
  readonly onRecord: Interoperability | null;
  /** `2025 prices`. */
  readonly prices: string;
  /** What was calculated, under every chart. */
  readonly source: string;
}

export function openPlanReport(
  plan: SavedPlan,
  words: PlanReportWords,
  meta: Meta,
  onRecord: Interoperability | null,
): PlanReport {
  return {
    plan,
    orders: orderRows(plan.problem, plan),
    reasons: demandReasons(plan.problem, plan),
    words,
    meta,
    onRecord,
    prices: `${plan.problem.priceYear} prices`,
    source: `Calculation: Burdenshift ${meta.version}, data ${meta.data.edition}, plan ${plan.problem.name}; solver ${plan.solver.name} ${plan.solver.version}.`,
  };
}
