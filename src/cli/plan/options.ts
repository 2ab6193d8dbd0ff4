import type { Command } from '@commander-js/extra-typings';
import { FaultError } from '../../fault/fault.ts';
import { offerContext } from '../../planning/offered-option.ts';
import type { UnpricedProduct } from '../../planning/option.ts';
import { withOptions } from '../../planning/option.ts';
import { listOption, type OptionListing } from '../../planning/option-listing.ts';
import { readOptions } from '../../planning/option-table.ts';
import { optionsTemplate } from '../../planning/option-template.ts';
import { optionWords } from '../../planning/option-words.ts';
import { readPlannerOptions } from '../../planning/planner-options.ts';
import { shippedLines } from '../../production/shipped-line.ts';
import { type Meta, metaOf } from '../../report/meta.ts';
import { optionsText, optionText } from '../../report/options-text.ts';
import { dayOf, type IsoDate } from '../../vocabulary/calendar.ts';
import { everyFault, openData, print, printJson, readUserFile, shellWord, wholeNumber } from '../program.ts';
import { version } from '../version.ts';

const defaultPriceYear = 2025;

/** What `plan options --json` prints. */
export interface PlanOptionsResult {
  readonly meta: Meta;
  readonly rows: readonly OptionListing[];
  /** Products that are known and left out, and why. */
  readonly missing: readonly UnpricedProduct[];
}

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
      const words = optionWords(data);
      const { priceYear } = everyFault({
        priceYear: () => wholeNumber('--price-year', options.priceYear, 2014, 2031, defaultPriceYear),
      });
      const { options: shipped, missing } = readOptions(data, words);
      const own =
        options.options === undefined
          ? []
          : readPlannerOptions(await readUserFile(options.options), options.options, words);
      const asOf = data.descriptor.created as IsoDate;
      const context = offerContext(data, priceYear, asOf);
      const lines = shippedLines(data, dayOf(asOf));
      const rows = withOptions(shipped, own).map((one) => listOption(one, context, lines));
      const chosen = id === undefined ? rows : rows.filter((row) => row.id === id);
      if (chosen.length === 0)
        throw new FaultError({
          code: 'unknown-option',
          where: 'option',
          value: id,
          rule: 'is no option that `plan options` lists',
          example: `plan options ${rows[0]!.id}`,
        });
      const file = options.options === undefined ? '' : ` --options ${shellWord(options.options)}`;
      const meta = metaOf(
        data,
        version,
        `plan options${id === undefined ? '' : ` ${shellWord(id)}`} --price-year ${priceYear}${file}`,
      );
      if (options.json) return printJson({ meta, rows: chosen, missing } satisfies PlanOptionsResult);
      print(id === undefined ? optionsText(rows, missing) : optionText(chosen[0]!));
    });
}
