import type { Command } from '@commander-js/extra-typings';
import { everyFault } from '../../answer/option.ts';
import {
  planListAnswer,
  prepareProblemQuestion,
  runProblem,
  shippedPlanRows,
} from '../../answer/plan/problem.ts';
import { planDefaults } from '../../answer/plan/settings.ts';
import { loadPlan, shippedPlans } from '../../files/plan-folder.ts';
import { planJsonSchema } from '../../planning/plan-schema.ts';
import { problemText } from '../../report/problem-text.ts';
import { wrap } from '../../report/text-table.ts';
import { executeOnThreads } from '../../sweep/threads.ts';
import { openData, print, printJson } from '../program.ts';
import { openProgress } from '../progress.ts';
import { threadsOption, threadsOptionText } from '../threads-option.ts';
import { addCheck } from './check.ts';
import { addDeal } from './deal.ts';
import { addExplain } from './explain.ts';
import { addFrontier } from './frontier.ts';
import { addOptions } from './options.ts';
import { addSolve } from './solve.ts';

/** `plan …`: what to buy next, from whom, to make a deadline. */
export function addPlan(program: Command): void {
  const plan = program.command('plan');
  for (const add of [addSolve, addFrontier, addDeal, addCheck, addExplain, addOptions]) add(plan);
  plan
    .command('list')
    .description('the shipped plans')
    .option('--json', 'print the result as JSON')
    .action(async (options) => {
      const names = shippedPlans();
      if (options.json) return printJson(planListAnswer(await openData(), names, loadPlan));
      const rows = shippedPlanRows(names, loadPlan);
      print(rows.map(({ name, title }) => `${name}\n${wrap(title, 80, '  ')}`).join('\n'));
    });
  plan
    .command('problem')
    .description('what a plan file comes to: money, demands, offers, lines, and what they rest on')
    .argument('<plan>', 'name of a shipped plan, or a YAML file')
    .option('--as-of <date>', 'use only what was known on this day (default: the day of the data package)')
    .option('--seed <n>', `seed of the random numbers (default: ${planDefaults.seed})`)
    .option('--threads <n>', threadsOptionText)
    .option('--json', 'print the result as JSON')
    .action(async (name, options) => {
      const data = await openData();
      const { threads, prepared } = everyFault({
        prepared: () => prepareProblemQuestion(data, { ...options, plan: name }, loadPlan),
        threads: () => threadsOption(options.threads),
      });
      const progress = await openProgress('plan problem', options.json === true);
      const result = await runProblem(data, prepared, executeOnThreads(threads, progress.on));
      progress.stop();
      if (options.json) return printJson(result);
      print(problemText(result.problem, prepared.loaded.plan.title, result.notes));
    });
  plan
    .command('schema')
    .description('JSON Schema of plan files, for editors')
    .option('--json', 'the schema is JSON either way')
    .action(() => printJson(planJsonSchema()));
}
