import { z } from 'zod';
import { type Fault, FaultError, refuse } from '../fault/fault.ts';
import { checkYaml, readYaml } from '../fault/located-yaml.ts';
import { partialDate } from '../vocabulary/calendar.ts';

const date = z
  .string()
  .refine((text) => partialDate(text) !== undefined, 'must be a date that exists, in quotes');

const officeHolderSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'),
  name: z.string().min(1),
  /** Other ways of naming the person; the surname where it is enough. */
  aliases: z.array(z.string().min(1)).optional(),
  office: z.string().min(1),
  /** Organisation of `vocabulary/organisations.yaml`, or country (ISO 3166-1 alpha-3). */
  of: z.string().min(1),
  from: date,
  until: date.optional(),
  /** Identifier in sources.csv. */
  source: z.string().min(1),
  note: z.string().optional(),
});
/** A person in an office, with the days of it. */
export type OfficeHolder = z.infer<typeof officeHolderSchema>;

export const officeHoldersPath = 'policy/office-holders.yaml';

/** @throws FaultError for a missing file, a broken entry, an unknown source, or an identifier defined twice. */
export function parseOfficeHolders(
  files: ReadonlyMap<string, string>,
  sources: ReadonlyMap<string, unknown>,
): OfficeHolder[] {
  const text = files.get(officeHoldersPath);
  if (text === undefined)
    throw new FaultError({
      code: 'missing-file',
      where: officeHoldersPath,
      rule: 'the data package needs this file',
    });
  const yaml = readYaml(officeHoldersPath, text);
  const entries = checkYaml(yaml, z.array(officeHolderSchema), () => undefined);
  const faults: Fault[] = [];
  const seen = new Set<string>();
  for (const [index, { id, source }] of entries.entries()) {
    const at = { where: officeHoldersPath, ...yaml.locate([index]) };
    if (seen.has(id)) faults.push({ code: 'duplicate-id', ...at, value: id, rule: 'is defined twice' });
    if (!sources.has(source))
      faults.push({ code: 'unknown-source', ...at, value: source, rule: 'is no source of sources.csv' });
    seen.add(id);
  }
  refuse(faults);
  return entries;
}
