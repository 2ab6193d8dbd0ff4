import { z } from 'zod';
import type { DataPackage } from '../evidence/data-package.ts';
import { readOnce } from '../evidence/read-once.ts';
import { FaultError } from '../fault/fault.ts';
import { present } from '../fault/guard.ts';
import { checkYaml, readYaml } from '../fault/located-yaml.ts';
import { lastDay } from '../vocabulary/calendar.ts';

/** Where a policy statement was read. */
export const policySourceSchema = z.strictObject({
  title: z.string(),
  publisher: z.string(),
  date: z.string().optional(),
  url: z.url(),
  grade: z.enum(['A', 'B', 'C']),
});
export type PolicySource = z.infer<typeof policySourceSchema>;

const targetSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** Day of the decision. */
  agreed: z.iso.date(),
  /** Year in which it is due; due at once when absent. */
  by: z.number().int().optional(),
  /** Percent of GDP. */
  pctOfGdp: z.number().positive().max(100),
  /** Percent of defence expenditure to go to equipment. */
  equipmentPct: z.number().positive().max(100).optional(),
  kind: z.enum(['guideline', 'minimum', 'ceiling-of-scope']),
  review: z.number().int().optional(),
  exemptions: z
    .array(
      z.strictObject({
        country: z.string(),
        pctOfGdp: z.number().positive(),
        note: z.string(),
        source: policySourceSchema,
      }),
    )
    .optional(),
  note: z.string().optional(),
  source: policySourceSchema,
});

/** A spending target as dated policy. */
export type Target = z.infer<typeof targetSchema>;

const commitmentSchema = z.strictObject({
  country: z.string().regex(/^[A-Z]{3}$/),
  pctOfGdp: z.number().positive().max(100),
  by: z.number().int(),
  kind: z.enum(['law', 'draft-law', 'budget', 'government-plan', 'government-statement', 'letter']),
  statedOn: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/),
  withdrawnOn: z.iso.date().optional(),
  note: z.string(),
  source: policySourceSchema,
});

/** What one government said it would spend, percent of GDP, and by when. */
export type Commitment = z.infer<typeof commitmentSchema>;

/** @throws FaultError with line and column of what breaks the schema. */
export function readPolicy<T>(data: DataPackage, path: string, schema: z.ZodType<T>): T[] {
  const text = present(data.files.get(path), `the data package has no ${path}`);
  return checkYaml(readYaml(path, text), z.array(schema), () => undefined);
}

/** Every target on record. */
export const readTargets = readOnce((data): readonly Target[] =>
  readPolicy(data, 'policy/targets.yaml', targetSchema),
);

const readCommitments = readOnce((data): readonly Commitment[] =>
  readPolicy(data, 'policy/commitments.yaml', commitmentSchema),
);

/** @throws FaultError naming the targets there are. */
export function targetNamed(data: DataPackage, id: string, where: string): Target {
  const targets = readTargets(data);
  const found = targets.find((target) => target.id === id);
  if (found) return found;
  throw new FaultError({
    code: 'unknown-target',
    where,
    value: id,
    rule: `is not a target; known targets: ${targets.map((target) => target.id).join(', ')}`,
    example: 'hague-core',
  });
}

/** Percent of GDP that a target asks of one ally: its exemption where it has one. */
export const targetFor = (target: Target, country: string): number =>
  target.exemptions?.find((exemption) => exemption.country === country)?.pctOfGdp ?? target.pctOfGdp;

/** Commitments on record and not withdrawn on a day, by country and then year. */
export function commitmentsAsOf(data: DataPackage, asOf: string): Commitment[] {
  return readCommitments(data)
    .filter(
      ({ statedOn, withdrawnOn }) =>
        (lastDay(statedOn) ?? '9999') <= asOf && !(withdrawnOn && withdrawnOn <= asOf),
    )
    .sort((a, b) => (a.country < b.country ? -1 : a.country > b.country ? 1 : a.by - b.by));
}
