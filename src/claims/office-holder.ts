import { z } from 'zod';
import { type Reference, readRecordFile, recordDate, recordId, sourceReference } from './record-file.ts';

const term = {
  office: z.string().min(1),
  /** Organisation of `vocabulary/organisations.yaml`, or country (ISO 3166-1 alpha-3). */
  of: z.string().min(1),
  from: recordDate,
  until: recordDate.optional(),
  /** Identifier in sources.csv. */
  source: z.string().min(1),
};
const inOrder = ({ from, until }: { from: string; until?: string | undefined }): boolean =>
  until === undefined || from <= until;
const order = { path: ['until'], message: 'must not lie before the day the office began' };

const officeHolderSchema = z
  .strictObject({
    id: recordId,
    name: z.string().min(1),
    /** Other ways of naming the person; the surname where it is enough. */
    aliases: z.array(z.string().min(1)).optional(),
    ...term,
    /** Earlier terms, in this office or another. */
    terms: z.array(z.strictObject(term).refine(inOrder, order)).optional(),
    note: z.string().optional(),
  })
  .refine(inOrder, order);
/** A person in an office, with the days of it: the latest term, and earlier ones. */
export type OfficeHolder = z.infer<typeof officeHolderSchema>;

export const officeHoldersPath = 'policy/office-holders.yaml';

/**
 * @param known sources of sources.csv, and the organisations and countries somebody can hold an office of.
 * @throws FaultError for a missing file, a broken entry, an unknown source or organisation, or an identifier defined twice.
 */
export const parseOfficeHolders = (
  files: ReadonlyMap<string, string>,
  known: { readonly sources: Reference['known']; readonly bodies: Reference['known'] },
): OfficeHolder[] =>
  readRecordFile(files, officeHoldersPath, officeHolderSchema, ({ terms = [], ...latest }) =>
    [{ ...latest, at: [] }, ...terms.map((one, index) => ({ ...one, at: ['terms', index] }))].flatMap(
      ({ at, of, source }): Reference[] => [
        {
          at: [...at, 'of'],
          value: of,
          known: known.bodies,
          code: 'unknown-organisation',
          rule: 'is neither an organisation of vocabulary/organisations.yaml nor a country of the vocabulary',
        },
        { ...sourceReference(source, known.sources), at: [...at, 'source'] },
      ],
    ),
  );
