import type { IsoDate } from '../vocabulary/calendar.ts';
import type { RecordFigure } from './reading.ts';

/** What is measured of a country or set in a year: money, its share of GDP in percent, its change on the year before. */
export type Measure = 'amount' | 'share' | 'change';

/** A figure on military spending by whoever published it, and since when it is known. */
export interface KnownFigure {
  /** Units of the currency, or percent. */
  readonly value: number;
  readonly unit: string;
  readonly year: number;
  /** Country, country set, or `europe`. */
  readonly entity: string;
  /** Whether the publisher gives it for a year to come. */
  readonly projected: boolean;
  /** Price basis or kind of change, in words; empty where it has none. */
  readonly basis: string;
  /** Whom it is of, in the publisher's words. */
  readonly scope: string;
  /** Organisation of the vocabulary whose figure it is; empty where it is known by its edition alone. */
  readonly producer: string;
  readonly edition: string;
  readonly since: IsoDate;
  readonly source: string;
  readonly note: string;
}

export const marketRates = 'market exchange rates';
export const purchasingPower = 'purchasing power parity';

/** A figure as findings show it. */
export const recordFigure = ({
  value,
  unit,
  edition,
  source,
  scope,
  basis,
  note,
}: KnownFigure): RecordFigure => ({
  value,
  unit,
  edition,
  source,
  note: [scope, basis, note].filter((part) => part !== '').join('; '),
});
