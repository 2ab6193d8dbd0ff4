import { z } from 'zod';
import { unitsPerItem } from '../capability/capability.ts';
import { missing } from '../evidence/missing.ts';
import { valueBases } from '../procurement/case.ts';
import type { OptionGrade, PricePoint, PurchaseOption, Sourced } from './option.ts';
import { type OptionWords, sourceWords } from './option-words.ts';
import { casePrice } from './price-of-case.ts';

const text = z.string().min(1);
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');
const iso3 = z.string().regex(/^[A-Z]{3}$/, 'must be an ISO 3166-1 alpha-3 code such as POL');
const year = z.number().int().min(1990).max(2060);
const part = z.number().min(0).max(1);

const priceSchema = z
  .strictObject({
    /** Case whose value over quantity the price is; currency and basis are then those of its value. */
    case: z.string().optional(),
    low: z.number().positive().optional(),
    best: z.number().positive().optional(),
    high: z.number().positive().optional(),
    currency: z.string().optional(),
    /** Year of the prices; of a case the year of its contract. */
    year: year.optional(),
    basis: z.enum(valueBases).optional(),
    source: text.optional(),
    what: text,
  })
  .refine(
    ({ case: known, best, currency, basis, year: stated, source }) =>
      known === undefined
        ? [best, currency, basis, stated, source].every((one) => one !== undefined)
        : [best, currency, basis, source].every((one) => one === undefined),
    'is that of a case, or has best, currency, year, basis and source',
  )
  .refine(
    ({ low = 0, best = low, high = best }) => low <= best && best <= high,
    'low, best and high must rise',
  );

export const optionSchema = z
  .strictObject({
    id,
    name: text,
    family: z.string(),
    supplier: iso3,
    line: z.string().optional(),
    noLine: text.optional(),
    channel: z.string(),
    quantityUnit: text,
    prices: z.array(priceSchema).min(1),
    earliestOrder: year.optional(),
    europeanContent: z
      .strictObject({ low: part, best: part, high: part, source: text, note: text.optional() })
      .refine(({ low, best, high }) => low <= best && best <= high, 'low, best and high must rise')
      .optional(),
    leadMonths: z.strictObject({ months: z.number().positive(), source: text }).optional(),
    rate: z.strictObject({ perYear: z.number().positive(), source: text }).optional(),
    operators: z.array(z.strictObject({ countries: z.array(iso3).min(1), source: text })).optional(),
    ammunition: z.strictObject({ class: text, source: text }).optional(),
    note: text.optional(),
  })
  .refine(
    ({ line, noLine }) => (line === undefined) !== (noLine === undefined),
    'has a line, or noLine with the reason',
  );
/** An option as it is written in a file. */
export type OptionEntry = z.infer<typeof optionSchema>;

/** Notes a fault of an entry at a path within it. */
export type SayFault = (path: readonly PropertyKey[], code: string, value: string, rule: string) => void;

/**
 * An option from its entry; `undefined` where one of its words is not known, which is said. `own`: of a planner's file,
 * whose sources are in the planner's own words.
 */
export function optionOf(
  entry: OptionEntry,
  words: OptionWords,
  own: boolean,
  say: SayFault,
): PurchaseOption | undefined {
  let sound = true;
  const fault: SayFault = (...what) => {
    sound = false;
    say(...what);
  };
  const { line, noLine, channel, family, supplier, quantityUnit } = entry;
  if (line !== undefined && !words.lines.has(line))
    fault(['line'], 'unknown-line', line, 'must be one of production/line-descriptions.yaml');
  if (!words.channels.has(channel))
    fault(['channel'], 'unknown-channel', channel, 'must be one of channels/channels.yaml');
  if (!words.countries.has(supplier))
    fault(['supplier'], 'unknown-country', supplier, 'must be in the vocabulary or in cases/parties.csv');
  const capability = words.capabilities.get(words.families.get(family)?.capability ?? '');
  const perItem = capability === undefined ? 0 : unitsPerItem(capability, family, quantityUnit);
  if (!words.families.has(family))
    fault(['family'], 'unknown-family', family, 'must be one of vocabulary/system-families.yaml');
  else if (!Number.isInteger(perItem) || perItem < 1)
    fault(
      ['quantityUnit'],
      'no-count',
      quantityUnit,
      `an item of ${family} in this unit adds no whole unit to a capability`,
    );
  const sourced = (path: readonly PropertyKey[], source: string): Sourced => {
    const grade = gradeOf(source, words, own);
    if (grade === undefined) fault(path, 'unknown-source', source, sourceWords);
    return { source, grade: grade ?? 'C' };
  };
  const graded = <T extends { source: string }>(
    key: keyof OptionEntry,
    value: T | undefined,
  ): (T & Sourced) | null =>
    value === undefined ? null : { ...value, ...sourced([key, 'source'], value.source) };
  const prices = entry.prices.map((price, index): PricePoint | undefined => {
    const at = ['prices', index] as const;
    if (price.case !== undefined) {
      const found = casePrice(price.case, price.year, capability, quantityUnit, words);
      if (typeof found === 'string') fault([...at, 'case'], 'case-price', price.case, found);
      else return { ...found, what: price.what };
      return undefined;
    }
    const { best = Number.NaN, currency = '', source = '' } = price;
    if (!words.currencies.has(currency))
      fault([...at, 'currency'], 'unknown-currency', currency, 'must be one of vocabulary/currencies.yaml');
    const { low = best, high = best } = price;
    return {
      ...{ low, best, high, currency, year: price.year!, basis: price.basis!, what: price.what, case: null },
      ...sourced([...at, 'source'], source),
      // What a planner states is known to the planner, whatever the day.
      knownFrom: words.sources.has(source) ? words.publishedOn(source, price.year!) : 0,
    };
  });
  const operators = (entry.operators ?? []).map(({ countries, source }, index) => {
    for (const code of countries) {
      if (!words.countries.has(code))
        fault(
          ['operators', index, 'countries'],
          'unknown-country',
          code,
          'must be in the vocabulary or in cases/parties.csv',
        );
    }
    return { countries, ...sourced(['operators', index, 'source'], source) };
  });
  const content = graded('europeanContent', entry.europeanContent);
  const leadMonths = graded('leadMonths', entry.leadMonths);
  const rate = graded('rate', entry.rate);
  const ammunition = graded('ammunition', entry.ammunition);
  if (!sound) return undefined;
  return {
    ...{
      id: entry.id,
      name: entry.name,
      family,
      capability: capability!.id,
      quantityUnit,
      unitsPerItem: perItem,
    },
    ...{ supplier, line: line ?? missing('no-source', noLine), channel, prices: prices as PricePoint[] },
    earliestOrder: entry.earliestOrder ?? null,
    ...{ europeanContent: content, leadMonths, rate, operators, ammunition, note: entry.note ?? '' },
  };
}

const gradeOf = (source: string, { sources }: OptionWords, own: boolean): OptionGrade | undefined =>
  sources.get(source)?.grade ?? (own ? 'own' : undefined);
