import { z } from 'zod';
import { part } from './plan-part.ts';

export const year = z
  .number({ error: 'must be a year, such as 2030' })
  .int('must be a year, such as 2030')
  .min(1990, 'must be a year, such as 2030')
  .max(2100, 'must be a year, such as 2030');

export const millions = z
  .number({ error: 'must be a number of millions of US dollars' })
  .nonnegative('must not be negative');

export const iso3 = z
  .string({ error: 'must be an ISO 3166-1 alpha-3 code such as POL' })
  .regex(/^[A-Z]{3}$/, 'must be an ISO 3166-1 alpha-3 code such as POL');

/** Conditions of a plan, each a switch: what is not named does not bind. */
export const conditionsSchema = z
  .strictObject({
    'european-content': part
      .optional()
      .describe('Least part of the value of all orders that stays in Europe.'),
    'american-purchases': z
      .strictObject({ usdMillions: millions, from: year, to: year })
      .optional()
      .describe(
        'Least orders from the United States in each year, millions of US dollars at the price year. Its breach is priced.',
      ),
    'joint-orders': z
      .number()
      .int('must be a whole number of buyers')
      .min(2, 'must be at least two buyers')
      .optional()
      .describe('Fewest buyers that order an option, if any does.'),
    'supplier-share': part.optional().describe('Largest part of the value of all orders from one country.'),
    'no-new-us-dependence': z
      .strictObject({ from: year })
      .optional()
      .describe('No order of what depends on the United States by half or more, from a year on.'),
    'fleet-commonality': z
      .boolean()
      .optional()
      .describe('Whether each buyer orders one option at most for each capability.'),
    interoperability: part
      .optional()
      .describe(
        'Least part of the value of all orders for systems that the United States or five allies operate.',
      ),
  })
  .describe('Political conditions, each a switch.');

/** Countries whose offers count. */
export const suppliersSchema = z
  .union(
    [z.strictObject({ allowed: z.array(iso3).min(1) }), z.strictObject({ except: z.array(iso3).min(1) })],
    { error: 'must be either allowed or except, each with a list of ISO 3166-1 alpha-3 codes' },
  )
  .describe('Countries that orders may go to: those allowed, or all except some.');
