import { z } from 'zod';
import type { DataPackage } from '../evidence/data-package.ts';
import { type Fault, FaultError, refuse } from '../fault/fault.ts';
import { checkYaml, type LocatedYaml, readYaml } from '../fault/located-yaml.ts';
import type { PurchaseOption, UnpricedProduct } from './option.ts';
import { type OptionEntry, optionOf, optionSchema } from './option-entry.ts';
import { type OptionWords, optionWords } from './option-words.ts';

export const optionsPath = 'planning/options.yaml';

const missingSchema = z.strictObject({
  name: z.string().min(1),
  family: z.string(),
  supplier: z.string().regex(/^[A-Z]{3}$/),
  reason: z.string().min(1),
});

/** What can be bought, and what is known and cannot be priced. */
export interface OptionTable {
  readonly options: readonly PurchaseOption[];
  readonly missing: readonly UnpricedProduct[];
}

/**
 * Reads the options of a data package, in the order of the file.
 *
 * @throws FaultError with line and column of everything wrong: unknown words, prices and fractions out of order, ids
 * used twice, an item that adds nothing to a capability.
 */
export function readOptions(data: DataPackage, words: OptionWords = optionWords(data)): OptionTable {
  const file = data.files.get(optionsPath);
  if (file === undefined) {
    throw new FaultError({
      code: 'missing-file',
      where: optionsPath,
      rule: 'the data package needs this file',
    });
  }
  const yaml = readYaml(optionsPath, file);
  const schema = z.strictObject({ options: z.array(optionSchema), missing: z.array(missingSchema) });
  const { options, missing } = checkYaml(yaml, schema, () => undefined);
  const faults: Fault[] = [];
  for (const [index, { family }] of missing.entries()) {
    if (words.families.has(family)) continue;
    const rule = 'must be one of vocabulary/system-families.yaml';
    const at = { where: optionsPath, ...yaml.locate(['missing', index, 'family']) };
    faults.push({ code: 'unknown-family', ...at, value: family, rule });
  }
  return { options: optionsOf(yaml, options, words, false, faults), missing };
}

/** Options of the entries of a file; throws what is wrong with them, together with what was found before. */
export function optionsOf(
  yaml: LocatedYaml,
  entries: readonly OptionEntry[],
  words: OptionWords,
  own: boolean,
  faults: Fault[],
): PurchaseOption[] {
  const seen = new Set<string>();
  const options = entries.map((entry, index) => {
    const say = (path: readonly PropertyKey[], code: string, value: string, rule: string): void => {
      faults.push({ code, where: yaml.file, ...yaml.locate(['options', index, ...path]), value, rule });
    };
    if (seen.has(entry.id)) say(['id'], 'duplicate-id', entry.id, 'is defined twice');
    seen.add(entry.id);
    return optionOf(entry, words, own, say);
  });
  refuse(faults);
  return options as PurchaseOption[];
}
