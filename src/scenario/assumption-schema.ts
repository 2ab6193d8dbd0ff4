import { z } from 'zod';
import { type Denominator, denominators } from '../capability/figure.ts';
import { partialDate } from '../vocabulary/calendar.ts';

const date = z
  .string({ error: 'must be a date in quotes: a day, a month or a year' })
  .refine((text) => partialDate(text) !== undefined, 'must be a date that exists: a day, a month or a year');

const factor = z
  .number({ error: 'must be a factor, a number above 0 and up to 10' })
  .positive('must be a factor above 0')
  .max(10, 'must be a factor of at most 10');

const part = z
  .number({ error: 'must be a part, a number from 0 to 1' })
  .min(0, 'must be a part from 0 to 1')
  .max(1, 'must be a part from 0 to 1');

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');

const range = z
  .union([
    z.number(),
    z
      .strictObject({ low: z.number(), best: z.number(), high: z.number() })
      .refine(({ low, best, high }) => low <= best && best <= high, 'low, best and high must rise'),
  ])
  .describe('A number, or low, best and high.');

/** What a scenario assumes of purchases and their arrival. */
export const deliveriesSchema = z
  .strictObject({
    levers: z
      .record(z.string(), factor)
      .optional()
      .describe('Factors on levers of the channels file, by lever: fms-request: 0.5 halves that stage.'),
    unsigned: z
      .enum(['go-on', 'stop'])
      .optional()
      .describe('Whether cases that are announced or notified but not signed come about.'),
    without: z.array(z.string()).optional().describe('Cases that do not come about, by their ids.'),
    replaced: z
      .strictObject({ low: part, high: part })
      .refine(({ low, high }) => low <= high, 'low must not be above high')
      .optional()
      .describe('Part of what is delivered that takes the place of older equipment, between two bounds.'),
    purchases: z
      .array(
        z.strictObject({
          id,
          family: z.string().describe('System family.'),
          supplier: z.string().regex(/^[A-Z]{3}$/, 'must be an ISO 3166-1 alpha-3 code such as POL'),
          channel: z.string(),
          line: id.optional().describe('Production line whose queue it joins.'),
          quantity: z.number().int().positive().max(100_000),
          chosen: date.describe('When the choice is made.'),
          onTop: z
            .boolean()
            .optional()
            .describe('Whether none of it takes the place of older equipment, whatever replaced says.'),
        }),
      )
      .optional()
      .describe('Orders that nobody has placed. The list replaces that of the scenario extended.'),
    expansions: z
      .array(
        z.strictObject({
          line: id.describe('Production line.'),
          perYear: z.number().positive().max(1_000_000).describe('Units a year that come on top.'),
          from: date.describe('From when on, unless it slips as announced expansions do.'),
        }),
      )
      .optional()
      .describe(
        'Expansions of lines that nobody has announced. The list replaces that of the scenario extended.',
      ),
  })
  .describe('Purchases and how fast they arrive.');

/** What a scenario assumes of withdrawals, donations and forces tied down. */
export const postureSchema = z
  .strictObject({
    events: z
      .record(
        z.string(),
        z.strictObject({
          happens: z.boolean().optional().describe('Whether it happens at all.'),
          delayMonths: z.number().int().min(-120).max(120).optional(),
          scale: z.number().min(0).max(10).optional().describe('Factor on its size.'),
        }),
      )
      .optional()
      .describe('Changes of events of the record, by event.'),
    add: z
      .array(
        z.strictObject({
          id,
          capability: z.string(),
          holder: z.enum(['europe', 'united-states']),
          scope: z.enum(['all', ...denominators]),
          date,
          until: date.optional().describe('Last possible date, when it is not certain.'),
          effect: z.enum(['set', 'add']),
          quantity: range,
          why: z.string().min(1),
        }),
      )
      .optional()
      .describe('Events that the record does not have.'),
  })
  .describe('Withdrawals, commitments, donations, forces tied down.');

/** An order that nobody has placed. */
export interface PurchaseSpec {
  readonly id: string;
  readonly family: string;
  readonly supplier: string;
  readonly channel: string;
  readonly line?: string | undefined;
  readonly quantity: number;
  readonly chosen: string;
  readonly onTop?: boolean | undefined;
}

/** An expansion that nobody has announced. */
export interface ExpansionSpec {
  readonly line: string;
  readonly perYear: number;
  readonly from: string;
}

/** What the schema reads, written out: the schemas of results are made from types. */
export interface DeliveriesSpec {
  readonly levers?: Readonly<Record<string, number>> | undefined;
  readonly unsigned?: 'go-on' | 'stop' | undefined;
  readonly without?: readonly string[] | undefined;
  readonly replaced?: { readonly low: number; readonly high: number } | undefined;
  readonly purchases?: readonly PurchaseSpec[] | undefined;
  readonly expansions?: readonly ExpansionSpec[] | undefined;
}

/** A change of an event of the record. */
export interface EventChange {
  readonly happens?: boolean | undefined;
  readonly delayMonths?: number | undefined;
  readonly scale?: number | undefined;
}

/** An event that the record does not have. */
export interface AddedEvent {
  readonly id: string;
  readonly capability: string;
  readonly holder: 'europe' | 'united-states';
  readonly scope: 'all' | Denominator;
  readonly date: string;
  readonly until?: string | undefined;
  readonly effect: 'set' | 'add';
  readonly quantity: number | { readonly low: number; readonly best: number; readonly high: number };
  readonly why: string;
}

export interface PostureSpec {
  readonly events?: Readonly<Record<string, EventChange>> | undefined;
  readonly add?: readonly AddedEvent[] | undefined;
}
