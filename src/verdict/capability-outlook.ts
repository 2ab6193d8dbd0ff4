import type { CapabilityInput } from '../capability/coverage-model.ts';
import { type Denominator, denominators } from '../capability/figure.ts';
import { type Quantiles, quantiles } from '../simulation/estimate.ts';
import { type CapabilityMeasure, capabilityMeasureName } from './capability-measure.ts';
import type { Sample } from './sample.ts';
import { exceedance } from './verdict.ts';

type ByYear<T> = Readonly<Record<string, T>>;
type ByDenominator<T> = Readonly<Record<Denominator, T>>;

/** What becomes of one capability. Numbers are in its unit, at the end of each deadline's year; `null` is not public. */
export interface CapabilityOutlook {
  readonly id: string;
  readonly europe: ByYear<Quantiles> | null;
  readonly unitedStates: ByDenominator<ByYear<Quantiles> | null>;
  readonly requirement: Quantiles | null;
  /** Part of the requirement that Europe covers, 0 to 1. */
  readonly coverage: ByYear<Quantiles> | null;
  /** Europe's share under each denominator, and the probability that it is more than half. */
  readonly share: ByDenominator<ByYear<Quantiles> | null>;
  readonly probability: ByDenominator<ByYear<number> | null>;
  /** Part of what Europe holds that does not depend on the United States, 0 to 1. */
  readonly independent: ByYear<Quantiles> | null;
  /** Cases whose deliveries add to it. */
  readonly cases: readonly string[];
}

/** Sums up one capability at the deadlines. */
export function capabilityOutlook(
  input: CapabilityInput,
  sample: Sample,
  deadlines: readonly number[],
): CapabilityOutlook {
  const { id } = input;
  const has = (measure: CapabilityMeasure) => sample.measures.includes(capabilityMeasureName(id, measure));
  const values = (measure: CapabilityMeasure, year: number): Float64Array =>
    sample.values(capabilityMeasureName(id, measure), sample.years.indexOf(year));
  const byYear = (measure: CapabilityMeasure): ByYear<Quantiles> | null =>
    has(measure)
      ? Object.fromEntries(deadlines.map((year) => [year, quantiles(values(measure, year))]))
      : null;
  const byDenominator = <T>(of: (name: Denominator) => T): ByDenominator<T> =>
    Object.fromEntries(denominators.map((name) => [name, of(name)])) as Record<Denominator, T>;
  return {
    id,
    europe: byYear('europe'),
    unitedStates: byDenominator((name) => byYear(`unitedStates.${name}`)),
    requirement: has('requirement') ? quantiles(values('requirement', deadlines[0]!)) : null,
    coverage: byYear('coverage'),
    share: byDenominator((name) => byYear(`share.${name}`)),
    probability: byDenominator((name) =>
      has(`share.${name}`)
        ? Object.fromEntries(
            deadlines.map((year) => [
              year,
              exceedance(sample, capabilityMeasureName(id, `share.${name}`), sample.years.indexOf(year), 0.5)
                .value,
            ]),
          )
        : null,
    ),
    independent: has('autonomous')
      ? Object.fromEntries(
          deadlines.map((year) => {
            const held = values('europe', year);
            return [year, quantiles(values('autonomous', year).map((alone, r) => alone / held[r]!))];
          }),
        )
      : null,
    cases: input.additions.map(({ caseId }) => caseId).sort(),
  };
}
