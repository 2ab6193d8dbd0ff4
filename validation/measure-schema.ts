import { z } from 'zod';
import { comparisonRates } from '../src/spending/price-basis-share.ts';
import { periodSchema } from './period.ts';
import { targetQuestions } from './target-money.ts';

const edition = z.string().describe('date of a NATO edition');
const outlook = z.string().describe('month of an edition of the World Economic Outlook');
const year = z.number().int();
const area = z.string().describe('a country set or the code of an ally');
const prices = z.enum(['current', 'constant']);
const rate = z.enum(comparisonRates);
const figure = z.string().regex(/^A\d{3}$/, 'must be the id of a published figure such as A075');

const at = <K extends string, S extends z.ZodRawShape>(kind: K, shape: S) =>
  z.strictObject({ kind: z.literal(kind), ...shape });

/** What is computed for a case. */
export const measureSchema = z.discriminatedUnion('kind', [
  at('count', { edition, year, target: z.number(), from: z.enum(['printed', 'levels']) }),
  at('sum-of-members', { edition, area, year, prices }),
  at('per-head-times-population', { edition, outlook, area, year }),
  at('real-change', { edition, area, from: year, to: year, outlook: outlook.optional() }),
  at('share-of-gdp', { edition, area, year, from: z.enum(['levels', 'members']) }),
  at('share-of-outlook-gdp', { edition, outlook, area, year, prices }),
  at('share-of-alliance', { edition, outlook, area, year, rate }),
  at('share-of-alliance-constant', { edition, area, year }),
  at('share-of-alliance-gdp', { edition, area, year, prices }),
  at('share-between-published', { part: figure, rest: figure }),
  at('conversion', { figure, country: z.string(), year, outlook, rate: z.enum(['mer', 'gdp-ppp']) }),
  at('rate', { country: z.string(), year, outlook, rate: z.enum(['mer', 'gdp-ppp']) }),
  at('percent-of-gdp', {
    country: z.string(),
    pct: z.number(),
    period: periodSchema,
    outlook,
    currency: z.enum(['EUR', 'GBP']),
  }),
  at('published-over-gdp', { figure, country: z.string(), year, outlook }),
  at('russia', { edition, outlook, year, rate }),
  at('at-target', {
    edition,
    outlook,
    area,
    year,
    pct: z.number(),
    question: z.enum(targetQuestions),
    largest: z.number().int().optional(),
    currency: z.enum(['USD', 'EUR']),
  }),
  at('path', {
    area,
    asOf: z.iso.date(),
    toPct: z.number(),
    by: year,
    period: periodSchema,
    question: z.enum(['spending', 'cost']),
    currency: z.enum(['USD', 'EUR', 'GBP']),
  }),
]);
export type Measure = z.infer<typeof measureSchema>;
