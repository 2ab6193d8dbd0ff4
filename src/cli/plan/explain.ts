import type { Command } from '@commander-js/extra-typings';
import { planNames } from '../../answer/plan/plan-names.ts';
import { explainPlan } from '../../answer/plan/saved.ts';
import { readUserFile } from '../../files/user-file.ts';
import { planExplainText } from '../../report/plan-explain-text.ts';
import { openData, print, printJson } from '../program.ts';

/** `plan explain`: for every demand the orders that serve it, and why there are no more. */
export function addExplain(plan: Command): void {
  plan
    .command('explain')
    .description('for every demand the orders that serve it, when they come, and why there are no more')
    .argument('<file>', 'a plan as `plan solve --json` prints it')
    .option('--json', 'print the result as JSON')
    .action(async (file, options) => {
      const data = await openData();
      const { saved, result } = explainPlan(data, { name: file, text: await readUserFile(file) });
      if (options.json) return printJson(result);
      print(planExplainText(saved, planNames(data)));
    });
}
