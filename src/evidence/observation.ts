import type { MissingReason } from './missing.ts';

/** Whether the producer reports a value as final, estimated or forecast. */
export const observationStatuses = ['actual', 'estimate', 'forecast'] as const;
export type ObservationStatus = (typeof observationStatuses)[number];

/**
 * One value of a series, as one edition gave it.
 *
 * `country` is ISO 3166-1 alpha-3 or the identifier of a country set (an aggregate of the producer's own).
 * The unit is that of the indicator; `priceBasis` names prices and conversion (`none` where it is not money).
 */
export interface Observation {
  readonly indicator: string;
  readonly country: string;
  readonly year: number;
  /** `null` exactly when `missing` gives the reason. */
  readonly value: number | null;
  readonly priceBasis: string;
  readonly status: ObservationStatus;
  /** Edition date, at the precision the producer gives: `2026-07-07` or `2026-04`. */
  readonly vintage: string;
  readonly source: string;
  readonly missing: MissingReason | null;
  readonly note: string;
}

/** Column order of observation files. */
export const observationColumns = [
  'indicator',
  'country',
  'year',
  'value',
  'priceBasis',
  'status',
  'vintage',
  'source',
  'missing',
  'note',
] as const;

/** Identifies an observation: two rows with one key contradict each other. */
export const observationKey = (
  observation: Pick<Observation, 'source' | 'indicator' | 'priceBasis' | 'country' | 'year'>,
): string =>
  `${observation.source}|${observation.indicator}|${observation.priceBasis}|${observation.country}|${observation.year}`;

/** Order of rows in observation files: indicator, country, year, price basis; by code unit, not locale. */
export function compareObservations(a: Observation, b: Observation): number {
  return (
    compareText(a.indicator, b.indicator) ||
    compareText(a.country, b.country) ||
    a.year - b.year ||
    compareText(a.priceBasis, b.priceBasis)
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
