import type { IsoDate } from '../vocabulary/calendar.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { type DurationFit, fitDurations } from './duration-fit.ts';
import { type DurationObservation, knownUntil, observeRow, type Unusable } from './duration-observation.ts';
import type { SipriRegister } from './sipri-register.ts';
import type { RegisterRow } from './sipri-row.ts';
import { type SupplierGroup, supplierGroup, supplierGroups } from './supplier-group.ts';
import { type WeaponKind, weaponKind } from './weapon-kind.ts';

export type DurationCondition = 'new' | 'second-hand';
export type OrderPeriod = 'before 2014' | '2014-2021' | 'from 2022';

/** What may be told apart, in the order in which groups are sorted. */
export const groupValues = {
  supplier: supplierGroups,
  condition: ['new', 'second-hand'],
  kind: ['platform', 'munition', 'component'],
  period: ['before 2014', '2014-2021', 'from 2022'],
} as const;
export type GroupDimension = keyof typeof groupValues;
export const groupDimensions = Object.keys(groupValues) as GroupDimension[];

/** A group of orders; `null` where it is not told apart. */
export interface DurationGroup {
  readonly supplier: SupplierGroup | null;
  /** Modernised counts as second-hand. */
  readonly condition: DurationCondition | null;
  readonly kind: WeaponKind | null;
  /** By year of order. */
  readonly period: OrderPeriod | null;
}

/** Time from order to first delivery of one group. */
export interface DurationGroupFit {
  readonly group: DurationGroup;
  /** Orders whose year of order SIPRI marks as uncertain; they are kept. */
  readonly uncertainOrderYears: number;
  /** Orders not delivered by the day of knowledge. */
  readonly censored: number;
  readonly fit: DurationFit;
}

export interface RegisterFits {
  /** Last day whose deliveries count. */
  readonly until: number;
  readonly used: number;
  /** Orders left out, by reason. */
  readonly leftOut: Readonly<Record<Unusable, number>>;
  readonly rows: readonly DurationGroupFit[];
}

interface Classified {
  readonly row: RegisterRow;
  readonly observation: DurationObservation;
  readonly group: Readonly<Record<GroupDimension, string>>;
}

export interface RegisterFitOptions {
  /** Buyers' codes; `null` for every buyer of the file. */
  readonly buyers: readonly string[] | null;
  readonly asOf?: IsoDate | undefined;
  /** Dimensions told apart together; one entry a crossing. */
  readonly crossings: readonly (readonly GroupDimension[])[];
}

/** Every crossing of the four dimensions, the coarsest first: each group has its wider ones to fall back on. */
export const allCrossings: readonly (readonly GroupDimension[])[] = Array.from({ length: 16 }, (_, bits) =>
  groupDimensions.filter((__, index) => bits & (1 << index)),
).sort((a, b) => a.length - b.length);

/** Fits the time from order to first delivery for each group that has an order. */
export function fitRegister(
  register: SipriRegister,
  vocabulary: Vocabulary,
  { buyers, asOf, crossings }: RegisterFitOptions,
): RegisterFits {
  const until = knownUntil(register, asOf);
  const europeans = new Set(
    [...vocabulary.countries.values()]
      .filter(({ iso3, nato, eu }) => (nato ?? eu) !== undefined && iso3 !== 'USA' && iso3 !== 'CAN')
      .map(({ iso3 }) => iso3),
  );
  const leftOut = { 'not yet ordered': 0, 'after the day asked for': 0, 'before the years of the file': 0 };
  const classified = register.rows.flatMap((row): Classified[] => {
    if (buyers && (row.recipient.iso3 === null || !buyers.includes(row.recipient.iso3))) return [];
    const observation = observeRow(row, register, until);
    if (typeof observation === 'string') {
      leftOut[observation]++;
      return [];
    }
    const group = {
      supplier: supplierGroup(row.supplier, europeans),
      condition: row.status === 'new' ? 'new' : 'second-hand',
      kind: weaponKind(row.description),
      period: periodOf(row.orderYear),
    };
    return [{ row, observation, group }];
  });
  const rows = crossings.flatMap((dimensions) =>
    groupsOf(dimensions).flatMap((group) => {
      const members = classified.filter((entry) =>
        dimensions.every((dimension) => entry.group[dimension] === group[dimension]),
      );
      return members.length === 0 ? [] : [fitGroup(group, members)];
    }),
  );
  return { until, used: classified.length, leftOut, rows };
}

const periodOf = (year: number): OrderPeriod =>
  year < 2014 ? 'before 2014' : year < 2022 ? '2014-2021' : 'from 2022';

/** Every combination of the values of some dimensions. */
function groupsOf(dimensions: readonly GroupDimension[]): DurationGroup[] {
  return dimensions.reduce<DurationGroup[]>(
    (groups, dimension) =>
      groups.flatMap((group) => groupValues[dimension].map((value) => ({ ...group, [dimension]: value }))),
    [{ supplier: null, condition: null, kind: null, period: null }],
  );
}

function fitGroup(group: DurationGroup, members: readonly Classified[]): DurationGroupFit {
  const fit = fitDurations(members.map(({ observation }) => observation));
  return {
    group,
    uncertainOrderYears: members.filter(({ row }) => row.orderYearUncertain).length,
    censored: fit.n - fit.ended,
    fit,
  };
}
