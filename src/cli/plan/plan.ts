import type { Command } from '@commander-js/extra-typings';
import { loadPlan, shippedPlans } from '../../files/plan-folder.ts';
import { planJsonSchema } from '../../planning/plan-schema.ts';
import { metaOf } from '../../report/meta.ts';
import { problemText } from '../../report/problem-text.ts';
import { wrap } from '../../report/text-table.ts';
import { maximumSeed } from '../../simulation/stream.ts';
import { executeOnThreads } from '../../sweep/threads.ts';
import { dateOption, everyFault, openData, print, printJson, shellWord, wholeNumber } from '../program.ts';
import { openProgress } from '../progress.ts';
import { threadsOption, threadsOptionText } from '../threads-option.ts';
import { version } from '../version.ts';
import { addCheck } from './check.ts';
import { addDeal } from './deal.ts';
import { addExplain } from './explain.ts';
import { addFrontier } from './frontier.ts';
import { holdingReplications, openProblem } from './open-problem.ts';
import { addOptions } from './options.ts';
import { addSolve } from './solve.ts';

const defaultSeed = 20260707;

/** `plan …`: what to buy next, from whom, to make a deadline. */
export function addPlan(program: Command): void {
  const plan = program.command('plan');
  for (const add of [addSolve, addFrontier, addDeal, addCheck, addExplain, addOptions]) add(plan);
  plan
    .command('list')
    .description('the shipped plans')
    .option('--json', 'print the result as JSON')
    .action(async (options) => {
      const rows = shippedPlans().map((name) => {
        const { title, description = '' } = loadPlan(name).plan;
        return { name, title, description };
      });
      if (options.json) return printJson({ meta: metaOf(await openData(), version, 'plan list'), rows });
      print(rows.map(({ name, title }) => `${name}\n${wrap(title, 80, '  ')}`).join('\n'));
    });
  plan
    .command('problem')
    .description('what a plan file comes to: money, demands, offers, lines, and what they rest on')
    .argument('<plan>', 'name of a shipped plan, or a YAML file')
    .option('--as-of <date>', 'use only what was known on this day (default: the day of the data package)')
    .option('--seed <n>', `seed of the random numbers (default: ${defaultSeed})`)
    .option('--threads <n>', threadsOptionText)
    .option('--json', 'print the result as JSON')
    .action(async (name, options) => {
      const data = await openData();
      const { asOf, seed, threads, loaded } = everyFault({
        asOf: () =>
          options.asOf === undefined ? data.descriptor.created : dateOption('--as-of', options.asOf),
        seed: () => wholeNumber('--seed', options.seed, 0, maximumSeed, defaultSeed),
        threads: () => threadsOption(options.threads),
        loaded: () => loadPlan(name),
      });
      const progress = await openProgress('plan problem', options.json === true);
      const execute = executeOnThreads(threads, progress.on);
      const { problem, notes } = await openProblem(data, loaded, { asOf, seed }, execute);
      progress.stop();
      if (options.json) {
        const command = `plan problem ${shellWord(name)} --as-of ${asOf} --seed ${seed}`;
        const meta = metaOf(data, version, command, { asOf, seed, replications: holdingReplications });
        return printJson({ meta, problem, notes });
      }
      print(problemText(problem, loaded.plan.title, notes));
    });
  plan
    .command('schema')
    .description('JSON Schema of plan files, for editors')
    .option('--json', 'the schema is JSON either way')
    .action(() => printJson(planJsonSchema()));
}
