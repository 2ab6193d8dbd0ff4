import { z } from 'zod';
import { conditionsSchema, iso3, millions, suppliersSchema, year } from './condition-schema.ts';
import { demandSchema, id } from './demand-schema.ts';
import { part } from './plan-part.ts';

const yearKey = z.string().regex(/^\d{4}$/, 'must be a year');
const byYear = z
  .record(yearKey, millions)
  .describe('Millions of US dollars at the price year, for each order year.');

const months = z
  .number({ error: 'must be a whole number of months' })
  .int('must be a whole number of months')
  .nonnegative('must not be negative')
  .max(240, 'must be 240 months at most');

const budgetsSchema = z.discriminatedUnion(
  'from',
  [
    z
      .strictObject({
        from: z.literal('spending'),
        share: part.describe('Part of the equipment budget that is free for these orders: an assumption.'),
        above: z
          .literal('hold')
          .optional()
          .describe('Count only what comes on top of the share of GDP held today.'),
      })
      .describe("The scenario's spending projection, in its middle."),
    z
      .strictObject({ from: z.literal('total'), usdMillions: byYear })
      .describe('One sum for all buyers, shared out as their equipment budgets are.'),
    z
      .strictObject({ from: z.literal('buyers'), usdMillions: z.record(iso3, byYear) })
      .describe('A sum for each buyer.'),
  ],
  { error: 'from must be one of spending, total, buyers' },
);

const expansionSchema = z
  .strictObject({
    id,
    line: z.string().describe('Production line, as data/production/lines.csv names it.'),
    cost: z.strictObject({
      millions: z.number().positive('must be above 0'),
      currency: z.enum(['USD', 'EUR']),
      year: year.describe('Year of the prices.'),
    }),
    delayMonths: months.describe('From the payment, in the middle of a year, to the first item.'),
    addedPerYear: z.number().positive('must be above 0').describe('Items a year that it adds.'),
    from: year.describe('First year in which it may be paid for.'),
    to: year.describe('Last year in which it may be paid for.'),
    source: z.string().optional().describe('Source in data/sources.csv.'),
    assumed: z.string().min(1).optional().describe('What is assumed, and why.'),
  })
  .refine(
    ({ source, assumed }) => source !== undefined || assumed !== undefined,
    'must give a source, or say under assumed what is assumed',
  );

const dealSchema = z
  .strictObject({
    spendingTargets: z
      .array(
        z.strictObject({
          name: id,
          pctOfGdp: z
            .number({ error: 'must be a share of GDP in percent' })
            .positive('must be above 0')
            .max(20, 'must be 20 % of GDP at most'),
          by: year,
        }),
      )
      .min(1)
      .describe('Shares of GDP that all buyers move to in equal yearly steps; none falls for it.'),
    americanPurchases: z
      .array(millions)
      .min(1)
      .describe('Least American orders a year, millions of US dollars.'),
    energy: z
      .strictObject({ usdMillions: z.array(millions).min(1), from: year, to: year })
      .optional()
      .describe(
        'American energy bought in each of some years, millions of US dollars. It costs and has no military effect.',
      ),
    years: z.array(year).min(1).describe('Ends of years at which outcomes are read.'),
    compareAt: year.describe('One of these years: capability is compared at its end.'),
  })
  .describe('The bargain that `plan deal` looks at, in every combination.');

/** A plan file: what is to be held by when, with which money, from whom, under which conditions. */
export const planSchema = z
  .strictObject({
    name: id,
    title: z.string().min(1),
    description: z.string().optional(),
    scenario: z.string().describe('Name of a shipped scenario, or a file beside this one.'),
    buyers: z
      .union([z.string(), z.array(iso3).min(1)], { error: 'must be a country set, or a list of countries' })
      .optional()
      .describe("Country set or list of countries that buy; the scenario's Europe if not said."),
    orders: z
      .strictObject({ from: year, to: year })
      .describe('Years in the middle of which orders are placed.'),
    lastYear: year.describe('Last year that is looked at.'),
    priceYear: year.describe('All money is at the prices and exchange rates of this year.'),
    demands: z.array(demandSchema).min(1, 'must name at least one demand'),
    budgets: budgetsSchema,
    suppliers: suppliersSchema.optional(),
    options: z
      .strictObject({
        only: z.array(z.string()).min(1).optional(),
        except: z.array(z.string()).min(1).optional(),
        file: z.string().optional().describe('A file of your own options beside this one, YAML or CSV.'),
      })
      .optional()
      .describe('Which options may be ordered; all if not said.'),
    conditions: conditionsSchema.optional(),
    expansions: z.array(expansionSchema).optional().describe('Expansions of lines that may be paid for.'),
    openShare: z
      .strictObject({ default: part, lines: z.record(z.string(), part).optional() })
      .describe(
        "Part of each line's free capacity that these buyers can have: an assumption, since the demand of others is public in part only.",
      ),
    unknownLines: z
      .enum(['unbounded', 'as-median'])
      .optional()
      .describe(
        'What a line can make whose rate is not public: anything (if not said), or as much as the middle one of the public lines of the same capability, with nothing known on order.',
      ),
    existingCommitments: z
      .enum(['kept', 'freed'])
      .optional()
      .describe('Whether what these buyers have on order and not begun to receive stays; kept if not said.'),
    stress: z
      .strictObject({
        probability: part.describe('Probability of each deadline that the margin search aims at.'),
      })
      .optional(),
    deal: dealSchema.optional(),
  })
  .describe('A Burdenshift plan file: demands, money, suppliers and conditions.');

export type PlanFile = z.infer<typeof planSchema>;

/** JSON Schema of plan files, for editors. */
export const planJsonSchema = (): object =>
  z.toJSONSchema(planSchema, { target: 'draft-2020-12', io: 'input' });

/** Years in which orders may be placed. */
export const orderYears = ({ orders: { from, to } }: PlanFile): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
