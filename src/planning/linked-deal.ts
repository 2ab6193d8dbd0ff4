import { z } from 'zod';
import type { DataPackage } from '../evidence/data-package.ts';
import { missingReasons } from '../evidence/missing.ts';
import { FaultError } from '../fault/fault.ts';
import { policySourceSchema, readPolicy } from '../spending/target.ts';
import type { ThousandUsd, Year } from './problem.ts';

const year = z.number().int();
const sourced = { note: z.string(), source: policySourceSchema };
const billions = z.number().positive();
const reasons = Object.keys(missingReasons) as [keyof typeof missingReasons];

const linkedDealSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  agreed: z.iso.date(),
  stated: z.iso.date(),
  /** Billions of US dollars in all, over consecutive years that end with `through`. */
  energy: z.strictObject({ usdBn: billions, years: z.number().int().positive(), through: year, ...sourced }),
  /** Billions of US dollars that were bought anyway in a year before. */
  energyBefore: z.strictObject({ usdBn: billions, year, ...sourced }).optional(),
  investment: z.strictObject({ usdBn: billions, through: year, ...sourced }).optional(),
  arms: z.union([
    z.strictObject({ usdBn: billions, through: year, ...sourced }),
    z.strictObject({ missing: z.enum(reasons), ...sourced }),
  ]),
});

/** A bargain that links purchases from the United States to trade or security; sums are intentions, not obligations. */
export type LinkedDeal = z.infer<typeof linkedDealSchema>;

export const linkedDealsPath = 'policy/linked-deals.yaml';

export const readLinkedDeals = (data: DataPackage): LinkedDeal[] =>
  readPolicy(data, linkedDealsPath, linkedDealSchema);

/** @throws FaultError naming the deals there are. */
export function linkedDealNamed(data: DataPackage, id: string, where: string): LinkedDeal {
  const deals = readLinkedDeals(data);
  const found = deals.find((deal) => deal.id === id);
  if (found) return found;
  throw new FaultError({
    code: 'unknown-deal',
    where,
    value: id,
    rule: `is not a linked deal; known deals: ${deals.map((deal) => deal.id).join(', ')}`,
    example: deals[0]?.id,
  });
}

/** Energy purchases in equal yearly parts, in current US dollars: a deal states no price basis. */
export const energyOf = ({
  energy: { usdBn, years, through },
}: LinkedDeal): { readonly aYear: ThousandUsd; readonly from: Year; readonly to: Year } => ({
  aYear: Math.round((usdBn * 1e6) / years),
  from: through - years + 1,
  to: through,
});
