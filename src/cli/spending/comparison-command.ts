import type { Command } from '@commander-js/extra-typings';
import type { GivenText } from '../../answer/given-file.ts';
import { priceBasisDefaults } from '../../answer/spending/price-bases.ts';
import { readUserFile } from '../../files/user-file.ts';

/** A user's table of military parities, when one is named; @throws FaultError when it cannot be read. */
export const militaryFile = async (path: string | undefined): Promise<GivenText | undefined> =>
  path === undefined ? undefined : { name: path, text: await readUserFile(path) };

/** A command that compares a set in a reported year, with the options that all such commands take. */
export const comparisonCommand = (spending: Command, name: string, description: string, year: number) =>
  spending
    .command(name)
    .description(description)
    .option('--year <year>', 'reported year', String(year))
    .option('--set <id>', 'country set', priceBasisDefaults.set)
    .option('--edition <date>', 'NATO edition (default: the newest)')
    .option('--military-ppp <file>', 'CSV with the columns country, year, factor, source')
    .option('--json', 'print the result as JSON');
