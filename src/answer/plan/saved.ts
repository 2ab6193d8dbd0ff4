import type { DataPackage } from '../../evidence/data-package.ts';
import { type DemandReason, demandReasons } from '../../planning/plan-reason.ts';
import type { Disagreement } from '../../planning/recheck/disagreement.ts';
import { disagreementsOf } from '../../planning/recheck.ts';
import type { SavedPlan } from '../../planning/saved-plan.ts';
import { parseSavedPlan } from '../../planning/saved-plan-file.ts';
import { type Meta, metaOf } from '../../report/meta.ts';
import type { GivenText } from '../given-file.ts';
import { shellWord } from '../option.ts';
import { version } from '../version.ts';

/** What `plan check --json` prints. */
export interface PlanCheckResult {
  readonly meta: Meta;
  readonly plan: string;
  readonly disagreements: readonly Disagreement[];
}

/** What `plan explain --json` prints. */
export interface PlanExplainResult {
  readonly meta: Meta;
  readonly plan: string;
  readonly demands: readonly DemandReason[];
}

/** A saved plan added up again in exact arithmetic; @throws FaultError for every fault of the file. */
export function checkPlan(
  data: DataPackage,
  file: GivenText,
): { readonly saved: SavedPlan; readonly result: PlanCheckResult } {
  const saved = parseSavedPlan(file.name, file.text);
  const disagreements = disagreementsOf(saved.problem, saved);
  const meta = metaOf(data, version, `plan check ${shellWord(file.name)}`);
  return { saved, result: { meta, plan: saved.problem.name, disagreements } };
}

/** For every demand of a saved plan what serves it and why there is no more; @throws FaultError. */
export function explainPlan(
  data: DataPackage,
  file: GivenText,
): { readonly saved: SavedPlan; readonly result: PlanExplainResult } {
  const saved = parseSavedPlan(file.name, file.text);
  const meta = metaOf(data, version, `plan explain ${shellWord(file.name)}`);
  return {
    saved,
    result: { meta, plan: saved.problem.name, demands: demandReasons(saved.problem, saved) },
  };
}
