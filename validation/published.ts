import { z } from 'zod';
import type { DataPackage } from '../src/evidence/data-package.ts';
import { guard, present } from '../src/fault/guard.ts';
import { type MeasureUnit, publishedFigure } from './measure.ts';

const id = z.string().regex(/^A\d{3}$/, 'must be the id of a published figure such as A075');

/** Where the figure stands in the reference data. */
const originSchema = z.union([
  z.strictObject({ figure: id }).describe('a row of data/published/aggregates.csv'),
  z.strictObject({ remainder: id }).describe('one hundred less a published percentage'),
  z.strictObject({ quotient: id, over: id }).describe('one published figure over another'),
  z
    .strictObject({
      source: z.string(),
      indicator: z.string(),
      priceBasis: z.string(),
      country: z.string(),
      year: z.number().int(),
    })
    .describe('a row of data/observations'),
  z
    .strictObject({ source: z.string(), allies: z.array(z.string().regex(/^[A-Z]{3}$/)) })
    .describe('allies read off the shares in the shipped table, which prints no count'),
]);

export const publishedSchema = z.strictObject({
  origin: originSchema,
  value: z.number(),
  unit: z.string(),
  by: z.string(),
  title: z.string(),
  date: z.string().describe('or "not stated"'),
  url: z.url(),
  grade: z.enum(['A', 'B', 'C']),
});
export type Published = z.infer<typeof publishedSchema>;

/** What the reference data says of the figure a case quotes: to be compared with the case, word for word. */
export function recordOf(data: DataPackage, { origin }: Published): Published {
  const [source, value, unit] = read(data, origin);
  const from = present(data.sources.get(source), `no source ${source}`);
  return {
    origin,
    value,
    unit,
    by: from.producer,
    title: from.title,
    date: from.date || 'not stated',
    url: from.url,
    grade: from.grade,
  };
}

function read(data: DataPackage, origin: Published['origin']): [string, number, string] {
  if ('figure' in origin) {
    const { source, value, unit } = publishedFigure(data, origin.figure);
    return [source, value, unit];
  }
  if ('remainder' in origin) {
    const { source, value, unit } = publishedFigure(data, origin.remainder);
    return [source, 100 - value, unit];
  }
  if ('quotient' in origin) {
    const above = publishedFigure(data, origin.quotient);
    const below = publishedFigure(data, origin.over);
    const roublesOverDollars = above.unit === 'RUB tn' && below.unit === 'USD bn';
    guard(roublesOverDollars, `no quotient of ${above.unit} over ${below.unit}`);
    const dollars = below.priceBasis === 'PPP' ? 'international dollar' : 'US dollar';
    return [above.source, (1000 * above.value) / below.value, `roubles per ${dollars}`];
  }
  if ('allies' in origin) return [origin.source, origin.allies.length, 'count'];
  const row = present(data.find(origin), `no observation ${JSON.stringify(origin)}`);
  const unit = present(data.vocabulary.indicators.get(origin.indicator), origin.indicator).unit;
  return [origin.source, present(row.value, `no value at ${JSON.stringify(origin)}`), unit];
}

/** Whether a figure as quoted is the figure on record, rounded to the decimals that are quoted. */
export function quotes(quoted: number, recorded: number): boolean {
  const decimals = String(quoted).split('.')[1]?.length ?? 0;
  return Math.abs(quoted - recorded) <= 0.5 * 10 ** -decimals * (1 + 1e-9);
}

const units: Readonly<Record<string, readonly [MeasureUnit, number]>> = {
  count: ['count', 1],
  '%': ['percent', 1],
  percent: ['percent', 1],
  '% of GDP': ['percent', 1],
  'million US dollars': ['USD', 1],
  'USD bn': ['USD', 1000],
  'USD tn': ['USD', 1_000_000],
  'EUR bn': ['EUR', 1000],
  'GBP bn': ['GBP', 1000],
  'roubles per US dollar': ['rate', 1],
  'roubles per international dollar': ['rate', 1],
};

/** Unit of a measure that fits the published unit, and how many of it make one published unit. */
export function unitOf(data: DataPackage, { origin, unit }: Published): readonly [MeasureUnit, number] {
  const [kind, factor] = present(units[unit], `no rule for the unit ${unit}`);
  const ppp = 'figure' in origin && publishedFigure(data, origin.figure).priceBasis === 'PPP';
  return ppp && kind === 'USD' ? ['INT', factor] : [kind, factor];
}
