import type { DataPackage } from '../../evidence/data-package.ts';
import type { PlanNote } from '../../planning/plan-note.ts';
import type { Problem } from '../../planning/problem.ts';
import { type Meta, metaOf } from '../../report/meta.ts';
import type { OpenPlanNamed } from '../../scenario/open-plan.ts';
import { maximumSeed } from '../../simulation/stream.ts';
import type { Executor } from '../../verdict/execute.ts';
import { asOfOption, everyFault, type Setting, shellWord, wholeNumber } from '../option.ts';
import type { Shipped, ShippedListResult } from '../scenario.ts';
import { version } from '../version.ts';
import { holdingReplications, openProblem } from './prepare.ts';
import { planDefaults } from './settings.ts';

/** What a plan file comes to. */
export interface ProblemQuestion {
  readonly plan: string;
  readonly asOf?: Setting;
  readonly seed?: Setting;
}

/** What `plan problem --json` prints. */
export interface PlanProblemResult {
  readonly meta: Meta;
  readonly problem: Problem;
  readonly notes: readonly PlanNote[];
}

/** Reads a question; @throws FaultError with every fault. */
export const prepareProblemQuestion = (
  data: DataPackage,
  question: ProblemQuestion,
  open: OpenPlanNamed,
) => ({
  name: question.plan,
  ...everyFault({
    asOf: () => asOfOption(data, question.asOf),
    seed: () => wholeNumber('--seed', question.seed, 0, maximumSeed, planDefaults.seed),
    loaded: () => open(question.plan),
  }),
});

/** @throws FaultError for every fault of the plan. */
export async function runProblem(
  data: DataPackage,
  { name, asOf, seed, loaded }: ReturnType<typeof prepareProblemQuestion>,
  execute: Executor,
): Promise<PlanProblemResult> {
  const { problem, notes } = await openProblem(data, loaded, { asOf, seed }, execute);
  const command = `plan problem ${shellWord(name)} --as-of ${asOf} --seed ${seed}`;
  const meta = metaOf(data, version, command, { asOf, seed, replications: holdingReplications });
  return { meta, problem, notes };
}

/** The shipped plans by name. */
export const shippedPlanRows = (names: readonly string[], open: OpenPlanNamed): Shipped[] =>
  names.map((name) => {
    const { title, description = '' } = open(name).plan;
    return { name, title, description };
  });

export const planListAnswer = (
  data: DataPackage,
  names: readonly string[],
  open: OpenPlanNamed,
): ShippedListResult => ({ meta: metaOf(data, version, 'plan list'), rows: shippedPlanRows(names, open) });
