import { z } from 'zod';

/** ISO 3166-1 alpha-3 code. */
export type Iso3 = string;

const iso3 = z.string().regex(/^[A-Z]{3}$/, 'must be an ISO 3166-1 alpha-3 code such as POL');
const date = z.iso.date();

export const countrySchema = z.strictObject({
  iso3,
  name: z.string().min(1),
  /** First day of membership of NATO. */
  nato: date.optional(),
  /** First day of membership of the EU, and first day after it. */
  eu: date.optional(),
  euUntil: date.optional(),
  currency: z
    .array(z.strictObject({ code: z.string().regex(/^[A-Z]{3}$/), from: date.optional() }))
    .min(1)
    .optional(),
  /** Words for what or who is of the country, singular. */
  adjectives: z.array(z.string()).optional(),
  /** Other spellings in sources. */
  aliases: z.array(z.string()).optional(),
  note: z.string().optional(),
});
export type Country = z.infer<typeof countrySchema>;

export type Organisation = 'nato' | 'eu';

/** Whether a country belongs to an organisation on a date (ISO text). */
export function isMember(country: Country, organisation: Organisation, on: string): boolean {
  const since = country[organisation];
  const until = organisation === 'eu' ? country.euUntil : undefined;
  return since !== undefined && since <= on && (until === undefined || on < until);
}

/** ISO 4217 code of the currency a country uses on a date. */
export function currencyOn(country: Country, on: string): string | undefined {
  return country.currency?.filter((entry) => entry.from === undefined || entry.from <= on).at(-1)?.code;
}
