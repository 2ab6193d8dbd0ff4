import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { editionNamed } from '../src/evidence/edition.ts';
import { isMissing, type Missing, missingReasons } from '../src/evidence/missing.ts';
import { checkYaml, readYaml } from '../src/fault/located-yaml.ts';
import { openMacro } from '../src/money/macro.ts';
import { rankCorrelationTest } from '../src/simulation/spearman.ts';
import { reportedYear } from '../src/spending/reported-year.ts';
import { concordance } from '../src/verdict/yardstick/benefit-burden-concordance.ts';
import { exploitation } from '../src/verdict/yardstick/effort-and-size.ts';
import { shippedData } from '../test/shipped-data.ts';

const level = 0.05;
const edition = { edition: z.string(), outlook: z.string(), year: z.number().int() };
const measureSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('coefficient'),
    rho: z.number(),
    allies: z.number().int(),
    sides: z.enum(['one', 'two']),
  }),
  z.strictObject({ kind: z.literal('exploitation'), ...edition }),
  z.strictObject({ kind: z.literal('concordance'), ...edition }),
]);
const origin = { by: z.string(), url: z.url() };
const common = { name: z.string(), measure: measureSchema, reason: z.string().min(20) };
const caseSchema = z.union([
  z.strictObject({
    ...common,
    published: z.strictObject({ probability: z.number(), ...origin }),
    tolerance: z.number().positive(),
    outcome: z.enum(['reproduces', 'differs']),
    ours: z.number().optional(),
  }),
  z.strictObject({
    ...common,
    published: z.strictObject({ rejects: z.boolean(), ...origin }),
    outcome: z.enum(['reproduces', 'differs']),
    ours: z.number(),
  }),
  z.strictObject({
    ...common,
    published: z.strictObject(origin),
    outcome: z.literal('missing'),
    missing: z.enum(Object.keys(missingReasons) as [keyof typeof missingReasons]),
  }),
]);

const file = 'validation/burden-sharing.yaml';
const text = readFileSync(new URL('./burden-sharing.yaml', import.meta.url), 'utf8');
const cases = checkYaml(readYaml(file, text), z.array(caseSchema), () => undefined);
const data = await shippedData();

function probability(measure: z.infer<typeof measureSchema>): number | Missing {
  if (measure.kind === 'coefficient') {
    const { pPositive, pTwoSided } = rankCorrelationTest(measure.rho, measure.allies);
    return measure.sides === 'one' ? pPositive : pTwoSided;
  }
  const macro = openMacro(data, editionNamed(data, 'imf-weo', measure.outlook));
  const year = reportedYear(data, editionNamed(data, 'nato', measure.edition), macro, measure.year);
  if (isMissing(year)) return year;
  const { sharePct, spendingUsd, gdpUsd, population } = year;
  if (measure.kind === 'exploitation') return exploitation(sharePct, gdpUsd).pPositive;
  return isMissing(population) ? population : concordance(spendingUsd, gdpUsd, population).pTwoSided;
}

it.each(cases)('$name: $outcome', (entry) => {
  const p = probability(entry.measure);
  if (entry.outcome === 'missing') {
    expect(isMissing(p) && p.missing).toBe(entry.missing);
    return;
  }
  if (isMissing(p)) throw new Error(p.note);
  if (entry.ours !== undefined) {
    const decimals = String(entry.ours).split('.')[1]!.length;
    expect(Math.abs(p - entry.ours)).toBeLessThanOrEqual(0.5 * 10 ** -Math.max(3, decimals));
  }
  const agrees =
    'probability' in entry.published
      ? Math.abs(p - entry.published.probability) <= (entry as { tolerance: number }).tolerance
      : p < level === entry.published.rejects;
  expect(agrees, `${entry.name}: p = ${p}`).toBe(entry.outcome === 'reproduces');
});

it('leaves no year of the series untold', () => {
  for (const kind of ['exploitation', 'concordance']) {
    const years = cases.flatMap(({ measure }) =>
      'year' in measure && measure.kind === kind ? [measure.year] : [],
    );
    expect(years.filter((year) => year >= 2014)).toEqual([2014, 2015, 2016, 2017]);
  }
});
