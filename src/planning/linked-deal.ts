import { z } from 'zod';
import type { DataPackage } from '../evidence/data-package.ts';
import { type MissingReason, missingReasons } from '../evidence/missing.ts';
import type { Source } from '../evidence/source.ts';
import { readPolicy, type SourceSchema } from '../spending/target.ts';

const year = z.number().int();
const billions = z.number().positive();
const reasons = Object.keys(missingReasons) as [keyof typeof missingReasons];

const linkedDealSchema = (source: SourceSchema) => {
  const sourced = { note: z.string(), source };
  return z.strictObject({
    id: z.string(),
    name: z.string(),
    agreed: z.iso.date(),
    stated: z.iso.date(),
    /** Billions of US dollars in all, over consecutive years that end with `through`. */
    energy: z.strictObject({
      usdBn: billions,
      years: z.number().int().positive(),
      through: year,
      ...sourced,
    }),
    /** Billions of US dollars that were bought anyway in a year before. */
    energyBefore: z.strictObject({ usdBn: billions, year, ...sourced }).optional(),
    investment: z.strictObject({ usdBn: billions, through: year, ...sourced }).optional(),
    arms: z.union([
      z.strictObject({ usdBn: billions, through: year, ...sourced }),
      z.strictObject({ missing: z.enum(reasons), ...sourced }),
    ]),
  });
};

/** A sum that a statement names, and where it was read. Billions of US dollars in all, to the end of `through`. */
interface StatedSum {
  readonly usdBn: number;
  readonly through: number;
  readonly note: string;
  readonly source: Source;
}

/** A bargain that links purchases from the United States to trade or security; sums are intentions, not obligations. */
export interface LinkedDeal {
  readonly id: string;
  readonly name: string;
  /** Days of the agreement and of the written statement, ISO. */
  readonly agreed: string;
  readonly stated: string;
  /** Over consecutive years that end with `through`. */
  readonly energy: StatedSum & { readonly years: number };
  /** What was bought anyway in a year before. */
  readonly energyBefore?:
    | { readonly usdBn: number; readonly year: number; readonly note: string; readonly source: Source }
    | undefined;
  readonly investment?: StatedSum | undefined;
  readonly arms:
    | StatedSum
    | { readonly missing: MissingReason; readonly note: string; readonly source: Source };
}

export const linkedDealsPath = 'policy/linked-deals.yaml';

export const readLinkedDeals = (data: DataPackage): LinkedDeal[] =>
  readPolicy(data, linkedDealsPath, linkedDealSchema);
