import { z } from 'zod';
import { type Missing, missingReasons } from '../evidence/missing.ts';
import { type Fault, FaultError, refuse } from '../fault/fault.ts';
import { checkYaml, readYaml } from '../fault/located-yaml.ts';

/** Bought as a delivery, developed or built up, or a matter of people and decisions. */
export type CapabilityKind = 'buyable' | 'built' | 'organisational';

/** What "conventional" may be read to leave out. */
export const boundaries = ['nuclear', 'missile-defence', 'space', 'cyber'] as const;
export type Boundary = (typeof boundaries)[number];

/** The shortest time, months, that money cannot shorten. */
export interface FloorMonths {
  readonly months: number;
  /** Identifier in sources.csv. */
  readonly source: string;
  readonly note: string;
}

/** Months from delivery to usable in service. */
export interface TrainingMonths {
  readonly low: number;
  readonly best: number;
  readonly high: number;
  /** Identifier in sources.csv; `null` for an assumption, which the note states. */
  readonly source: string | null;
  readonly note: string;
}

/** What one delivered item of a system family adds, in units of the capability. */
export interface FamilyCount {
  readonly family: string;
  readonly perItem: number;
  /** Unit of the quantity of a case that the entry is for; absent for every other one. */
  readonly quantityUnit?: string | undefined;
}

/** What is counted, in which unit and by which rule. Plain data: it is sent to worker threads. */
export interface Capability {
  readonly id: string;
  readonly name: string;
  /** Unit of every holding and requirement. */
  readonly unit: string;
  /** What counts, in a sentence or two. */
  readonly rule: string;
  readonly kind: CapabilityKind;
  readonly floorMonths: FloorMonths | Missing;
  /** Whether money cannot buy it quickly, by a source. */
  readonly enabler: boolean;
  readonly enablerSource: { readonly source: string; readonly note: string } | null;
  readonly families: readonly FamilyCount[];
  /** Families that belong to it and add nothing to its count, and why. */
  readonly notCounted: readonly { readonly family: string; readonly reason: string }[];
  readonly trainingMonths: TrainingMonths;
  readonly boundary: readonly Boundary[];
}

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');
const reason = z.enum(Object.keys(missingReasons) as [keyof typeof missingReasons]);
const sourced = { source: id, note: z.string().min(1) };

const capabilitySchema = z.strictObject({
  id,
  name: z.string().min(1),
  unit: z.string().min(1),
  rule: z.string().min(1),
  kind: z.enum(['buyable', 'built', 'organisational']),
  floorMonths: z.union([
    z.strictObject({ months: z.number().positive(), ...sourced }),
    z.strictObject({ missing: reason, note: z.string().min(1) }),
  ]),
  trainingMonths: z
    .strictObject({
      low: z.number().nonnegative(),
      best: z.number().nonnegative(),
      high: z.number().nonnegative(),
      source: id.optional(),
      assumed: z.literal(true).optional(),
      note: z.string().min(1),
    })
    .refine(({ low, best, high }) => low <= best && best <= high, 'low, best and high must rise')
    .refine(
      ({ source, assumed }) => (source === undefined) !== (assumed === undefined),
      'give either a source or "assumed: true"',
    ),
  families: z.array(
    z.strictObject({ family: id, perItem: z.number().nonnegative(), quantityUnit: z.string().optional() }),
  ),
  notCounted: z.array(z.strictObject({ family: id, reason: z.string().min(1) })).optional(),
  enabler: z.strictObject(sourced).optional(),
  boundary: z.array(z.enum(boundaries)),
});

export const capabilitiesPath = 'vocabulary/capabilities.yaml';

/**
 * Reads the vocabulary of capabilities, in the order of the file.
 *
 * @throws FaultError for a missing file, a broken entry, or an identifier defined twice.
 */
export function parseCapabilities(files: ReadonlyMap<string, string>): Capability[] {
  const text = files.get(capabilitiesPath);
  if (text === undefined) {
    throw new FaultError({
      code: 'missing-file',
      where: capabilitiesPath,
      rule: 'the data package needs this file',
    });
  }
  const yaml = readYaml(capabilitiesPath, text);
  const entries = checkYaml(yaml, z.array(capabilitySchema), () => undefined);
  const faults: Fault[] = [];
  const seen = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    if (seen.has(entry.id)) {
      const at = { where: capabilitiesPath, ...yaml.locate([index]) };
      faults.push({ code: 'duplicate-id', ...at, value: entry.id, rule: 'is defined twice' });
    }
    seen.add(entry.id);
  }
  refuse(faults);
  return entries.map(({ enabler, notCounted, trainingMonths, ...rest }) => ({
    ...rest,
    enabler: enabler !== undefined,
    enablerSource: enabler ?? null,
    notCounted: notCounted ?? [],
    trainingMonths: {
      low: trainingMonths.low,
      best: trainingMonths.best,
      high: trainingMonths.high,
      source: trainingMonths.source ?? null,
      note: trainingMonths.note,
    },
  }));
}

/** Units of a capability that one delivered item of a family adds, by the unit its quantity is given in. */
export function unitsPerItem({ families }: Capability, family: string, quantityUnit: string): number {
  const own = families.filter((one) => one.family === family);
  const entry =
    own.find((one) => one.quantityUnit === quantityUnit) ?? own.find((one) => one.quantityUnit === undefined);
  return entry?.perItem ?? 0;
}
