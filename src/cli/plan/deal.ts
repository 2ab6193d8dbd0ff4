import type { Command } from '@commander-js/extra-typings';
import { everyFault } from '../../answer/option.ts';
import { runDeal } from '../../answer/plan/deal.ts';
import { prepareFrontier } from '../../answer/plan/frontier.ts';
import { manyPlansGapPct } from '../../answer/plan/settings.ts';
import { writeAtomically } from '../../files/atomic-write.ts';
import { loadPlan } from '../../files/plan-folder.ts';
import { dealCsv } from '../../report/deal-csv.ts';
import { dealText } from '../../report/deal-text.ts';
import { linkedDealsText } from '../../report/linked-deal-text.ts';
import { solveOnThreads } from '../../sweep/solve-threads.ts';
import { executeOnThreads } from '../../sweep/threads.ts';
import { openData, print, printJson } from '../program.ts';
import { openProgress } from '../progress.ts';
import { threadsOption } from '../threads-option.ts';
import { solvingVerb } from './solving-verb.ts';

/** `plan deal`: what Europe gets for each spending target, American purchases and energy purchases. */
export function addDeal(plan: Command): void {
  solvingVerb(
    plan,
    'deal',
    'what Europe gets for each spending target, American purchases and energy purchases',
    manyPlansGapPct,
  )
    .option('--csv <file>', 'write every combination there as CSV')
    .option('--json', 'print the result as JSON')
    .action(async (name, options) => {
      const data = await openData();
      const { threads, settings } = everyFault({
        settings: () => prepareFrontier(data, { ...options, plan: name }, loadPlan),
        threads: () => threadsOption(options.threads),
      });
      const progress = await openProgress('plan deal', options.json === true);
      const result = await runDeal(
        data,
        settings,
        solveOnThreads(threads),
        executeOnThreads(threads),
        progress.on,
      );
      progress.stop();
      if (options.csv !== undefined) await writeAtomically(options.csv, dealCsv(result));
      if (options.json) return printJson(result);
      print(`${dealText(result)}\n\n${linkedDealsText(result.linkedDeals)}\n\nAgain: ${result.meta.command}`);
    });
}
