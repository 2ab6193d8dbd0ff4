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
import { coverageOf, shareOf } from '../capability/held-share.ts';
import { isMissing } from '../evidence/missing.ts';
import { type Quantiles, quantiles } from '../simulation/estimate.ts';
import { type CapabilityMeasure, capabilityMeasureName } from './capability-measure.ts';
import type { Sample } from './sample.ts';

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
  const byDeadline = <T>(there: boolean, of: (year: number) => T): ByYear<T> | null =>
    there ? Object.fromEntries(deadlines.map((year) => [year, of(year)])) : null;
  const byYear = (measure: CapabilityMeasure): ByYear<Quantiles> | null =>
    byDeadline(has(measure), (year) => quantiles(values(measure, year)));
  /** A number of two measures, replication by replication. */
  const ofBoth = (
    [first, second]: readonly [CapabilityMeasure, CapabilityMeasure],
    year: number,
    of: (a: number, b: number) => number,
  ): Float64Array => {
    const other = values(second, year);
    return values(first, year).map((value, replication) => of(value, other[replication]!));
  };
  const comparable = (name: Denominator): boolean => has('europe') && has(`unitedStates.${name}`);
  const shares = (name: Denominator, year: number): Float64Array =>
    ofBoth(['europe', `unitedStates.${name}`], year, shareOf);
  const byDenominator = <T>(of: (name: Denominator) => T): ByDenominator<T> =>
    Object.fromEntries(
      denominators.map((name) => [denominatorKeys[name], of(name)]),
    ) as unknown as ByDenominator<T>;
  const hasCoverage = has('europe') && has('requirement');
  const assessed = hasCoverage || denominators.some(comparable);
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
    coverage: byDeadline(hasCoverage, (year) =>
      quantiles(ofBoth(['europe', 'requirement'], year, coverageOf)),
    ),
    share: byDenominator((name) => byDeadline(comparable(name), (year) => quantiles(shares(name, year)))),
    probability: byDenominator((name) =>
      byDeadline(
        comparable(name),
        (year) => shares(name, year).filter((share) => share > 0.5).length / sample.replications,
      ),
    ),
    independent: byDeadline(has('autonomous'), (year) =>
      quantiles(ofBoth(['autonomous', 'europe'], year, (alone, held) => alone / held)),
    ),
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
