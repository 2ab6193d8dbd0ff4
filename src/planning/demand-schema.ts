import { z } from 'zod';
import { denominators, requirementScopes } from '../capability/figure.ts';
import { iso3, year } from './condition-schema.ts';
import { part } from './plan-part.ts';

/** Name of something in a plan file. */
export const id = z
  .string({ error: 'must be lower-case words joined by hyphens' })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');

const targetSchema = z
  .strictObject({
    requirement: z
      .enum(requirementScopes)
      .optional()
      .describe(
        'Published requirement: what Europe needs by itself, what replaces the United States (on top of what is held), or what the alliance needs.',
      ),
    level: z
      .enum(['low', 'best', 'high'])
      .optional()
      .describe('Which end of a published range; best if not said.'),
    units: z
      .number({ error: 'must be a whole number of units' })
      .int('must be a whole number of units')
      .nonnegative('must not be negative')
      .optional()
      .describe('Units to be held, Europe as a whole.'),
    share: part.optional().describe("Europe's share of what Europe and the United States hold together."),
    of: z
      .enum(denominators)
      .optional()
      .describe('Which American holding stands beside; committed if not said.'),
    note: z.string().min(1).optional().describe('Where a number of units comes from.'),
  })
  .refine(
    ({ requirement, units, share }) =>
      [requirement, units, share].filter((one) => one !== undefined).length === 1,
    'must give exactly one of requirement, units and share',
  )
  .refine(
    ({ units, note }) => units === undefined || note !== undefined,
    'units need a note of where they come from',
  )
  .refine(({ share }) => share === undefined || share < 1, 'a share is below 100 %');

/** What is to be held by when. */
export const demandSchema = z.strictObject({
  id: id.optional(),
  capability: z.string().describe('Capability, as `capability list` names it.'),
  deadline: year.describe('The end of this year is the deadline.'),
  target: targetSchema,
  buyers: z.array(iso3).min(1).optional().describe('Buyers whose orders count; all if not said.'),
  shortfallPrice: z
    .number()
    .positive('must be above 0')
    .optional()
    .describe(
      'Millions of US dollars for one unit short at the end of one year; three times the dearest offer of a unit if not said.',
    ),
});
export type PlanDemand = z.infer<typeof demandSchema>;

/** Identifier of a demand: its own, otherwise its capability and deadline. */
export const demandId = ({ id, capability, deadline }: PlanDemand): string =>
  id ?? `${capability}-${deadline}`;
