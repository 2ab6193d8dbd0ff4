import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from '@commander-js/extra-typings';
import { FaultError } from '../fault/fault.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import {
  allCrossings,
  type DurationGroup,
  fitRegister,
  groupDimensions,
  type RegisterFits,
} from '../procurement/duration-group.ts';
import { parseSipriRegister } from '../procurement/sipri-register.ts';
import { durationsCsv } from '../report/durations-csv.ts';
import { durationsText } from '../report/durations-text.ts';
import { type Meta, metaOf } from '../report/meta.ts';
import { dateOf, type IsoDate } from '../vocabulary/calendar.ts';
import { countriesOf } from '../vocabulary/vocabulary.ts';
import { knownArea } from './area.ts';
import { dateOption, everyFault, oneOf, openData, print, printJson, shellWord } from './program.ts';
import { version } from './version.ts';

/** What `durations fit --json` prints. */
export interface DurationsFitResult {
  readonly meta: Meta;
  readonly register: {
    readonly file: string;
    readonly generated: string;
    /** Last day whose deliveries count. */
    readonly knownUntil: string;
    readonly orders: number;
    readonly used: number;
    readonly leftOut: RegisterFits['leftOut'];
  };
  /** Country set or code, and its members; `null`: every buyer of the file. */
  readonly buyers: { readonly set: string; readonly members: readonly string[] } | null;
  readonly unit: 'days';
  readonly rows: RegisterFits['rows'];
}

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
      const {
        buyers: set,
        asOf,
        by,
      } = everyFault({
        buyers: () =>
          options.buyers === undefined ? undefined : knownArea(data, options.buyers, '--buyers'),
        asOf: () =>
          options.asOf === undefined ? undefined : (dateOption('--as-of', options.asOf) as IsoDate),
        by: () => options.by?.split(',').map((word) => oneOf('--by', word.trim(), groupDimensions)),
      });
      const register = parseSipriRegister(
        options.register,
        await readRegister(options.register),
        data.vocabulary,
      );
      const on = asOf ?? register.generated;
      const members =
        set === undefined
          ? null
          : data.vocabulary.countries.has(set)
            ? [set]
            : countriesOf(data.vocabulary, set, on);
      const crossings = by ? [[], by] : allCrossings;
      const fits = fitRegister(register, data.vocabulary, { buyers: members, asOf, crossings });
      if (fits.used === 0) {
        throw new FaultError({
          code: 'no-orders',
          where: options.register,
          rule: `holds no order to fit by ${set ?? 'any buyer'} known by ${dateOf(fits.until)}`,
        });
      }
      const command = [
        `durations fit --register ${shellWord(options.register)}`,
        set === undefined ? '' : ` --buyers ${set}`,
        asOf === undefined ? '' : ` --as-of ${asOf}`,
        by ? ` --by ${by.join(',')}` : '',
      ].join('');
      if (options.out !== undefined) await writeAtomically(options.out, durationsCsv(fits.rows));
      if (options.json) {
        const result: DurationsFitResult = {
          meta: metaOf(data, version, command, asOf === undefined ? {} : { asOf }),
          register: {
            file: basename(options.register),
            generated: register.generated,
            knownUntil: dateOf(fits.until),
            orders: register.rows.length,
            used: fits.used,
            leftOut: fits.leftOut,
          },
          buyers: set === undefined || members === null ? null : { set, members },
          unit: 'days',
          rows: fits.rows,
        };
        return printJson(result);
      }
      const shown = by ? fits.rows : fits.rows.filter(({ group }) => isShown(group));
      print(
        durationsText(
          { ...fits, rows: shown },
          { buyers: set ?? 'every buyer', generated: register.generated },
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
