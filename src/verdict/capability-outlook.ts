import type { Capability } from '../capability/capability.ts';
import type { CapabilityRecord } from '../capability/capability-record.ts';
import type { CapabilityInput } from '../capability/coverage-model.ts';
import {
  type CapabilityFigure,
  type Denominator,
  defaultFigure,
  denominators,
  requirementScopes,
  usHolding,
} from '../capability/figure.ts';
import { isMissing } from '../evidence/missing.ts';
import { type Quantiles, quantiles } from '../simulation/estimate.ts';
import { type CapabilityMeasure, capabilityMeasureName } from './capability-measure.ts';
import type { Sample } from './sample.ts';
import { exceedance } from './verdict.ts';

type ByYear<T> = Readonly<Record<string, T>>;
/** Camel-case names of the three denominators, as results give them. */
export const denominatorKeys = {
  global: 'global',
  'in-europe': 'inEurope',
  committed: 'committed',
} as const satisfies Record<Denominator, string>;
type ByDenominator<T> = Readonly<Record<(typeof denominatorKeys)[Denominator], T>>;

/** What becomes of one capability. Numbers are in its unit, at the end of each deadline's year; `null` is not public. */
export interface CapabilityOutlook {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly kind: Capability['kind'];
  readonly enabler: boolean;
  /** Weakest grade of the figures used; grade C is provisional. `null` when there is none. */
  readonly grade: CapabilityFigure['grade'] | null;
  /** Figures used, by their identifiers in the record. */
  readonly figures: readonly string[];
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
  /** Why neither a share nor a coverage can be given; absent where one can. */
  readonly notAssessable?: string;
}

/** Sums up one capability at the deadlines. */
export function capabilityOutlook(
  input: CapabilityInput,
  record: CapabilityRecord,
  sample: Sample,
  deadlines: readonly number[],
): CapabilityOutlook {
  const { id } = input;
  const { name, unit, kind, enabler } = record.capabilities.find((one) => one.id === id)!;
  const figures = figuresOf(record, id);
  const has = (measure: CapabilityMeasure) => sample.measures.includes(capabilityMeasureName(id, measure));
  const values = (measure: CapabilityMeasure, year: number): Float64Array =>
    sample.values(capabilityMeasureName(id, measure), sample.years.indexOf(year));
  const byYear = (measure: CapabilityMeasure): ByYear<Quantiles> | null =>
    has(measure)
      ? Object.fromEntries(deadlines.map((year) => [year, quantiles(values(measure, year))]))
      : null;
  const byDenominator = <T>(of: (name: Denominator) => T): ByDenominator<T> =>
    Object.fromEntries(
      denominators.map((name) => [denominatorKeys[name], of(name)]),
    ) as unknown as ByDenominator<T>;
  const assessed = has('coverage') || denominators.some((one) => has(`share.${one}`));
  return {
    id,
    name,
    unit,
    kind,
    enabler,
    grade: figures.reduce<CapabilityOutlook['grade']>((worst, { grade }) => weaker(worst, grade), null),
    figures: figures.map((one) => one.id),
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
    ...(!assessed && { notAssessable: reasonOf(record, id) }),
  };
}

/** The default figures of a capability that the simulation rests on. */
function figuresOf(record: CapabilityRecord, id: string): CapabilityFigure[] {
  const found = [
    defaultFigure(record, id, 'holding', 'europe', 'all'),
    defaultFigure(record, id, 'us-made', 'europe', 'all'),
    defaultFigure(record, id, 'unit-cost', 'europe', 'all'),
    ...denominators.map((name) => usHolding(record, id, name)),
    ...requirementScopes.map((scope) =>
      defaultFigure(record, id, 'requirement', scope === 'alliance' ? 'nato' : 'europe', scope),
    ),
  ];
  return found.flatMap((figure) => (isMissing(figure) ? [] : [figure]));
}

const grades = ['own', 'A', 'B', 'C', 'D'] as const;
const weaker = (
  a: CapabilityFigure['grade'] | null,
  b: CapabilityFigure['grade'],
): CapabilityFigure['grade'] => (a === null || grades.indexOf(b) > grades.indexOf(a) ? b : a);

/** Why a capability cannot be assessed: what is missing of the European holding, else of what it is held against. */
function reasonOf(record: CapabilityRecord, id: string): string {
  const europe = defaultFigure(record, id, 'holding', 'europe', 'all');
  if (isMissing(europe)) return europe.note;
  return denominators
    .map((name) => usHolding(record, id, name))
    .flatMap((figure) => (isMissing(figure) ? [figure.note] : []))
    .filter((note, index, all) => all.indexOf(note) === index)
    .join(' ');
}
