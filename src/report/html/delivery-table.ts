import type { CaseForecast, DeliveryDates } from '../../production/delivery-forecast.ts';
import { dayOf, type IsoDate, partialDate } from '../../vocabulary/calendar.ts';
import { percent } from '../number-format.ts';
import type { Part } from './escape.ts';

/** A date as years with decimals; one beyond the window of the forecast as `late`. */
const asYear = (date: IsoDate | null, late: number): number =>
  date === null ? late : 1970 + dayOf(date) / 365.2425;

/** Short name on an axis. A case of the register is known by its buyer and item; its number keeps names apart. */
const labelOf = ({ caseId, buyer, item }: CaseForecast): string => {
  if (!caseId.startsWith('SIPRI-')) return caseId;
  const name = `${buyer} ${item}`;
  return `${name.length > 13 ? `${name.slice(0, 12).trimEnd()}…` : name} ${caseId.slice(-4)}`;
};

/** Last deliveries as bars of a Gantt chart, with the plan in force of those under delivery; years with decimals. */
export const deliveryBars = (rows: readonly CaseForecast[], lastYear: number) =>
  rows.map((row) => {
    const { p05, p25, p50, p75, p95 } = row.lastDelivery;
    const planned = row.rung === 'delivering' ? row.onTime?.planned : undefined;
    return {
      label: labelOf(row),
      p05: asYear(p05, lastYear),
      p25: asYear(p25, lastYear),
      p50: asYear(p50, lastYear),
      p75: asYear(p75, lastYear),
      p95: asYear(p95, lastYear),
      planned: planned === undefined ? null : 1970 + (partialDate(planned)?.last ?? 0) / 365.2425,
    };
  });

/** `2029-05`. */
export const monthText = (date: string | null): string => date?.slice(0, 7) ?? 'later';

/** `2029-05 (2028-01 to 2033-02)`: the median with its 5 to 95 % band. */
export const bandText = ({ p05, p50, p95 }: DeliveryDates): string =>
  `${monthText(p50)} (${monthText(p05)} to ${monthText(p95)})`;

/** The numbers behind a chart of deliveries. */
export const deliveryTable = (
  caption: string,
  rows: readonly CaseForecast[],
  name: (country: string) => string,
  caseCell: (row: CaseForecast) => Part,
) => ({
  caption,
  columns: [
    { head: 'Case' },
    { head: 'Buyer' },
    { head: 'Supplier' },
    { head: 'Number', numeric: true },
    { head: 'First delivery' },
    { head: 'Last delivery' },
    { head: 'Plan in force' },
    { head: 'Chance of keeping it', numeric: true },
  ],
  rows: rows.map((row) => [
    caseCell(row),
    name(row.buyer),
    name(row.supplier),
    row.quantity === null ? 'not published' : String(row.quantity),
    row.rung === 'delivering' ? `${monthText(row.firstDelivery.p50)}, reported` : bandText(row.firstDelivery),
    bandText(row.lastDelivery),
    row.onTime?.planned ?? 'none',
    row.onTime === null ? '–' : percent(row.onTime.probability, 0),
  ]),
});
