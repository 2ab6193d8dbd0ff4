import { z } from 'zod';
import {
  type Reference,
  readRecordFile,
  recordDate,
  recordId,
  recordTopics,
  sourceReference,
} from './record-file.ts';

const calendarEventSchema = z
  .strictObject({
    id: recordId,
    date: recordDate,
    /** Last day, where it took more than one. */
    until: recordDate.optional(),
    title: z.string().min(1),
    kind: z.enum([
      'summit',
      'ministerial',
      'meeting',
      'call',
      'publication',
      'law',
      'order',
      'decision',
      'agreement',
      'deadline',
    ]),
    /** Who held, made, published or ordered it: organisations, people of the record, or countries (ISO 3166-1 alpha-3). */
    by: z.array(z.string().min(1)).min(1),
    /** What was decided or published, in our words; absent where that is not known. */
    decided: z.string().min(1).optional(),
    topics: recordTopics,
    source: z.string().min(1),
    note: z.string().optional(),
  })
  .refine(({ date, until }) => until === undefined || date <= until, {
    path: ['until'],
    message: 'must not lie before the first day',
  });
/** Something that happened, or was set, on a day. */
export type CalendarEvent = z.infer<typeof calendarEventSchema>;

export const calendarPath = 'policy/calendar.yaml';

/**
 * @param known sources of sources.csv, and who can act: organisations, people, countries.
 * @throws FaultError for a missing file, a broken entry, an unknown source or actor, or an identifier defined twice.
 */
export const parseCalendar = (
  files: ReadonlyMap<string, string>,
  known: { readonly sources: Reference['known']; readonly actors: Reference['known'] },
): CalendarEvent[] =>
  readRecordFile(files, calendarPath, calendarEventSchema, ({ by, source }) => [
    ...by.map((value, index) => ({
      at: ['by', index],
      value,
      known: known.actors,
      code: 'unknown-actor',
      rule: 'is no organisation, person or country of the record',
    })),
    sourceReference(source, known.sources),
  ]);
