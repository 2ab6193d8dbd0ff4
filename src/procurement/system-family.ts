import { z } from 'zod';
import { readOnce } from '../evidence/read-once.ts';
import { type Fault, FaultError, refuse } from '../fault/fault.ts';
import { checkYaml, readYaml } from '../fault/located-yaml.ts';

const systemFamilySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'must be lower-case words joined by hyphens'),
  name: z.string().min(1),
  /** Counted as units in service, or consumed. */
  kind: z.enum(['platform', 'munition']),
  /** Capability it adds to; empty where no counted capability uses it. */
  capability: z.string(),
  aliases: z.array(z.string()).optional(),
});

/** A kind of equipment that cases, production lines and capabilities share as a word. */
export type SystemFamily = z.infer<typeof systemFamilySchema>;

const path = 'vocabulary/system-families.yaml';

/**
 * Reads the controlled vocabulary of system families from the texts of a data package.
 *
 * @throws FaultError for a missing file, a broken entry, or an id or alias given twice.
 */
export function parseSystemFamilies(files: ReadonlyMap<string, string>): Map<string, SystemFamily> {
  const text = files.get(path);
  if (text === undefined) {
    throw new FaultError({ code: 'missing-file', where: path, rule: 'the data package needs this file' });
  }
  const yaml = readYaml(path, text);
  const entries = checkYaml(yaml, z.array(systemFamilySchema), () => 'infantry-fighting-vehicle');
  const faults: Fault[] = [];
  const owners = new Map<string, string>();
  for (const [index, family] of entries.entries()) {
    for (const word of [family.id, ...(family.aliases ?? [])]) {
      const key = word.toLowerCase();
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, family.id);
      else {
        faults.push({
          code: 'duplicate-id',
          where: path,
          ...yaml.locate([index]),
          value: word,
          rule: `is a word of ${owner} already`,
        });
      }
    }
  }
  refuse(faults);
  return new Map(entries.map((family) => [family.id, family]));
}

/** The controlled vocabulary of a data package. */
export const systemFamilies = readOnce(
  ({ files }): ReadonlyMap<string, SystemFamily> => parseSystemFamilies(files),
);

/** The family whose id, name or alias the text is, in any case; `undefined` for an unknown word. */
export function familyNamed(
  families: ReadonlyMap<string, SystemFamily>,
  text: string,
): SystemFamily | undefined {
  const wanted = text.trim().toLowerCase();
  return [...families.values()].find(({ id, name, aliases }) =>
    [id, name, ...(aliases ?? [])].some((word) => word.toLowerCase() === wanted),
  );
}
