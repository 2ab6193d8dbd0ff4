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
