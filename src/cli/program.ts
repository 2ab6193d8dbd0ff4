import { type DataPackage, parseDataPackage } from '../evidence/data-package.ts';
import { type Fault, FaultError, refuse } from '../fault/fault.ts';
import { readDataFolder, shippedDataFolder } from '../files/data-folder.ts';
import { readLimited } from '../files/limited-file.ts';
import { decodeUtf8 } from '../files/utf8.ts';
import { isoDate } from '../vocabulary/calendar.ts';

/** The shipped data package, or the one in a folder of the user's. */
export const openData = async (folder: string = shippedDataFolder): Promise<DataPackage> =>
  parseDataPackage(await readDataFolder(folder));

export const print = (text: string): void => {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
};

export const printJson = (value: unknown): void => print(JSON.stringify(value, null, 2));

const optionFault = (where: string, value: string, rule: string, example: string): FaultError =>
  new FaultError({ code: 'option', where, value, rule, example: `${where} ${example}` });

/** Reads a whole number in a range, or takes the default when the option is not given; @throws FaultError. */
export function wholeNumber(
  where: string,
  text: string | undefined,
  minimum: number,
  maximum: number,
  otherwise: number,
): number {
  if (text === undefined) return otherwise;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= minimum && value <= maximum) return value;
  throw optionFault(where, text, `must be a whole number from ${minimum} to ${maximum}`, String(otherwise));
}

/**
 * Reads several options, so that every fault is told and not the first alone.
 *
 * @throws FaultError with the faults of all.
 */
export function everyFault<T extends Record<string, () => unknown>>(
  readers: T,
): { [K in keyof T]: ReturnType<T[K]> } {
  const faults: Fault[] = [];
  const values = Object.entries(readers).map(([name, read]) => {
    try {
      return [name, read()];
    } catch (error) {
      if (!(error instanceof FaultError)) throw error;
      faults.push(...error.faults);
      return [name, undefined];
    }
  });
  refuse(faults);
  return Object.fromEntries(values);
}

/** Reads a number in a range; @throws FaultError. */
export function decimalNumber(
  where: string,
  text: string,
  minimum: number,
  maximum: number,
  example: string,
): number {
  const value = Number(text);
  if (text.trim() !== '' && value >= minimum && value <= maximum) return value;
  throw optionFault(where, text, `must be a number from ${minimum} to ${maximum}`, example);
}

/** Reads a date that exists; @throws FaultError. */
export function dateOption(where: string, text: string): string {
  const date = isoDate(text);
  if (date) return date;
  throw optionFault(where, text, 'must be a date that exists, as year-month-day', '2026-07-07');
}

/** Reads one of several words; @throws FaultError. */
export function oneOf<T extends string>(where: string, text: string, words: readonly T[]): T {
  const found = words.find((word) => word === text);
  if (found) return found;
  throw optionFault(where, text, `must be one of ${words.join(', ')}`, words[0]!);
}

const userFileLimit = 8 * 2 ** 20;

/** Text of a user's file; @throws FaultError when it cannot be opened, has more than 8 MB or is not UTF-8. */
export const readUserFile = async (path: string): Promise<string> =>
  decodeUtf8(
    path,
    await readLimited(path, userFileLimit, (value) => ({
      code: 'file-too-large',
      where: path,
      value,
      rule: `this file may have ${userFileLimit / 2 ** 20} MB at most`,
    })),
  );

/** Quotes a word for a shell only where it needs it. */
export const shellWord = (text: string): string =>
  /^[\w./:=@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
