import type { Command } from '@commander-js/extra-typings';
import type { DataPackage } from '../../evidence/data-package.ts';
import { editionsOf } from '../../evidence/edition.ts';
import { openMacro } from '../../money/macro.ts';
import { noMilitaryParity, parseMilitaryParity } from '../../money/military-parity.ts';
import type { Conversions } from '../../spending/price-basis-share.ts';
import { readUserFile, shellWord } from '../program.ts';

/** The option as it stood on the command line, for the command that makes a result again. */
export const militaryOption = (file: string | undefined): string =>
  file === undefined ? '' : ` --military-ppp ${shellWord(file)}`;

/** Conversions of the newest Outlook, with the user's table of military parities if one is named. */
export async function conversionsFor(
  data: DataPackage,
  militaryFile: string | undefined,
): Promise<Conversions> {
  const outlook = editionsOf(data, 'imf-weo').at(-1)!;
  return {
    macro: openMacro(data, outlook),
    military:
      militaryFile === undefined
        ? noMilitaryParity
        : parseMilitaryParity(militaryFile, await readUserFile(militaryFile)),
  };
}

/** A command that compares a set in a reported year, with the options that all such commands take. */
export const comparisonCommand = (spending: Command, name: string, description: string, year: number) =>
  spending
    .command(name)
    .description(description)
    .option('--year <year>', 'reported year', String(year))
    .option('--set <id>', 'country set', 'nato-europe')
    .option('--edition <date>', 'NATO edition (default: the newest)')
    .option('--military-ppp <file>', 'CSV with the columns country, year, factor, source')
    .option('--json', 'print the result as JSON');
