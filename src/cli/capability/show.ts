import type { Command } from '@commander-js/extra-typings';
import { capabilityShowAnswer } from '../../answer/capability.ts';
import { capabilityShowText } from '../../report/capability-show-text.ts';
import { openData, print, printJson } from '../program.ts';
import { holdingsFile } from './holdings-file.ts';

/** `capability show`: everything that is known of one capability, and what is not. */
export function addShow(capability: Command): void {
  capability
    .command('show')
    .description('one capability: figures with source, grade, scope and date, events, and what is missing')
    .argument('<id>', 'capability, such as air-to-air-refuelling')
    .option('--holdings <file>', 'holdings of your own, CSV, over the public ones')
    .option('--json', 'print the result as JSON')
    .action(async (id, options) => {
      const data = await openData();
      const result = capabilityShowAnswer(data, { id, holdings: await holdingsFile(options.holdings) });
      if (options.json) return printJson(result);
      print(capabilityShowText(result));
    });
}
