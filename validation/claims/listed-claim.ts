import { z } from 'zod';
import type { Verdict } from '../../src/claims/reading.ts';
import { checkYaml, readYaml } from '../../src/fault/located-yaml.ts';

const verdict = z.enum([
  'consistent',
  'contradicted',
  'consistent-then',
  'inconsistent-basis',
  'attribution-drift',
  'not-checkable',
] satisfies Verdict[]);

const listedSchema = z.strictObject({
  id: z.string(),
  file: z.string(),
  /** Pieces that the sentence holds, capitals or not. */
  holds: z.array(z.string().min(1)).min(1),
  /** Quantity that the claim states; a year for dates. */
  value: z.number().optional(),
  indicators: z.array(z.string()),
  verdicts: z.array(verdict).min(1),
  /** What decides it. */
  record: z.string(),
});

/** A claim that a person finds in a text, and what the record says of it. */
export type ListedClaim = z.infer<typeof listedSchema>;

/** @throws FaultError with the place of every fault. */
export const parseListedClaims = (file: string, text: string): ListedClaim[] =>
  checkYaml(readYaml(file, text), z.array(listedSchema), () => undefined);
