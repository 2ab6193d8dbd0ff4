import { z } from 'zod';
import { isoDate } from '../vocabulary/calendar.ts';

const date = z.string().refine((text) => isoDate(text) !== undefined, {
  error: 'must be a date that exists, as year-month-day in quotes',
});
const text = z.string().min(1);

const correctionSchema = z
  .strictObject({
    words: text.describe('Words of the text, as they stand there, that the statement is in.'),
    occurrence: z
      .int()
      .min(1)
      .optional()
      .describe('Which of the places where the words stand, counted from 1; the first by default.'),
    reviewer: text.describe('Who corrects it.'),
    reason: text.describe('Why, in a sentence; it is shown with the result.'),
    indicator: text
      .optional()
      .describe('Indicator to read the statement onto, or "none" to set it aside as not checkable.'),
    period: z
      .strictObject({ from: date, to: date, fiscal: z.boolean().optional() })
      .refine(({ from, to }) => from <= to, { path: ['to'], error: 'must not lie before "from"' })
      .optional()
      .describe('Days that it speaks of.'),
    subjects: z
      .array(text)
      .optional()
      .describe('Countries (ISO 3166-1 alpha-3), country sets or organisations that it is said of.'),
    modality: z
      .enum(['fact', 'estimate', 'forecast', 'demand', 'pledge', 'allegation', 'opinion'])
      .optional()
      .describe('What sort of statement it is.'),
    attribution: z
      .strictObject({
        type: z.enum(['named', 'institution', 'anonymous', 'reporter']),
        name: text.optional(),
        sources: z.int().min(1).optional(),
      })
      .optional()
      .describe('Whose word it is.'),
    quantity: z
      .strictObject({
        value: z.number(),
        low: z.number().optional(),
        high: z.number().optional(),
        unit: text.optional(),
        of: z.number().optional(),
      })
      .refine(({ value, low = value, high = value }) => low <= value && value <= high, {
        error: 'low, value and high must stand in this order',
      })
      .optional()
      .describe('What it states, where the words were read wrongly.'),
  })
  .refine(
    ({ indicator, period, subjects, modality, attribution, quantity }) =>
      [indicator, period, subjects, modality, attribution, quantity].some((part) => part !== undefined),
    { error: 'must correct something: indicator, period, subjects, modality, attribution or quantity' },
  );

/** What a reviewer corrects in the reading of one statement. */
export type Correction = z.infer<typeof correctionSchema>;

export const reviewSchema = z.strictObject({
  date: date.optional().describe('Day of publication of the text.'),
  corrections: z.array(correctionSchema).describe('Corrections, in any order.'),
});

/** JSON Schema of the file beside a text, for editors. */
export const reviewJsonSchema = (): object =>
  z.toJSONSchema(reviewSchema, { target: 'draft-2020-12', io: 'input' });
