import type { Command } from '@commander-js/extra-typings';
import { pathDefaults } from '../../answer/spending/projection.ts';
import { namedPaths } from '../../spending/path-catalogue.ts';

/** A command that runs a named path, with the options that all such commands take. */
export const pathCommand = (spending: Command, name: string, description: string) =>
  spending
    .command(name)
    .description(description)
    .option(
      '--path <name>',
      `one of ${Object.keys(namedPaths).join(', ')}; kept to the letter`,
      pathDefaults.path,
    )
    .option('--set <id>', 'country set, or the code of one ally', pathDefaults.set)
    .option('--as-of <date>', 'use only what was known on this day (default: the day of the data package)')
    .option('--replications <n>', 'possible futures to draw', String(pathDefaults.replications))
    .option('--seed <n>', 'seed of the random numbers', String(pathDefaults.seed))
    .option('--json', 'print the result as JSON');
