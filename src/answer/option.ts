import type { DataPackage } from '../evidence/data-package.ts';
import { type Fault, FaultError, refuse } from '../fault/fault.ts';
import { isoDate } from '../vocabulary/calendar.ts';

/** A setting as it was given: on a command line, in an address or by a program. */
export type Setting = string | number | undefined;

const optionFault = (where: string, value: string, rule: string, example: string): FaultError =>
  new FaultError({ code: 'option', where, value, rule, example: `${where} ${example}` });

/** Reads a whole number in a range, or takes the default when the option is not given; @throws FaultError. */
export function wholeNumber(
  where: string,
  given: Setting,
  minimum: number,
  maximum: number,
  otherwise: number,
): number {
  if (given === undefined) return otherwise;
  const text = String(given);
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
  given: string | number,
  minimum: number,
  maximum: number,
  example: string,
): number {
  const text = String(given);
  const value = Number(text);
  if (text.trim() !== '' && value >= minimum && value <= maximum) return value;
  throw optionFault(where, text, `must be a number from ${minimum} to ${maximum}`, example);
}

/** Reads a date that exists; @throws FaultError. */
export function dateOption(where: string, given: string | number): string {
  const text = String(given);
  const date = isoDate(text);
  if (date) return date;
  throw optionFault(where, text, 'must be a date that exists, as year-month-day', '2026-07-07');
}

/** The day whose knowledge is used: by default that of the data package; @throws FaultError. */
export const asOfOption = (data: DataPackage, given: Setting): string =>
  given === undefined ? data.descriptor.created : dateOption('--as-of', given);

/** Reads one of several words; @throws FaultError. */
export function oneOf<T extends string>(where: string, text: string, words: readonly T[]): T {
  const found = words.find((word) => word === text);
  if (found) return found;
  throw optionFault(where, text, `must be one of ${words.join(', ')}`, words[0]!);
}

/** Quotes a word for a shell only where it needs it. */
export const shellWord = (text: string): string =>
  /^[\w./:=@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
