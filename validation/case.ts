import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { missingReasons } from '../src/evidence/missing.ts';
import { checkYaml, readYaml } from '../src/fault/located-yaml.ts';
import { measureSchema } from './measure-schema.ts';
import { publishedSchema } from './published.ts';

const sentence = z.string().min(20);

/** What the measured figure must be, in the unit of the published one. */
const expectedSchema = z.union([
  z.strictObject({
    outcome: z.literal('reproduces'),
    tolerance: z.number().min(0),
    because: sentence.describe('why this tolerance'),
  }),
  z
    .strictObject({
      outcome: z.literal('differs'),
      by: z.number().describe('measured less published'),
      tolerance: z.number().min(0).describe('of that difference'),
      because: sentence.describe('why this tolerance'),
      reason: sentence.describe('why the published figure does not come out'),
    })
    .refine(({ by, tolerance }) => Math.abs(by) > tolerance, 'a difference exceeds its tolerance'),
  z
    .strictObject({
      outcome: z.literal('differs'),
      ratio: z.tuple([z.number().positive(), z.number().positive()]).describe('measured over published'),
      because: sentence.describe('why this band'),
      reason: sentence.describe('in which scope the two differ'),
    })
    .refine(
      ({ ratio: [low, high] }) => low < high && (high < 1 || low > 1),
      'the band lies on one side of 1',
    ),
  z.strictObject({
    outcome: z.literal('missing'),
    missing: z.enum(Object.keys(missingReasons) as [keyof typeof missingReasons]),
    reason: sentence,
  }),
]);

const caseSchema = z
  .strictObject({
    name: z.string().regex(/^[A-ZΣ].{20,160}[^.]$/, 'must be a sentence without its full stop'),
    published: publishedSchema.optional(),
    measure: measureSchema,
    expected: expectedSchema,
    note: z.string().optional(),
  })
  .refine(
    ({ published, expected }) => (published === undefined) === (expected.outcome === 'missing'),
    'a case has a published figure, unless it says that none can be computed',
  );

/** One published figure, how it is computed here, and how the two compare. */
export type ValidationCase = z.infer<typeof caseSchema> & { readonly topic: string };

const folder = new URL('cases/', import.meta.url);

/**
 * Reads every case, topic by topic.
 *
 * @throws FaultError naming file, line and column of what breaks a rule.
 */
export function readCases(): ValidationCase[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  return files.sort().flatMap((file) => parseCases(file, readFileSync(new URL(file, folder), 'utf8')));
}

export function parseCases(file: string, text: string): ValidationCase[] {
  const path = `validation/cases/${file}`;
  const cases = checkYaml(readYaml(path, text), z.array(caseSchema), () => undefined);
  return cases.map((entry) => ({ ...entry, topic: file.replace(/\.yaml$/, '') }));
}
