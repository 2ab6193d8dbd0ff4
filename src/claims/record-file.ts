import { z } from 'zod';
import { type Fault, FaultError, refuse } from '../fault/fault.ts';
import { checkYaml, readYaml } from '../fault/located-yaml.ts';
import { partialDate } from '../vocabulary/calendar.ts';

/** A date to the day, month or year, as text. */
export const recordDate = z
  .string()
  .refine((text) => partialDate(text) !== undefined, 'must be a date that exists, in quotes');

export const recordId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');

/** Key words that a text about the entry has at least one of; texts are compared in lower case. */
export const recordTopics = z
  .array(
    z
      .string()
      .min(2)
      .refine((word) => word === word.toLowerCase(), 'must be in lower case'),
  )
  .min(1);

/** A value of an entry that must fit what is defined elsewhere. */
export interface Reference {
  /** Keys and indices below the entry. */
  readonly at: readonly PropertyKey[];
  readonly value: string;
  readonly known: { has(id: string): boolean };
  readonly code: string;
  /** "is no source of sources.csv". */
  readonly rule: string;
}

/** The reference of an entry to its source. */
export const sourceReference = (source: string, known: Reference['known']): Reference => ({
  at: ['source'],
  value: source,
  known,
  code: 'unknown-source',
  rule: 'is no source of sources.csv',
});

/**
 * Reads a YAML list of the record.
 *
 * @throws FaultError for a missing file, a broken entry, an identifier defined twice, or a reference to nothing.
 */
export function readRecordFile<T extends { readonly id: string }>(
  files: ReadonlyMap<string, string>,
  path: string,
  entry: z.ZodType<T>,
  references: (entry: T) => readonly Reference[] = () => [],
): T[] {
  const text = files.get(path);
  if (text === undefined)
    throw new FaultError({ code: 'missing-file', where: path, rule: 'the data package needs this file' });
  const yaml = readYaml(path, text);
  const entries = checkYaml(yaml, z.array(entry), () => undefined);
  const faults: Fault[] = [];
  const seen = new Set<string>();
  for (const [index, one] of entries.entries()) {
    const fault = (code: string, at: readonly PropertyKey[], value: string, rule: string) =>
      faults.push({ code, where: path, ...yaml.locate([index, ...at]), value, rule });
    if (seen.has(one.id)) fault('duplicate-id', ['id'], one.id, 'is defined twice');
    seen.add(one.id);
    for (const { at, value, known, code, rule } of references(one))
      if (!known.has(value)) fault(code, at, value, rule);
  }
  refuse(faults);
  return entries;
}
