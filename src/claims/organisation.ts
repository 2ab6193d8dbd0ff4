import { z } from 'zod';
import { type Fault, FaultError, refuse } from '../fault/fault.ts';
import { checkYaml, readYaml } from '../fault/located-yaml.ts';

const organisationSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'),
  name: z.string().min(1),
  kind: z.enum(['alliance', 'union', 'government', 'institute', 'medium', 'company']),
  /** ISO 3166-1 alpha-3. */
  country: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  /** Country set that the name stands for. */
  set: z.string().optional(),
  aliases: z.array(z.string().min(1)).optional(),
});
/** Somebody that texts quote or speak of, and is no person. */
export type Organisation = z.infer<typeof organisationSchema>;

export const organisationsPath = 'vocabulary/organisations.yaml';

/** @throws FaultError for a missing file, a broken entry, or an identifier defined twice. */
export function parseOrganisations(files: ReadonlyMap<string, string>): Organisation[] {
  const text = files.get(organisationsPath);
  if (text === undefined)
    throw new FaultError({
      code: 'missing-file',
      where: organisationsPath,
      rule: 'the data package needs this file',
    });
  const yaml = readYaml(organisationsPath, text);
  const entries = checkYaml(yaml, z.array(organisationSchema), () => undefined);
  const faults: Fault[] = [];
  const seen = new Set<string>();
  for (const [index, { id }] of entries.entries()) {
    if (seen.has(id))
      faults.push({
        code: 'duplicate-id',
        where: organisationsPath,
        ...yaml.locate([index]),
        value: id,
        rule: 'is defined twice',
      });
    seen.add(id);
  }
  refuse(faults);
  return entries;
}
