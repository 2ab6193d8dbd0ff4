import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { readCapabilities } from '../src/capability/capability-record.ts';
import { checkYaml, readYaml } from '../src/fault/located-yaml.ts';
import { shippedData } from '../test/shipped-data.ts';

const id = z.string().regex(/^F\d{3}$/);
const measureSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('share'), europe: id, others: id }),
  z.strictObject({ kind: z.literal('rest'), share: id }),
  z.strictObject({ kind: z.enum(['times', 'rise']), from: id, to: id }),
  z.strictObject({ kind: z.literal('figure'), id }),
]);
const common = {
  name: z.string(),
  published: z.strictObject({ value: z.number(), unit: z.string(), by: z.string() }),
  measure: measureSchema,
};
const caseSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ ...common, outcome: z.literal('reproduces'), tolerance: z.number().positive() }),
  z.strictObject({
    ...common,
    outcome: z.literal('differs'),
    tolerance: z.number().positive(),
    reason: z.string().min(20),
  }),
  z.strictObject({ ...common, outcome: z.literal('quoted'), reason: z.string().min(20) }),
]);

const file = 'validation/capability.yaml';
const text = readFileSync(new URL('./capability.yaml', import.meta.url), 'utf8');
const cases = checkYaml(readYaml(file, text), z.array(caseSchema), () => undefined);
const { figures } = readCapabilities(await shippedData());

function figure(wanted: string) {
  const found = figures.find((one) => one.id === wanted);
  if (!found) throw new Error(`data/capability/figures.csv has no row ${wanted}`);
  return found;
}

/** The measured number and its unit; a share or a ratio is of two figures of one capability in one unit. */
function measured(measure: z.infer<typeof measureSchema>): [value: number, unit: string] {
  switch (measure.kind) {
    case 'share': {
      const [europe, others] = alike(measure.europe, measure.others);
      expect([europe.holder, europe.measure, others.measure]).toEqual(['europe', 'holding', 'holding']);
      return [(100 * europe.best) / (europe.best + others.best), '%'];
    }
    case 'rest':
      expect(figure(measure.share).measure).toBe('us-share');
      return [100 - figure(measure.share).best, '%'];
    case 'figure':
      return [figure(measure.id).best, figure(measure.id).unit];
    case 'times':
    case 'rise': {
      const [from, to] = alike(measure.from, measure.to);
      const times = to.best / from.best;
      return measure.kind === 'times' ? [times, 'times'] : [100 * (times - 1), '%'];
    }
  }
}

function alike(a: string, b: string) {
  const pair = [figure(a), figure(b)] as const;
  expect(pair[0].capability).toBe(pair[1].capability);
  expect(pair[0].unit).toBe(pair[1].unit);
  return pair;
}

it.each(cases)('$name: $outcome', (entry) => {
  const [value, unit] = measured(entry.measure);
  expect(unit).toBe(entry.published.unit);
  const away = Math.abs(value - entry.published.value);
  if (entry.outcome === 'quoted') expect(away).toBe(0);
  else if (entry.outcome === 'reproduces') expect(away).toBeLessThanOrEqual(entry.tolerance);
  else expect(away).toBeGreaterThan(entry.tolerance);
});

it('quotes a figure only where nothing is computed', () => {
  for (const { measure, outcome } of cases) expect(measure.kind === 'figure').toBe(outcome === 'quoted');
});
