import solverAddress from 'highs/runtime?url';
import { planNames, recordedInteroperability } from '../../src/answer/plan/plan-names.ts';
import { prepareProblemQuestion, runProblem, shippedPlanRows } from '../../src/answer/plan/problem.ts';
import { prepareSolve, problemToSolve, runSolve } from '../../src/answer/plan/solve.ts';
import type { Shipped } from '../../src/answer/scenario.ts';
import { openHighs } from '../../src/planning/highs-solver.ts';
import { solveHere } from '../../src/planning/solve-here.ts';
import { html, type Markup } from '../../src/report/html/escape.ts';
import { planConditionSection, planShareSection } from '../../src/report/html/plan-condition-section.ts';
import { planDemandSection } from '../../src/report/html/plan-demand-section.ts';
import { planSummary } from '../../src/report/html/plan-html.ts';
import { planMoneySection } from '../../src/report/html/plan-money-section.ts';
import { planOrderSection } from '../../src/report/html/plan-order-section.ts';
import { openPlanReport } from '../../src/report/html/plan-report.ts';
import { problemPart } from '../../src/report/html/problem-part.ts';
import { executeHere } from '../../src/verdict/execute.ts';
import type { Model } from './model.ts';
import { openShippedPlan, planTexts } from './plans.ts';

/** The shipped plans by name. */
export const shippedPlans = (): readonly Shipped[] =>
  shippedPlanRows([...planTexts.keys()].sort(), openShippedPlan);

/** What a plan file comes to: its problem in numbers, as `plan problem` has it. */
export async function planProblem(
  { data }: Model,
  { plan }: { readonly plan: string },
): Promise<{ readonly problem: Markup; readonly text: string; readonly command: string }> {
  const result = await runProblem(
    data,
    prepareProblemQuestion(data, { plan }, openShippedPlan),
    executeHere(),
  );
  const { meta } = result;
  return {
    problem: problemPart(result, planNames(data)),
    text: planTexts.get(plan)!,
    command: meta.command.replace('plan problem', 'plan solve'),
  };
}

/** Draws under which a plan is simulated here; the command line takes more. */
const replications = 1000;

/** One section of a solved plan. */
export type PlanPart = 'plan' | 'orders' | 'money' | 'demands' | 'conditions' | 'shares';

/**
 * Solves a shipped plan with HiGHS in WebAssembly, in this worker.
 *
 * @param seconds after which the search ends with the best plan so far.
 */
export async function solvedPlan(
  { data }: Model,
  { plan, seconds }: { readonly plan: string; readonly seconds: number },
): Promise<{ readonly sections: readonly (readonly [PlanPart, Markup])[]; readonly command: string }> {
  const execute = executeHere();
  const prepared = prepareSolve(data, { plan, seconds, replications }, openShippedPlan);
  const problem = await problemToSolve(data, prepared, execute);
  const open = () => openHighs({ locateFile: () => solverAddress });
  const { saved, result } = await runSolve(data, prepared, problem, solveHere(await open()), execute, open);
  const words = planNames(data);
  const recorded = recordedInteroperability(data, problem.problem, prepared.asOf, words);
  const report = openPlanReport(saved, words, result.meta, recorded);
  return {
    sections: [
      ['plan', planSummary(report)],
      ['orders', planOrderSection(report)],
      ['conditions', planConditionSection(report)],
      ['demands', planDemandSection(report)],
      ['money', html`${planMoneySection(report)}`],
      ['shares', planShareSection(report)],
    ],
    command: result.meta.command,
  };
}
