import { readFile, stat } from 'node:fs/promises';
import type { Command } from '@commander-js/extra-typings';
import { durationsAnswer } from '../answer/durations.ts';
import { FaultError } from '../fault/fault.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { type DurationGroup, groupDimensions } from '../procurement/duration-group.ts';
import { durationsCsv } from '../report/durations-csv.ts';
import { durationsText } from '../report/durations-text.ts';
import { openData, print, printJson } from './program.ts';

/** Shown unless asked otherwise: everything, each dimension by itself, and what a forecast looks up. */
function isShown(group: DurationGroup): boolean {
  const told = groupDimensions.filter((dimension) => group[dimension] !== null);
  return told.length < 2 || told.join() === 'supplier,condition,kind';
}

/** `durations fit`: how long orders take until their first delivery, from SIPRI's register. */
export function addDurations(program: Command): void {
  const durations = program.command('durations');
  durations
    .command('fit')
    .description("fit the time from order to first delivery from SIPRI's trade register, as downloaded")
    .requiredOption('--register <file>', "SIPRI's trade register, the CSV file of its site, unchanged")
    .option('--buyers <set>', 'country set or country (default: every buyer of the file)')
    .option('--as-of <date>', 'use only what was known on this day (default: all of the file)')
    .option('--by <list>', `tell apart ${groupDimensions.join(', ')}: some, parted by commas`)
    .option('--out <file>', 'also write the groups as CSV')
    .option('--json', 'print every group as JSON')
    .action(async (options) => {
      const data = await openData();
      const register = { name: options.register, text: await readRegister(options.register) };
      const { fits, result } = durationsAnswer(data, { ...options, register });
      if (options.out !== undefined) await writeAtomically(options.out, durationsCsv(fits.rows));
      if (options.json) return printJson(result);
      const shown = options.by !== undefined ? fits.rows : fits.rows.filter(({ group }) => isShown(group));
      print(
        durationsText(
          { ...fits, rows: shown },
          { buyers: options.buyers ?? 'every buyer', generated: result.register.generated },
        ),
      );
    });
}

/** SIPRI's whole register is about 5 MB. */
const largestBytes = 64 * 2 ** 20;

/** Text of the register; its site has given both UTF-8 and Latin-1. */
async function readRegister(path: string): Promise<string> {
  const refused = (rule: string): FaultError => new FaultError({ code: 'no-file', where: path, rule });
  let bytes: Uint8Array;
  try {
    const { size } = await stat(path);
    if (size > largestBytes) throw refused(`is larger than ${largestBytes / 2 ** 20} MB: no trade register`);
    bytes = await readFile(path);
  } catch (error) {
    throw error instanceof FaultError ? error : refused('this file cannot be read');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
