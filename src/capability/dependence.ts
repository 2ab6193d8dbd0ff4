import { z } from 'zod';
import type { DataPackage } from '../evidence/data-package.ts';
import { type Missing, missing, missingReasons } from '../evidence/missing.ts';
import type { Grade } from '../evidence/source.ts';
import { type Fault, FaultError } from '../fault/fault.ts';
import { checkYaml, readYaml } from '../fault/located-yaml.ts';

/**
 * Which part of the items of a system family, from a supplier, depends on the United States: on its consent, spares or
 * data. A fraction of items from 0 to 1, never a degree of usefulness. Plain data: it is sent to worker threads.
 */
export interface Dependence {
  /** System family of vocabulary/system-families.yaml; `*` for every other one. */
  readonly family: string;
  /** ISO 3166-1 alpha-3 code of the supplier; `*` for every other one. */
  readonly supplier: string;
  readonly fraction: DependentFraction | Missing;
  readonly reason: string;
}

export interface DependentFraction {
  readonly low: number;
  readonly best: number;
  readonly high: number;
  /** Identifier in sources.csv. */
  readonly source: string;
  readonly grade: Grade;
}

const part = z.number().min(0).max(1);
const names = {
  families: z.array(z.string()).min(1),
  supplier: z.string().regex(/^([A-Z]{3}|\*)$/),
  reason: z.string().min(1),
};
const entrySchema = z.union([
  z
    .strictObject({ ...names, low: part, best: part, high: part, source: z.string() })
    .refine(({ low, best, high }) => low <= best && best <= high, 'low, best and high must rise'),
  z.strictObject({ ...names, missing: z.enum(Object.keys(missingReasons) as [keyof typeof missingReasons]) }),
]);

export const dependencePath = 'capability/dependence.yaml';

/**
 * Reads the dependence of system families on the United States; unknown families and sources are added to the faults.
 *
 * @throws FaultError for a missing file or a broken entry.
 */
export function readDependence(
  data: DataPackage,
  families: { has(id: string): boolean },
  faults: Fault[],
): Dependence[] {
  const text = data.files.get(dependencePath);
  if (text === undefined) {
    throw new FaultError({
      code: 'missing-file',
      where: dependencePath,
      rule: 'the data package needs this file',
    });
  }
  const yaml = readYaml(dependencePath, text);
  return checkYaml(yaml, z.array(entrySchema), () => undefined).flatMap((entry, index) => {
    const say = (code: string, value: string, rule: string) =>
      faults.push({ code, where: dependencePath, ...yaml.locate([index]), value, rule });
    const grade = 'source' in entry ? data.sources.get(entry.source)?.grade : undefined;
    if ('source' in entry && grade === undefined)
      say('unknown-source', entry.source, 'must be one of sources.csv');
    const fraction =
      'missing' in entry
        ? missing(entry.missing, entry.reason)
        : { low: entry.low, best: entry.best, high: entry.high, source: entry.source, grade: grade ?? 'C' };
    return entry.families.map((family) => {
      if (family !== '*' && !families.has(family)) {
        say('unknown-family', family, 'must be one of vocabulary/system-families.yaml');
      }
      return { family, supplier: entry.supplier, fraction, reason: entry.reason };
    });
  });
}

/** The entry for a family and supplier: its own, that of every other supplier, or that of all. */
export function dependenceOf(
  dependence: readonly Dependence[],
  family: string,
  supplier: string,
): DependentFraction | Missing {
  const rank = (one: Dependence): number =>
    (one.family === family ? 2 : one.family === '*' ? 0 : -4) +
    (one.supplier === supplier ? 1 : one.supplier === '*' ? 0 : -4);
  const best = dependence.filter((one) => rank(one) >= 0).sort((a, b) => rank(b) - rank(a))[0];
  return best?.fraction ?? missing('no-source');
}
