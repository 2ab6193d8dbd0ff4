import type { Command } from '@commander-js/extra-typings';
import { defaultPriceYear, optionsAnswer } from '../../answer/plan/options.ts';
import { readUserFile } from '../../files/user-file.ts';
import { optionsTemplate } from '../../planning/option-template.ts';
import { optionsText, optionText } from '../../report/options-text.ts';
import { openData, print, printJson } from '../program.ts';

/** `plan options`: what can be bought, of whom, at which price and how soon. */
export function addOptions(plan: Command): void {
  plan
    .command('options')
    .description('what can be bought, of whom, at which price and how soon, with the source of each price')
    .argument('[option]', 'show one option with everything that is known of it')
    .option('--options <file>', 'options of your own, CSV or YAML, over the shipped ones')
    .option('--price-year <year>', `year of the prices (default: ${defaultPriceYear})`)
    .option('--template', 'print a CSV file of options to start from')
    .option('--json', 'print the result as JSON')
    .action(async (id, options) => {
      if (options.template) return print(optionsTemplate);
      const data = await openData();
      const file = options.options;
      const own = file === undefined ? undefined : { name: file, text: await readUserFile(file) };
      const result = optionsAnswer(data, { ...options, option: id, options: own });
      if (options.json) return printJson(result);
      print(id === undefined ? optionsText(result.rows, result.missing) : optionText(result.rows[0]!));
    });
}
