import { z } from 'zod';
import { type NamedPath, namedPaths } from '../spending/path-catalogue.ts';
import { deliveriesSchema, postureSchema } from './assumption-schema.ts';

/** Years that a scenario may name: the first year of the shipped series to the last that a rule may reach. */
export const firstYear = 2014;
export const lastYear = 2040;

/** Largest share of GDP that a scenario may name, percent; Ukraine at war stood above it, no ally has. */
export const largestPct = 20;

const year = z
  .number({ error: `must be a year from ${firstYear} to ${lastYear}` })
  .int()
  .min(firstYear, `must be a year from ${firstYear} to ${lastYear}`)
  .max(lastYear, `must be a year from ${firstYear} to ${lastYear}`);

const pct = z
  .number({ error: `must be a share of GDP in percent, a number from 0 to ${largestPct}` })
  .min(0, `must be a share of GDP in percent, from 0 to ${largestPct}`)
  .max(largestPct, `must be a share of GDP in percent, from 0 to ${largestPct}`);

const yearKey = z
  .string()
  .refine(
    (text) => /^\d{4}$/.test(text) && Number(text) >= firstYear && Number(text) <= lastYear,
    `must be a year from ${firstYear} to ${lastYear}`,
  );

const byYear = <T extends z.ZodType>(value: T) =>
  z
    .record(yearKey, value)
    .refine((entries) => Object.keys(entries).length > 0, 'must name at least one year');

const amounts = z
  .strictObject({
    prices: z
      .number()
      .int()
      .min(1990)
      .max(lastYear)
      .describe('Base year of the constant prices and exchange rates.'),
    usdMillions: byYear(z.number().nonnegative()).describe('Millions of US dollars by year.'),
    rebase: z
      .literal('outlook-deflator')
      .optional()
      .describe('Named conversion, needed when the base year is not that of the edition in use.'),
  })
  .describe('Amounts by year at constant prices, read as shares of the central GDP of their years.');

/** A path as a scenario file writes it. Shares in percent of GDP; amounts in millions of constant US dollars. */
export type PathSpec =
  | { path: NamedPath }
  | { path: 'linear'; toPct: number; by: number }
  | {
      path: 'custom';
      sharesPct?: Record<string, number> | undefined;
      amounts?:
        | { prices: number; usdMillions: Record<string, number>; rebase?: 'outlook-deflator' | undefined }
        | undefined;
    };

const pathSchema: z.ZodType<PathSpec> = z.discriminatedUnion(
  'path',
  [
    z
      .strictObject({ path: z.enum(Object.keys(namedPaths) as [keyof typeof namedPaths]) })
      .describe('A path that policy names.'),
    z
      .strictObject({ path: z.literal('linear'), toPct: pct, by: year })
      .describe('Equal yearly steps to a share of GDP in a year, then stays.'),
    z
      .strictObject({
        path: z.literal('custom'),
        sharesPct: byYear(pct).optional(),
        amounts: amounts.optional(),
      })
      .refine((spec) => (spec.sharesPct === undefined) !== (spec.amounts === undefined), {
        error: 'a custom path gives either sharesPct or amounts',
      })
      .describe('Shares of GDP or amounts by year; equal steps between them, the last stays.'),
  ],
  { error: `path must be one of ${Object.keys(namedPaths).join(', ')}, linear, custom` },
);

/** A scenario file: a baseline, or a delta on the scenario that it extends. */
export const scenarioSchema = z
  .strictObject({
    name: z.string().regex(/^[a-z0-9-]+$/, 'must be lower-case words joined by hyphens'),
    title: z.string().min(1),
    description: z.string().optional(),
    extends: z.string().optional().describe('Name of a shipped scenario, or a file beside this one.'),
    europe: z.string().optional().describe('Country set that counts as Europe.'),
    deadlines: z.array(year).min(1).optional(),
    horizon: year.optional().describe('Last year of the projection.'),
    gdp: z
      .strictObject({
        beyondHorizon: z
          .literal('hold-last-growth')
          .optional()
          .describe(
            'Rule for years after the last of the World Economic Outlook; without it they are an error.',
          ),
      })
      .optional(),
    spending: z
      .strictObject({
        default: pathSchema.optional(),
        allies: z
          .record(
            z.string().regex(/^[A-Z]{3}$/, 'must be an ISO 3166-1 alpha-3 code such as POL'),
            pathSchema,
          )
          .optional(),
        delivery: z.enum(['full', 'record']).optional(),
        deliveryCorrelation: z.number().min(0).max(1).optional(),
        unitedStatesShare: z.enum(['varies', 'fixed']).optional(),
      })
      .optional(),
    deliveries: deliveriesSchema.optional(),
    posture: postureSchema.optional(),
  })
  .describe('A Burdenshift scenario: dated assumptions, or a delta on another scenario.');

export type ScenarioFile = z.infer<typeof scenarioSchema>;

const examples: readonly [RegExp, string][] = [
  [
    /^spending\.allies\.[A-Z]{3}\.amounts/,
    'amounts: { prices: 2021, usdMillions: { 2027: 40000, 2030: 45000 } }',
  ],
  [/^spending\.allies\.[A-Z]{3}\.sharesPct/, 'sharesPct: { 2027: 2.1, 2030: 2.5 }'],
  [/^spending\.(allies\.[A-Z]{3}|default)\.path/, 'path: hague'],
  [/^spending\.allies/, 'allies: { POL: { path: linear, toPct: 5, by: 2030 } }'],
  [/^spending\.default/, 'default: { path: hague }'],
  [/^spending/, 'spending: { default: { path: hague }, delivery: record }'],
  [/^deliveries\.levers/, 'levers: { fms-request: 0.5 }'],
  [
    /^deliveries\.purchases/,
    'purchases: [{ id: more-patriots, family: long-range-air-defence, supplier: USA, channel: fms, quantity: 8, chosen: "2027-01" }]',
  ],
  [/^deliveries\.expansions/, 'expansions: [{ line: patriot, perYear: 12, from: "2029" }]'],
  [/^deliveries/, 'deliveries: { levers: { fms-request: 0.5 }, unsigned: go-on }'],
  [/^posture\.events/, 'events: { E02: { delayMonths: 12 } }'],
  [
    /^posture\.add/,
    'add: [{ id: fewer-fighters, capability: combat-aircraft, holder: united-states, scope: committed, date: "2027-06", effect: add, quantity: -20, why: announced }]',
  ],
  [/^posture/, 'posture: { events: { E02: { happens: false } } }'],
  [/^deadlines/, 'deadlines: [2027, 2030, 2035]'],
  [/^horizon/, 'horizon: 2035'],
  [/^gdp/, 'gdp: { beyondHorizon: hold-last-growth }'],
  [/^name/, 'name: my-scenario'],
  [/^title/, 'title: What I assume'],
  [/^europe/, 'europe: nato-europe'],
  [/^extends/, 'extends: baseline'],
  [/^$/, 'name: my-scenario\n    title: What I assume\n    extends: baseline'],
];

/** A correct entry for the place of a fault. */
export function exampleFor(path: readonly PropertyKey[]): string | undefined {
  const text = path.map(String).join('.');
  return examples.find(([pattern]) => pattern.test(text))?.[1];
}

/** JSON Schema of scenario files, for editors. */
export const scenarioJsonSchema = (): object =>
  z.toJSONSchema(scenarioSchema, { target: 'draft-2020-12', io: 'input' });
