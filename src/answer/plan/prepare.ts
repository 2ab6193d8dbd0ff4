import type { DataPackage } from '../../evidence/data-package.ts';
import { type PurchaseOption, withOptions } from '../../planning/option.ts';
import { readOptions as readOptionTable } from '../../planning/option-table.ts';
import { optionWords } from '../../planning/option-words.ts';
import { readPlannerOptions } from '../../planning/planner-options.ts';
import { type PreparedProblem, prepareProblem } from '../../planning/prepare-problem.ts';
import type { OpenPlan } from '../../scenario/open-plan.ts';
import { resolveScenario } from '../../scenario/resolve.ts';
import type { Executor } from '../../verdict/execute.ts';
import type { AssessmentRequest } from '../../verdict/request.ts';

/** Replications that the medians of holdings rest on. */
export const holdingReplications = 500;

/** The shipped options with those of the plan's own file; @throws FaultError with every fault of that file. */
async function optionsOfPlan(data: DataPackage, { plan, readOptions }: OpenPlan): Promise<PurchaseOption[]> {
  const words = optionWords(data);
  const { options } = readOptionTable(data, words);
  const own = plan.options?.file;
  if (own === undefined) return [...options];
  return withOptions(options, readPlannerOptions(await readOptions(own), own, words));
}

/**
 * Prepares the problem of a plan as of a day.
 *
 * @param change of the request that the plan's scenario comes to.
 * @throws FaultError for every fault of the plan.
 */
export async function openProblem(
  data: DataPackage,
  plan: OpenPlan,
  { asOf, seed }: { readonly asOf: string; readonly seed: number },
  execute: Executor,
  change: (request: AssessmentRequest) => AssessmentRequest = (request) => request,
): Promise<PreparedProblem> {
  const run = { asOf, seed, replications: holdingReplications };
  const request = change(resolveScenario(data, plan.scenario, run));
  return prepareProblem(data, plan, await optionsOfPlan(data, plan), request, execute);
}
