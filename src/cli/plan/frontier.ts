import { join } from 'node:path';
import type { Command } from '@commander-js/extra-typings';
import { everyFault } from '../../answer/option.ts';
import { prepareFrontier, runFrontier } from '../../answer/plan/frontier.ts';
import { planNames } from '../../answer/plan/plan-names.ts';
import { manyPlansGapPct } from '../../answer/plan/settings.ts';
import { writeAtomically } from '../../files/atomic-write.ts';
import { loadPlan } from '../../files/plan-folder.ts';
import { recheckPlan } from '../../planning/recheck.ts';
import { frontiersCsv } from '../../report/frontier-csv.ts';
import { frontierText } from '../../report/frontier-text.ts';
import { solveOnThreads } from '../../sweep/solve-threads.ts';
import { executeOnThreads } from '../../sweep/threads.ts';
import { openData, print, printJson } from '../program.ts';
import { openProgress } from '../progress.ts';
import { threadsOption } from '../threads-option.ts';
import { solvingVerb } from './solving-verb.ts';

/** `plan frontier`: cost against the deadline, European content and American purchases. */
export function addFrontier(plan: Command): void {
  solvingVerb(
    plan,
    'frontier',
    'cost against the deadline, against European content and against American purchases',
    manyPlansGapPct,
  )
    .option('--csv <file>', 'write the points there as CSV')
    .option('--out <folder>', 'write a page of the plan with the charts there')
    .option('--json', 'print the result as JSON')
    .action(async (name, options) => {
      const data = await openData();
      const { threads, settings } = everyFault({
        settings: () => prepareFrontier(data, { ...options, plan: name }, loadPlan),
        threads: () => threadsOption(options.threads),
      });
      const progress = await openProgress('plan frontier', options.json === true);
      const solve = solveOnThreads(threads);
      const execute = executeOnThreads(threads);
      const { problem, result } = await runFrontier(data, settings, solve, execute, progress.on);
      progress.stop();
      const { meta, frontiers: found } = result;
      if (options.csv !== undefined) await writeAtomically(options.csv, frontiersCsv(found));
      if (options.out !== undefined) {
        const { planHtml } = await import('../../report/html/plan-html.ts');
        const best = (await solve([problem], settings.limits))[0]!;
        recheckPlan(problem, best);
        const saved = { ...best, problem, conditions: [], probability: [] };
        const path = join(options.out, `frontier-${problem.name}.html`);
        await writeAtomically(path, planHtml(saved, planNames(data), meta, found));
        process.stderr.write(`report: ${path}\n`);
      }
      if (options.json) return printJson(result);
      print(`${found.map(frontierText).join('\n\n')}\n\nAgain: ${meta.command}`);
    });
}
