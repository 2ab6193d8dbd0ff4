import { join } from 'node:path';
import type { Command } from '@commander-js/extra-typings';
import { writeAtomically } from '../../files/atomic-write.ts';
import { type Frontier, frontiers } from '../../planning/frontier.ts';
import { americanAxis, contentAxis, deadlineAxis } from '../../planning/frontier-axis.ts';
import { recheckPlan } from '../../planning/recheck.ts';
import { frontiersCsv } from '../../report/frontier-csv.ts';
import { frontierText } from '../../report/frontier-text.ts';
import { type Meta, metaOf } from '../../report/meta.ts';
import { solveOnThreads } from '../../sweep/solve-threads.ts';
import { executeOnThreads } from '../../sweep/threads.ts';
import { openData, print, printJson } from '../program.ts';
import { openProgress } from '../progress.ts';
import { version } from '../version.ts';
import { openProblem } from './open-problem.ts';
import { planNames } from './plan-names.ts';
import { manyPlansGapPct, planSettings, solvingVerb } from './plan-settings.ts';

/** Objective for each USD of American orders that is missing, where the plan file states no price of its own. */
const breachPrice = 10;

/** What `plan frontier --json` prints. Money in thousand USD at the price year. */
export interface PlanFrontierResult {
  readonly meta: Meta;
  readonly priceYear: number;
  readonly frontiers: readonly Frontier[];
}

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
      const settings = planSettings(data, name, options, manyPlansGapPct);
      const { asOf, seed, threads, limits, loaded } = settings;
      const progress = await openProgress('plan frontier', options.json === true);
      const { problem, heldWithoutPlan } = await openProblem(
        data,
        loaded,
        { asOf, seed },
        executeOnThreads(threads),
      );
      const axes = [
        deadlineAxis(problem, heldWithoutPlan),
        contentAxis(problem),
        americanAxis(problem, breachPrice),
      ];
      const solve = solveOnThreads(threads);
      const found = await frontiers(axes, (problems) => solve(problems, limits, progress.on), limits);
      progress.stop();
      const meta = metaOf(data, version, `plan frontier ${settings.command}`, { asOf, seed });
      const { priceYear } = problem;
      if (options.csv !== undefined) await writeAtomically(options.csv, frontiersCsv(found));
      if (options.out !== undefined) {
        const { planHtml } = await import('../../report/html/plan-html.ts');
        const best = (await solve([problem], limits))[0]!;
        recheckPlan(problem, best);
        const saved = { ...best, problem, conditions: [], probability: [] };
        const path = join(options.out, `frontier-${problem.name}.html`);
        await writeAtomically(path, planHtml(saved, planNames(data), meta, found));
        process.stderr.write(`report: ${path}\n`);
      }
      if (options.json) return printJson({ meta, priceYear, frontiers: found } satisfies PlanFrontierResult);
      print(`${found.map(frontierText).join('\n\n')}\n\nAgain: ${meta.command}`);
    });
}
