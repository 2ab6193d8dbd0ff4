import { z } from 'zod';
import { checkYaml, readYaml } from '../fault/located-yaml.ts';
import { type Bounds, fitLognormal } from '../procurement/stage-fit.ts';
import { partialDate } from '../vocabulary/calendar.ts';
import { rateDay } from './line-row.ts';

const date = z
  .string()
  .refine((text) => partialDate(text) !== undefined, 'must be a date that exists, in quotes');

/** How a minimum lead time is known: stated, the shortest seen, or the median of the stated ones of like lines. */
export const leadTimeBases = ['published', 'observed', 'inferred'] as const;

/** Kinds of product whose lead times are compared. */
export const lineClasses = ['aircraft', 'air-defence-system', 'ammunition', 'land', 'missile'] as const;

const expansionSchema = z
  .strictObject({
    ratePerYear: z.number().positive(),
    announced: date,
    due: date,
    source: z.string(),
    /** `open`: not yet due, overtaken, or not reported in a source that may be shipped. */
    outcome: z.enum(['reached', 'not-reached', 'open']),
    /** Last day on which it is known not to have been reached. */
    notReachedOn: date.optional(),
    /** First day by which it is known to have been reached. */
    reachedBy: date.optional(),
    outcomeSource: z.string().optional(),
    note: z.string().optional(),
  })
  .refine(
    ({ outcome, notReachedOn, reachedBy, outcomeSource }) =>
      outcome === 'open' ||
      (outcomeSource !== undefined &&
        notReachedOn !== undefined &&
        (reachedBy !== undefined) === (outcome === 'reached')),
    'an outcome has its source and notReachedOn, and reachedBy exactly when the rate was reached',
  );
/** A rate that was announced for a day, and what became of it. */
export type Expansion = z.infer<typeof expansionSchema>;

const orderBookSchema = z.strictObject({
  date,
  /** `backlog`: all that was on order on the date; `order`: placed then. */
  kind: z.enum(['backlog', 'order']),
  units: z.number().int().positive(),
  what: z.string(),
  /** The shipped case that is this order; the units of other cases are in it too. */
  case: z.string().optional(),
  source: z.string(),
});

const diversionSchema = z
  .strictObject({
    date,
    what: z.string(),
    /** Cases that are put back. */
    affects: z.array(z.string()).min(1),
    /** Units that go first from the date on; without it the reason why none is given. */
    units: z.number().int().positive().optional(),
    missing: z.string().optional(),
    source: z.string(),
  })
  .refine(
    ({ units, missing }) => (units === undefined) !== (missing === undefined),
    'has units, or missing with the reason',
  );
/** A decision that some orders go before others; simulated where the number of units is public. */
export type DescribedDiversion = z.infer<typeof diversionSchema>;

const lineSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.string(),
  producer: z.string(),
  /** Where it is made, ISO 3166-1 alpha-3. */
  country: z.array(z.string().regex(/^[A-Z]{3}$/)).min(1),
  /** Families of `vocabulary/system-families.yaml` that the line serves. */
  families: z.array(z.string()).min(1),
  unit: z.string(),
  class: z.enum(lineClasses),
  minimumLeadTime: z.strictObject({
    months: z.number().positive(),
    basis: z.enum(leadTimeBases),
    source: z.string().optional(),
    note: z.string().optional(),
  }),
  /** Why `lines.csv` has no actual rate of this line. */
  noActualRate: z.string().optional(),
  /** Why the rates say nothing of how soon an order can be made, although there are some. */
  noQueue: z.string().optional(),
  orderBook: z.array(orderBookSchema).optional(),
  diversions: z.array(diversionSchema).optional(),
  /** Millions of the currency, current prices of the year, for one unit. */
  prices: z
    .array(
      z.strictObject({
        millions: z.number().positive(),
        currency: z.string().regex(/^[A-Z]{3}$/),
        year: z.number().int(),
        what: z.string(),
        source: z.string(),
      }),
    )
    .optional(),
  expansions: z.array(expansionSchema).optional(),
  /** Statements that contradict what is used, and why they are not. */
  conflicts: z.array(z.string()).optional(),
  note: z.string().optional(),
});
/** What a table of rates cannot say about a production line. */
export type LineDescription = z.infer<typeof lineSchema>;

const slipSchema = z.strictObject({
  /** Why no distribution of the slip is given. */
  missing: z.string(),
  /** Expansions whose outcome is known, those of them that were reached, and the lines they belong to. */
  n: z.number().int().positive(),
  reached: z.number().int(),
  lines: z.number().int().positive(),
  /** Lognormal factor on the announced time if everything unreached had been reached when last looked at. */
  favourable: z.strictObject({ medianFactor: z.number().positive(), sigma: z.number().positive() }),
});
/** What is known of how far announced expansions slip: a floor, not an estimate. */
export type ExpansionSlip = z.infer<typeof slipSchema>;

const fileSchema = z.strictObject({ lines: z.array(lineSchema), expansionSlip: slipSchema });

/**
 * Reads the descriptions of the shipped lines.
 *
 * @throws FaultError naming line and column of everything wrong.
 */
export const readLineDescriptions = (text: string, file: string): z.infer<typeof fileSchema> =>
  checkYaml(readYaml(file, text), fileSchema, () => undefined);

/**
 * Bounds of an expansion's slip factor, (reached − announced) ÷ (due − announced); `undefined` while it is open.
 * Statements stand in the middle of the period they name, a due date at its end.
 */
export function slipBounds(expansion: Expansion): Bounds | undefined {
  const { announced, due, outcome, notReachedOn, reachedBy } = expansion;
  if (outcome === 'open' || notReachedOn === undefined) return undefined;
  const start = rateDay(announced, 'actual')!;
  const span = rateDay(due, 'announced')! - start;
  const factor = (day: string, kind: 'actual' | 'announced') =>
    Math.max(0, (rateDay(day, kind)! - start) / span);
  // A due date that passed in vain counts to its end.
  const low = factor(notReachedOn, notReachedOn === due ? 'announced' : 'actual');
  return { low, high: reachedBy === undefined ? Number.POSITIVE_INFINITY : factor(reachedBy, 'announced') };
}

/**
 * Counts the expansions whose outcome is known and fits the most favourable reading of them; `null` where none is
 * known. The plain fit, with no upper bound for what was not reached, is `fitLognormal` of the bounds themselves.
 */
export function slipFloor(lines: readonly LineDescription[]): Omit<ExpansionSlip, 'missing'> | null {
  const known = lines.flatMap(({ id, expansions = [] }) =>
    expansions.flatMap((expansion) => {
      const bounds = slipBounds(expansion);
      return bounds ? [{ id, bounds }] : [];
    }),
  );
  if (known.length === 0) return null;
  const unreached = ({ high }: Bounds) => high === Number.POSITIVE_INFINITY;
  const favourable = fitLognormal(
    known.map(({ bounds }) => (unreached(bounds) ? { low: bounds.low, high: bounds.low } : bounds)),
  );
  return {
    n: known.length,
    reached: known.filter(({ bounds }) => !unreached(bounds)).length,
    lines: new Set(known.map(({ id }) => id)).size,
    favourable: { medianFactor: favourable.median, sigma: favourable.sigma },
  };
}
