import type { Command } from '@commander-js/extra-typings';
import { type DemandReason, demandReasons } from '../../planning/plan-reason.ts';
import { parseSavedPlan } from '../../planning/saved-plan-file.ts';
import { type Meta, metaOf } from '../../report/meta.ts';
import { planExplainText } from '../../report/plan-explain-text.ts';
import { openData, print, printJson, readUserFile, shellWord } from '../program.ts';
import { version } from '../version.ts';
import { planNames } from './plan-names.ts';

/** What `plan explain --json` prints. */
export interface PlanExplainResult {
  readonly meta: Meta;
  readonly plan: string;
  readonly demands: readonly DemandReason[];
}

/** `plan explain`: for every demand the orders that serve it, and why there are no more. */
export function addExplain(plan: Command): void {
  plan
    .command('explain')
    .description('for every demand the orders that serve it, when they come, and why there are no more')
    .argument('<file>', 'a plan as `plan solve --json` prints it')
    .option('--json', 'print the result as JSON')
    .action(async (file, options) => {
      const saved = parseSavedPlan(file, await readUserFile(file));
      const data = await openData();
      const meta = metaOf(data, version, `plan explain ${shellWord(file)}`);
      if (options.json)
        return printJson({
          meta,
          plan: saved.problem.name,
          demands: demandReasons(saved.problem, saved),
        } satisfies PlanExplainResult);
      print(planExplainText(saved, planNames(data)));
    });
}
