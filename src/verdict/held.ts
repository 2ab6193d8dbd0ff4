import type { CapabilityRecord } from '../capability/capability-record.ts';
import { type CoverageAssumptions, coverageModel } from '../capability/coverage-input.ts';
import type { CoverageModel } from '../capability/coverage-model.ts';
import type { CapabilityFigure } from '../capability/figure.ts';
import { recordAsOf } from '../capability/record-as-of.ts';
import type { DataPackage } from '../evidence/data-package.ts';
import { editionAsOf } from '../evidence/edition.ts';
import { isMissing } from '../evidence/missing.ts';
import { openMacro } from '../money/macro.ts';
import type { BookExecutor } from '../production/book-executor.ts';
import { type DeliveryBook, deliveryBook } from '../production/delivery-book.ts';
import { forecastsOf } from '../production/delivery-forecast.ts';
import { monthStart } from '../production/month.ts';
import type { OrderBook } from '../production/order-book.ts';
import { withPurchases } from '../production/purchase.ts';
import { type Histogram, quantilePlace } from '../simulation/histogram.ts';
import type { Range } from '../simulation/triangular.ts';
import { dayOf, endOfYear, type IsoDate } from '../vocabulary/calendar.ts';
import { countriesOf } from '../vocabulary/vocabulary.ts';
import { assumedOrders, type OrderAssumptions } from './assumed-orders.ts';
import { type Deliveries, deliveriesOf } from './deliveries.ts';
import type { Held } from './run.ts';

/** What a scenario assumes of purchases, deliveries and postures. */
export interface HeldAssumptions extends CoverageAssumptions, OrderAssumptions {}

/** What is asked of holdings: whose, from when, until when. */
export interface HeldRequest {
  readonly record: CapabilityRecord;
  readonly buyers: readonly string[];
  readonly asOf: IsoDate;
  readonly lastYear: number;
  readonly seed: number;
  readonly replications: number;
}

/** Orders under way and what they add to what is held, before anything is drawn. */
export interface Holdings {
  readonly delivery: DeliveryBook;
  /** The orders of the delivery book, and behind them those that a scenario assumes. */
  readonly book: OrderBook;
  readonly model: CoverageModel;
}

/** Books what was ordered, and prepares what will be held. */
export function holdingsOf(
  data: DataPackage,
  { record, asOf, lastYear }: Pick<HeldRequest, 'record' | 'asOf' | 'lastYear'>,
  assumptions: HeldAssumptions,
): Holdings {
  const day = dayOf(asOf);
  const { channels, plans, cases, lines } = assumedOrders(data, assumptions, day);
  const delivery = deliveryBook(cases, channels, lines, day, plans);
  return {
    delivery,
    book: withPurchases(delivery, assumptions.purchases, channels),
    model: coverageModel(
      recordAsOf(record, data.sources, asOf),
      cases,
      delivery,
      // Published holdings are those of the European allies, whoever the question counts as Europe.
      new Set(countriesOf(data.vocabulary, 'nato-europe', asOf)),
      day,
      dayOf(endOfYear(lastYear)),
      dollarsOf(data, asOf),
      assumptions,
    ),
  };
}

/** Forecasts what was ordered, and prepares what will be held. */
export async function heldOf(
  data: DataPackage,
  request: HeldRequest,
  assumptions: HeldAssumptions,
  execute: BookExecutor,
): Promise<{ readonly deliveries: Deliveries; readonly held: Held }> {
  const { buyers, asOf, seed, replications } = request;
  const { delivery, book, model } = holdingsOf(data, request, assumptions);
  const [block] = await execute([book], seed, replications);
  const forecasts = forecastsOf(delivery, block!, seed);
  const medians = (pick: 'first' | 'last'): Float64Array => medianDays(block![pick], book.orders.length);
  return {
    deliveries: deliveriesOf(data, buyers, forecasts, dayOf(asOf)),
    held: { model, book, medianFirst: medians('first'), medianLast: medians('last') },
  };
}

/** Median day of each row; `Infinity` where it lies beyond the window or never comes. */
function medianDays(histogram: Histogram, rows: number): Float64Array {
  return Float64Array.from({ length: rows }, (_, row) => {
    const { month, share } = quantilePlace(histogram, row, 0.5);
    if (!Number.isFinite(month)) return month;
    return monthStart(month) + share * (monthStart(month + 1) - monthStart(month));
  });
}

/** Prices in millions of US dollars: those in euros at the rate of their price year; others are left out. */
function dollarsOf(data: DataPackage, asOf: string): (figure: CapabilityFigure) => Range | null {
  const macro = openMacro(data, editionAsOf(data, 'imf-weo', asOf));
  return ({ unit, low, best, high }) => {
    const [, currency, year] = /^million ([A-Z]{3}) at (\d{4}) prices$/.exec(unit) ?? [];
    const perDollar =
      currency === 'USD' ? 1 : currency === 'EUR' ? macro.exchangeRate('DEU', Number(year)) : undefined;
    if (perDollar === undefined || isMissing(perDollar)) return null;
    return { low: low / perDollar, best: best / perDollar, high: high / perDollar };
  };
}
