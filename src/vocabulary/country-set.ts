import { z } from 'zod';
import { type Country, type Iso3, isMember } from './country.ts';

export const countrySetSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    name: z.string().min(1),
    of: z.array(z.enum(['nato', 'eu'])).optional(),
    except: z.array(z.string()).optional(),
    list: z.array(z.string()).optional(),
  })
  .refine((set) => (set.of === undefined) !== (set.list === undefined), 'give either "of" or "list"');
export type CountrySet = z.infer<typeof countrySetSchema>;

/** Members of a set on a date, sorted by code. */
export function membersOn(set: CountrySet, countries: readonly Country[], on: string): Iso3[] {
  const members = set.list
    ? set.list
    : countries
        .filter((country) => set.of?.every((organisation) => isMember(country, organisation, on)))
        .map((country) => country.iso3);
  return members.filter((code) => !set.except?.includes(code)).sort();
}
