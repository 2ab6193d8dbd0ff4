import type { DataPackage } from '../../evidence/data-package.ts';
import { type Frontier, frontiers } from '../../planning/frontier.ts';
import { americanAxis, contentAxis, deadlineAxis } from '../../planning/frontier-axis.ts';
import type { PlanExecutor } from '../../planning/plan-executor.ts';
import type { Problem } from '../../planning/problem.ts';
import { type Meta, metaOf } from '../../report/meta.ts';
import type { OpenPlanNamed } from '../../scenario/open-plan.ts';
import type { Executor, OnProgress } from '../../verdict/execute.ts';
import { version } from '../version.ts';
import { openProblem } from './prepare.ts';
import { manyPlansGapPct, type PlanQuestion, type PlanSettings, planSettings } from './settings.ts';

/** Objective for each USD of American orders that is missing, where the plan file states no price of its own. */
const breachPrice = 10;

/** What `plan frontier --json` prints. Money in thousand USD at the price year. */
export interface PlanFrontierResult {
  readonly meta: Meta;
  readonly priceYear: number;
  readonly frontiers: readonly Frontier[];
}

/** Reads a question; @throws FaultError with every fault. */
export const prepareFrontier = (
  data: DataPackage,
  question: PlanQuestion,
  open: OpenPlanNamed,
): PlanSettings => planSettings(data, question, open, manyPlansGapPct);

/** Solves the plans of every frontier; @throws FaultError for every fault of the plan. */
export async function runFrontier(
  data: DataPackage,
  { asOf, seed, limits, loaded, command }: PlanSettings,
  solve: PlanExecutor,
  execute: Executor,
  onProgress?: OnProgress,
): Promise<{ readonly problem: Problem; readonly result: PlanFrontierResult }> {
  const { problem, heldWithoutPlan } = await openProblem(data, loaded, { asOf, seed }, execute);
  const axes = [
    deadlineAxis(problem, heldWithoutPlan),
    contentAxis(problem),
    americanAxis(problem, breachPrice),
  ];
  const found = await frontiers(axes, (problems) => solve(problems, limits, onProgress), limits);
  const meta = metaOf(data, version, `plan frontier ${command}`, { asOf, seed });
  return { problem, result: { meta, priceYear: problem.priceYear, frontiers: found } };
}
