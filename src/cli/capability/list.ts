import type { Command } from '@commander-js/extra-typings';
import { capabilityListAnswer } from '../../answer/capability.ts';
import { capabilityListText } from '../../report/capability-text.ts';
import { openData, print, printJson } from '../program.ts';
import { holdingsFile } from './holdings-file.ts';

/** `capability list`: holdings, three denominators and requirements side by side. */
export function addList(capability: Command): void {
  capability
    .command('list')
    .description('what Europe and the United States hold, under three denominators, and what is required')
    .option('--holdings <file>', 'holdings of your own, CSV, over the public ones')
    .option('--json', 'print the result as JSON')
    .action(async (options) => {
      const data = await openData();
      const result = capabilityListAnswer(data, { holdings: await holdingsFile(options.holdings) });
      if (options.json) return printJson(result);
      print(capabilityListText(result.rows));
    });
}
