import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { readCapabilities } from '../src/capability/capability-record.ts';
import {
  type CapabilityFigure,
  type Holder,
  type Measure,
  requirementScopes,
  type Scope,
} from '../src/capability/figure.ts';
import { checkYaml, readYaml } from '../src/fault/located-yaml.ts';
import { shippedData } from '../test/shipped-data.ts';

const named = { capability: z.string(), source: z.string() };
const measureSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('share'), ...named }),
  z.strictObject({ kind: z.literal('rest'), ...named }),
  z.strictObject({ kind: z.literal('requirement'), scope: z.enum(requirementScopes), ...named }),
]);
type CaseMeasure = z.infer<typeof measureSchema>;
const common = {
  name: z.string(),
  published: z.strictObject({ value: z.number(), unit: z.string(), by: z.string() }),
  measure: measureSchema,
};
const caseSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ ...common, outcome: z.literal('reproduces'), tolerance: z.number().positive() }),
  z.strictObject({ ...common, outcome: z.literal('quoted'), reason: z.string().min(20) }),
]);

const file = 'validation/capability.yaml';
const text = readFileSync(new URL('./capability.yaml', import.meta.url), 'utf8');
const cases = checkYaml(readYaml(file, text), z.array(caseSchema), () => undefined);
const { figures } = readCapabilities(await shippedData());

/** The row of a measure's capability and source that fits; the default of several. */
function figure(
  { capability, source }: CaseMeasure,
  measure: Measure,
  holders: readonly Holder[],
  scope: Scope,
): CapabilityFigure {
  const found = figures.filter(
    (one) =>
      one.capability === capability &&
      one.source === source &&
      one.measure === measure &&
      holders.includes(one.holder) &&
      one.scope === scope,
  );
  const chosen = found.length === 1 ? found : found.filter(({ use }) => use === 'default');
  if (chosen.length !== 1)
    throw new Error(`${chosen.length} rows for ${measure} of ${capability} in ${source}`);
  return chosen[0]!;
}

function measured(measure: CaseMeasure): [value: number, unit: string] {
  switch (measure.kind) {
    case 'share': {
      const europe = figure(measure, 'holding', ['europe'], 'all');
      const others = figure(measure, 'holding', ['united-states', 'united-states-canada'], 'global');
      expect(europe.unit).toBe(others.unit);
      return [(100 * europe.best) / (europe.best + others.best), '%'];
    }
    case 'rest':
      return [100 - figure(measure, 'us-share', ['united-states'], 'global').best, '%'];
    case 'requirement': {
      const { best, unit } = figure(measure, 'requirement', ['europe', 'nato'], measure.scope);
      return [best, unit];
    }
  }
}

it.each(cases)('$name: $outcome', (entry) => {
  const [value, unit] = measured(entry.measure);
  expect(unit).toBe(entry.published.unit);
  const away = Math.abs(value - entry.published.value);
  if (entry.outcome === 'quoted') expect(away).toBe(0);
  else expect(away).toBeLessThanOrEqual(entry.tolerance);
});

it('quotes a figure only where nothing is computed', () => {
  for (const { measure, outcome } of cases) expect(measure.kind === 'requirement').toBe(outcome === 'quoted');
});
