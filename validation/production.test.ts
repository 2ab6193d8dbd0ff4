import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { readTable } from '../src/evidence/table-schema.ts';
import { checkYaml, readYaml } from '../src/fault/located-yaml.ts';
import { casesAsOf, readCases } from '../src/procurement/case-table.ts';
import { unitsOnOrder } from '../src/production/opening-book.ts';
import { daysPerYear, prepareRate } from '../src/production/rate.ts';
import { dayOf, type IsoDate } from '../src/vocabulary/calendar.ts';
import { bookOn, servedTable } from '../test/served-queue.ts';
import { shippedData } from '../test/shipped-data.ts';

const measureSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['ratio', 'rise']), line: z.string(), from: z.string(), to: z.string() }),
  z.strictObject({ kind: z.literal('years'), line: z.string(), at: z.string(), units: z.number() }),
  z.strictObject({ kind: z.literal('days'), line: z.string(), at: z.string(), perDay: z.number() }),
  z.strictObject({ kind: z.literal('waitYears'), line: z.string(), at: z.string(), on: z.iso.date() }),
  z.strictObject({ kind: z.literal('inProcess'), line: z.string(), at: z.string(), leadMonths: z.number() }),
]);
const caseSchema = z.strictObject({
  name: z.string(),
  published: z.strictObject({ value: z.number(), unit: z.string(), by: z.string(), url: z.url() }),
  measure: measureSchema,
  tolerance: z.number().positive(),
  outcome: z.enum(['reproduces', 'differs']),
  reason: z.string().optional(),
});

const file = 'validation/production.yaml';
const text = readFileSync(new URL('./production.yaml', import.meta.url), 'utf8');
const cases = checkYaml(readYaml(file, text), z.array(caseSchema), () => undefined);

const data = await shippedData();
const resource = data.descriptor.resources.find(({ name }) => name === 'production-lines')!;
const { rows } = readTable(resource.path, data.files.get(resource.path)!, resource.schema!);

/** Units a year of a line, as the row of a date states it. */
function rateOf(line: string, date: string): number {
  const row = rows.find(({ cells }) => cells.line === line && cells.date === date);
  if (!row) throw new Error(`no rate of ${line} at ${date}`);
  return Number(row.cells.rate_per_year);
}

/** Units on order in the engine's queue once orders of one unit have come in at the line's own rate for long. */
function inProcess(perYear: number, leadMonths: number): number {
  const lead = (leadMonths * daysPerYear) / 12;
  const every = daysPerYear / perYear;
  const orders = Array.from({ length: Math.ceil((3 * lead) / every) }, (_, index) => ({
    id: `${index}`,
    award: index * every,
    units: 1,
  }));
  const queue = {
    rate: prepareRate([{ day: 0, perYear }]),
    work: 1,
    opens: Number.NEGATIVE_INFINITY,
    minimumLeadDays: lead,
  };
  return bookOn(queue, servedTable(queue, orders), 2 * lead).onOrder;
}

/** Units of a line that the shipped cases, as known today, had on order on a day. */
function onOrder(line: string, date: string): number {
  const asOf = dayOf(data.descriptor.created as IsoDate);
  return casesAsOf(readCases(data), asOf)
    .filter((item) => item.line === line)
    .reduce((sum, item) => sum + (unitsOnOrder(item, 0, dayOf(date as IsoDate)) ?? 0), 0);
}

function computed(measure: z.infer<typeof measureSchema>): number {
  switch (measure.kind) {
    case 'ratio':
      return rateOf(measure.line, measure.to) / rateOf(measure.line, measure.from);
    case 'rise':
      return 100 * (rateOf(measure.line, measure.to) / rateOf(measure.line, measure.from) - 1);
    case 'years':
      return measure.units / rateOf(measure.line, measure.at);
    case 'waitYears':
      return onOrder(measure.line, measure.on) / rateOf(measure.line, measure.at);
    case 'days':
      return rateOf(measure.line, measure.at) / measure.perDay;
    case 'inProcess':
      return inProcess(rateOf(measure.line, measure.at), measure.leadMonths);
  }
}

it.each(cases)('$name: $outcome', ({ published, measure, tolerance, outcome, reason }) => {
  const away = Math.abs(computed(measure) - published.value);
  if (outcome === 'reproduces') expect(away).toBeLessThanOrEqual(tolerance);
  else {
    expect(away).toBeGreaterThan(tolerance);
    expect(reason).toMatch(/.{20}/);
  }
});

it('reproduces at least eight', () => {
  expect(cases.filter(({ outcome }) => outcome === 'reproduces').length).toBeGreaterThanOrEqual(8);
});
