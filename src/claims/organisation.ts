import { z } from 'zod';
import { readRecordFile, recordId } from './record-file.ts';

const organisationSchema = z.strictObject({
  id: recordId,
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
export const parseOrganisations = (files: ReadonlyMap<string, string>): Organisation[] =>
  readRecordFile(files, organisationsPath, organisationSchema);
