import type { Command } from '@commander-js/extra-typings';
import type { Disagreement } from '../../planning/recheck/disagreement.ts';
import { disagreementsOf } from '../../planning/recheck.ts';
import { parseSavedPlan } from '../../planning/saved-plan-file.ts';
import { type Meta, metaOf } from '../../report/meta.ts';
import { planCheckText } from '../../report/plan-check-text.ts';
import { openData, print, printJson, readUserFile, shellWord } from '../program.ts';
import { version } from '../version.ts';

/** What `plan check --json` prints. */
export interface PlanCheckResult {
  readonly meta: Meta;
  readonly plan: string;
  readonly disagreements: readonly Disagreement[];
}

/** `plan check`: adds up a saved plan again, in exact arithmetic. */
export function addCheck(plan: Command): void {
  plan
    .command('check')
    .description('add up a saved plan again: every cost, capacity, share and delivery, in exact arithmetic')
    .argument('<file>', 'a plan as `plan solve --json` prints it, edited or not')
    .option('--json', 'print the result as JSON')
    .action(async (file, options) => {
      const saved = parseSavedPlan(file, await readUserFile(file));
      const disagreements = disagreementsOf(saved.problem, saved);
      const meta = metaOf(await openData(), version, `plan check ${shellWord(file)}`);
      if (disagreements.length > 0) process.exitCode = 1;
      if (options.json)
        return printJson({ meta, plan: saved.problem.name, disagreements } satisfies PlanCheckResult);
      print(planCheckText(saved, disagreements));
    });
}
