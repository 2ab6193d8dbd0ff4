import { z } from 'zod';
import type { Source } from '../evidence/source.ts';
import { partialDate } from '../vocabulary/calendar.ts';
import {
  type Reference,
  readRecordFile,
  recordDate,
  recordId,
  recordTopics,
  sourceReference,
} from './record-file.ts';

const statementSchema = z.strictObject({
  id: recordId,
  /** Person of `policy/office-holders.yaml`. */
  speaker: z.string().min(1),
  date: recordDate,
  occasion: z.string().min(1),
  /** What sort of statement it is, in the words of claims. */
  kind: z.enum(['fact', 'estimate', 'forecast', 'demand', 'pledge', 'opinion']),
  /** What was said, in our words. */
  gist: z.string().min(1),
  /** Country set, or country (ISO 3166-1 alpha-3), that it was said of, where that decides; and how it was put. */
  set: z.string().optional(),
  scope: z.string().min(1).optional(),
  topics: recordTopics,
  quantity: z
    .strictObject({
      value: z.number(),
      high: z.number().optional(),
      unit: z.string().min(1),
    })
    .optional(),
  /** The words themselves, where the source has them: a phrase, not a passage. */
  quote: z.string().min(1).max(160).optional(),
  /** Other wordings in which the phrase is passed on. */
  variants: z.array(z.string().min(1).max(160)).optional(),
  source: z.string().min(1),
  note: z.string().optional(),
});
/** What a named official said on a day, as far as a source has it. */
export type Statement = z.infer<typeof statementSchema>;

export const statementsPath = 'policy/statements.yaml';

/**
 * @param known sources of sources.csv, people of the record, country sets and countries.
 * @throws FaultError for a missing file, a broken entry, an unknown source, speaker or set, a statement later than its
 * source, or an identifier defined twice.
 */
export const parseStatements = (
  files: ReadonlyMap<string, string>,
  known: {
    readonly sources: ReadonlyMap<string, Source>;
    readonly people: Reference['known'];
    readonly places: Reference['known'];
  },
): Statement[] =>
  readRecordFile(files, statementsPath, statementSchema, ({ speaker, date, set, source }) => [
    {
      at: ['speaker'],
      value: speaker,
      known: known.people,
      code: 'unknown-person',
      rule: 'is nobody of policy/office-holders.yaml',
    },
    ...(set === undefined
      ? []
      : [
          {
            at: ['set'],
            value: set,
            known: known.places,
            code: 'unknown-country-set',
            rule: 'is neither a country set nor a country of the vocabulary',
          },
        ]),
    sourceReference(source, known.sources),
    {
      at: ['date'],
      value: date,
      known: { has: (day) => !isLater(day, known.sources.get(source)?.date ?? '') },
      code: 'later-than-source',
      rule: 'is later than the source that reports it',
    },
  ]);

/** Whether every day that one date can mean lies after every day of the other; not, where the other is not known. */
function isLater(date: string, other: string): boolean {
  const [one, before] = [partialDate(date), partialDate(other)];
  return one !== undefined && before !== undefined && one.first > before.last;
}
