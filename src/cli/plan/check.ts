import type { Command } from '@commander-js/extra-typings';
import { checkPlan } from '../../answer/plan/saved.ts';
import { readUserFile } from '../../files/user-file.ts';
import { planCheckText } from '../../report/plan-check-text.ts';
import { openData, print, printJson } from '../program.ts';

/** `plan check`: adds up a saved plan again, in exact arithmetic. */
export function addCheck(plan: Command): void {
  plan
    .command('check')
    .description('add up a saved plan again: every cost, capacity, share and delivery, in exact arithmetic')
    .argument('<file>', 'a plan as `plan solve --json` prints it, edited or not')
    .option('--json', 'print the result as JSON')
    .action(async (file, options) => {
      const given = { name: file, text: await readUserFile(file) };
      const { saved, result } = checkPlan(await openData(), given);
      const { disagreements } = result;
      if (disagreements.length > 0) process.exitCode = 1;
      if (options.json) return printJson(result);
      print(planCheckText(saved, disagreements));
    });
}
