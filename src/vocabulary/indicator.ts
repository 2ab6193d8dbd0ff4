import { z } from 'zod';

export const priceBasisSchema = z.strictObject({
  id: z.string(),
  meaning: z.string(),
  /** How currencies are converted; absent for what is not money. */
  rate: z.enum(['mer', 'gdp-ppp', 'military-ppp', 'national']).optional(),
  /** Current prices, a base year, or the producer's own base year by country. */
  prices: z.union([z.literal('current'), z.literal('producer'), z.number().int()]).optional(),
});
export type PriceBasisEntry = z.infer<typeof priceBasisSchema>;

export const indicatorSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  unit: z.string(),
  /** Admissible values, inclusive. */
  range: z.tuple([z.number(), z.number()]),
  priceBases: z.array(z.string()).min(1),
  meaning: z.string(),
});
export type Indicator = z.infer<typeof indicatorSchema>;

export const currencySchema = z.strictObject({
  code: z.string().regex(/^[A-Z]{3}$/),
  name: z.string(),
  /** The currency that took over, when, and units of the old for one of the new. */
  replacedBy: z.strictObject({ code: z.string(), on: z.iso.date(), rate: z.number().positive() }).optional(),
});
export type Currency = z.infer<typeof currencySchema>;
