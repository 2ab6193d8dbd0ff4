import { z } from 'zod';
import type { ExampleOf } from '../fault/located-yaml.ts';
import type { Problem } from './problem.ts';
import type { SavedPlan } from './saved-plan.ts';

const whole = z.int('must be a whole number').nonnegative('must not be negative');
const some = z.int('must be a whole number').positive('must be one or more');
const part = whole.max(1000, 'must be a part of a thousand, 1000 at most');
const months = whole.max(1200, 'must be 1200 months at most');
const year = z.int('must be a year').min(1990, 'must be 1990 or later').max(2100, 'must be 2100 or earlier');
const text = z.string().min(1, 'must not be empty').max(500, 'must have 500 characters at most');
const country = z.string().regex(/^[A-Z]{3}$/, 'must be an ISO 3166-1 alpha-3 code such as POL');
const list = <T extends z.ZodType>(item: T, most: number) =>
  z.array(item).max(most, `must have ${most} entries at most`);

const condition = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('european-content'), atLeast: part }),
  z.strictObject({
    name: z.literal('american-purchases'),
    atLeast: whole,
    from: year,
    to: year,
    breachPrice: z.number().nonnegative('must not be negative'),
  }),
  z.strictObject({ name: z.literal('joint-orders'), buyers: whole }),
  z.strictObject({ name: z.literal('supplier-share'), atMost: part }),
  z.strictObject({ name: z.literal('no-new-us-dependence'), from: year }),
  z.strictObject({ name: z.literal('fleet-commonality') }),
  z.strictObject({ name: z.literal('interoperability'), atLeast: part }),
  z.strictObject({ name: z.literal('allowed-suppliers'), suppliers: list(country, 300) }),
]);

const option = z.strictObject({
  id: text,
  name: text,
  capability: text,
  unitsPerItem: some,
  family: text,
  supplier: country,
  channel: text,
  line: text.nullable(),
  itemPrice: some,
  firstOrder: year,
  leadMonths: months,
  trainingMonths: months,
  europeanContent: part,
  usDependence: part.nullable(),
  widelyOperated: z.boolean(),
  operators: z.array(z.string()).readonly().exactOptional(),
});

const problem: z.ZodType<Problem> = z.strictObject({
  name: text,
  priceYear: year,
  years: list(year, 50).min(1, 'must have a year'),
  lastYear: year,
  buyers: list(z.strictObject({ country, budget: list(whole, 50) }), 300),
  options: list(option, 5000),
  lines: list(z.strictObject({ id: text, name: text, milliItems: list(whole, 111) }), 5000),
  expansions: list(
    z.strictObject({
      id: text,
      line: text,
      cost: whole,
      delayMonths: months,
      milliItemsPerYear: whole,
      from: year,
      to: year,
    }),
    5000,
  ),
  demands: list(
    z.strictObject({
      id: text,
      capability: text,
      buyers: list(country, 300),
      deadline: year,
      target: whole,
      withoutPlan: list(whole, 111),
      shortfallPrice: whole,
    }),
    1000,
  ),
  conditions: list(condition, 8),
});

const share = z.strictObject({ buyer: country, cost: whole });

/** Rows are strict; keys at the top that are not named here are let through and left out. */
export const savedPlanSchema: z.ZodType<SavedPlan> = z.object({
  status: z.enum(['optimal', 'within-gap', 'limit', 'time-limit']),
  objective: z.number(),
  bound: z.number(),
  gap: z.number(),
  cost: whole,
  purchases: list(
    z.strictObject({ buyer: country, option: text, year, quantity: some, cost: whole }),
    200_000,
  ),
  expansions: list(z.strictObject({ expansion: text, year, shares: list(share, 300) }), 5000),
  shortfalls: list(z.strictObject({ demand: text, year, twelfths: some }), 100_000),
  breaches: list(z.strictObject({ condition: z.literal('american-purchases'), year, by: some }), 111),
  solver: z.strictObject({ name: z.string(), version: z.string(), nodes: whole }),
  problem,
  conditions: list(
    z.object({
      name: z.enum(condition.options.map((one) => one.shape.name.value)),
      binding: z.boolean().nullable(),
      price: z.number().nullable(),
    }),
    8,
  ),
  probability: list(
    z.object({
      id: text,
      probability: z.number().min(0).max(1),
      expectedShortfall: z.number().nonnegative(),
      error: z.number().nonnegative(),
    }),
    1000,
  ),
});

/** A correct entry for a list of the file. */
export const savedPlanExample: ExampleOf = ([list]) => {
  if (list === 'purchases')
    return '{"buyer": "POL", "option": "k2-tank", "year": 2027, "quantity": 30, "cost": 600000}';
  if (list === 'expansions')
    return '{"expansion": "second-line", "year": 2027, "shares": [{"buyer": "POL", "cost": 100000}]}';
  if (list === 'shortfalls') return '{"demand": "tanks-2030", "year": 2030, "twelfths": 18}';
  if (list === 'breaches') return '{"condition": "american-purchases", "year": 2028, "by": 250000}';
  return undefined;
};
