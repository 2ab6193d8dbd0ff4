import type { Denominator } from '../capability/figure.ts';
import { quantiles } from '../simulation/estimate.ts';
import type { Projection } from '../spending/projection.ts';
import { capabilityMeasureName } from '../verdict/capability-measure.ts';
import type { Executor } from '../verdict/execute.ts';
import type { Held } from '../verdict/run.ts';
import type { Year } from './problem.ts';

/** What is held at the ends of years if nothing is ordered beyond what is on order, in the median. */
export interface ExpectedHolding {
  /** Whole units of a capability, rounded down. */
  europe(capability: string, year: Year): number;
  /** Units that the United States holds; `undefined` where there is no public figure. */
  unitedStates(capability: string, year: Year, denominator: Denominator): number | undefined;
  /** Capabilities of which no European holding is public: only what arrives from the day of the question on is counted. */
  readonly fromZero: ReadonlySet<string>;
}

/** Simulates holdings as an assessment of the same scenario, seed and replications does. */
export async function expectedHolding(
  projection: Projection,
  held: Held,
  europe: readonly string[],
  seed: number,
  replications: number,
  execute: Executor,
): Promise<ExpectedHolding> {
  const none = held.model.capabilities.filter((input) => input.europe === null);
  const capabilities = held.model.capabilities.map((input) =>
    input.europe === null ? { ...input, europe: { low: 0, best: 0, high: 0 } } : input,
  );
  const run = {
    projection,
    seed,
    europe,
    frozen: [],
    held: { ...held, model: { ...held.model, capabilities } },
    replications,
    yardsticks: [],
    detailed: true,
  };
  const sample = (await execute.runs(new Map([['held', run]]))).get('held')!;
  const median = (measure: string, year: Year): number =>
    quantiles(sample.values(measure, sample.years.indexOf(year))).p50;
  return {
    europe: (capability, year) =>
      Math.floor(median(capabilityMeasureName(capability, 'europe'), year) + 1e-9),
    unitedStates: (capability, year, denominator) => {
      const name = capabilityMeasureName(capability, `unitedStates.${denominator}`);
      return sample.measures.includes(name) ? median(name, year) : undefined;
    },
    fromZero: new Set(none.map(({ id }) => id)),
  };
}
