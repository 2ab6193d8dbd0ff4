import { join } from 'node:path';
import type { Command } from '@commander-js/extra-typings';
import { everyFault } from '../../answer/option.ts';
import { planNames, recordedInteroperability } from '../../answer/plan/plan-names.ts';
import { prepareSolve, problemToSolve, runSolve, solveDefaults } from '../../answer/plan/solve.ts';
import { writeAtomically } from '../../files/atomic-write.ts';
import { loadPlan } from '../../files/plan-folder.ts';
import { buildModel } from '../../planning/build-model.ts';
import { canonicalProblem } from '../../planning/canonical-problem.ts';
import { mpsOf } from '../../planning/mps.ts';
import { planScenario } from '../../planning/plan-scenario.ts';
import { lineFamilies } from '../../production/shipped-line.ts';
import { alternativesText } from '../../report/alternatives-text.ts';
import { bindingLimitsText } from '../../report/binding-limit-text.ts';
import { conditionPricesText } from '../../report/condition-price-text.ts';
import { conflictsText } from '../../report/conflict-text.ts';
import { marginsText } from '../../report/margin-text.ts';
import { planText } from '../../report/plan-text.ts';
import { solveOnThreads } from '../../sweep/solve-threads.ts';
import { executeOnThreads } from '../../sweep/threads.ts';
import { openData, print, printJson } from '../program.ts';
import { openProgress } from '../progress.ts';
import { threadsOption } from '../threads-option.ts';
import { solvingVerb } from './solving-verb.ts';

/** `plan solve`: the plan of least cost, checked, priced and simulated. */
export function addSolve(plan: Command): void {
  solvingVerb(
    plan,
    'solve',
    'what to order, of whom and when; what it costs; how surely it makes the deadlines',
  )
    .option(
      '--replications <n>',
      `possible futures of the simulation (default: ${solveDefaults.replications})`,
    )
    .option('--alternatives', 'also plans that are nearly as good and as different as can be')
    .option(
      '--why',
      'also what each condition costs in full, which budgets and lines bind, and what excludes what is missed',
    )
    .option('--margin', 'also the smallest margin that brings every deadline to the probability asked for')
    .option('--out <folder>', 'write a page of the plan there')
    .option('--scenario <file>', 'write the purchases there as a scenario for `assess`')
    .option('--export <file>', 'write the problem there as free MPS, for other solvers')
    .option('--json', 'print the result as JSON')
    .action(async (name, options) => {
      const data = await openData();
      const { threads, settings } = everyFault({
        settings: () => prepareSolve(data, { ...options, plan: name }, loadPlan),
        threads: () => threadsOption(options.threads),
      });
      const { asOf, loaded } = settings;
      const progress = await openProgress('plan solve', options.json === true);
      const execute = executeOnThreads(threads, progress.on);
      const prepared = await problemToSolve(data, settings, execute);
      const { problem } = prepared;
      if (options.export !== undefined)
        await writeAtomically(
          options.export,
          mpsOf(buildModel(canonicalProblem(problem)).model, problem.name),
        );
      const { found, saved, result } = await runSolve(
        data,
        settings,
        prepared,
        solveOnThreads(threads),
        execute,
      );
      progress.stop();
      const { meta, prices, limits: binding, conflicts: why, alternatives, margins } = result;
      const words = planNames(data);
      if (options.scenario !== undefined) {
        const { request } = prepared;
        const head = {
          name: `plan-${problem.name}`,
          title: `The purchases of plan ${problem.name}`,
          extends: loaded.plan.scenario,
          purchases: request.held.purchases,
          expansions: request.held.expansions,
        };
        const orders = { record: request.capabilities, lines: lineFamilies(data) };
        await writeAtomically(options.scenario, planScenario(problem, found, orders, head));
      }
      if (options.out !== undefined) {
        // The page brings a drawing library; other output need not wait for it.
        const { planHtml } = await import('../../report/html/plan-html.ts');
        const path = join(options.out, `plan-${problem.name}.html`);
        const recorded = recordedInteroperability(data, problem, asOf, words);
        await writeAtomically(path, planHtml(saved, words, meta, [], recorded));
        process.stderr.write(`report: ${path}\n`);
      }
      if (options.json) return printJson(result);
      print(
        [
          planText(saved, words, meta),
          ...(binding === undefined
            ? []
            : [
                '',
                conditionPricesText(prices, problem.conditions, words),
                '',
                bindingLimitsText(
                  binding,
                  (id) => problem.lines.find((line) => line.id === id)?.name ?? id,
                  words,
                ),
              ]),
          ...(why === undefined ? [] : ['', conflictsText(why, problem.conditions, words)]),
          ...(alternatives === undefined ? [] : ['', alternativesText(alternatives)]),
          ...(margins === undefined ? [] : ['', marginsText(margins)]),
        ].join('\n'),
      );
    });
}
