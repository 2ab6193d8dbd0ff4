import type { Case } from '../procurement/case.ts';
import type { Milestone } from '../procurement/milestone.ts';
import { drawTotalDays } from '../simulation/distribution.ts';
import { type Histogram, momentsOf, quantilePlace, shareThrough, tallyOf } from '../simulation/histogram.ts';
import { dateOf, type IsoDate, type PartialDate } from '../vocabulary/calendar.ts';
import type { BookExecutor } from './book-executor.ts';
import type { DeliveryBook } from './delivery-book.ts';
import { explainQueue, type QueueExplanation } from './delivery-levers.ts';
import { monthOf, monthStart } from './month.ts';
import type { DeliveryBlock } from './simulate.ts';

/** When something is expected: percentiles and mean as dates; `null` is later than the window of the forecast. */
export interface DeliveryDates {
  readonly p05: IsoDate | null;
  readonly p25: IsoDate | null;
  readonly p50: IsoDate | null;
  readonly p75: IsoDate | null;
  readonly p95: IsoDate | null;
  /** `null` when part of the distribution lies beyond the window. */
  readonly mean: IsoDate | null;
}

/** Whether a planned date will be kept: by its last possible day, counted by whole months. */
export interface OnTime {
  readonly planned: string;
  readonly probability: number;
}

/** What is ahead of one case. */
export interface CaseForecast {
  readonly caseId: string;
  readonly buyer: string;
  readonly supplier: string;
  readonly family: string;
  readonly item: string;
  readonly quantity: number | null;
  readonly unit: string;
  readonly rung: Case['rung'];
  readonly channel: string;
  readonly line: string | null;
  /** The reported date once there is one, in every percentile. */
  readonly firstDelivery: DeliveryDates;
  readonly lastDelivery: DeliveryDates;
  /** Against the plan in force for the first delivery, or for the last when the first is over. */
  readonly onTime: OnTime | null;
  readonly delay: {
    /** Expected days still to spend in each stage ahead. */
    readonly stages: Readonly<Record<string, number>>;
  } & QueueExplanation;
}

/** Simulates a book and says when each of its cases is delivered. */
export async function forecastDeliveries(
  delivery: DeliveryBook,
  seed: number,
  replications: number,
  execute: BookExecutor,
): Promise<CaseForecast[]> {
  const [block] = await execute([delivery.book], seed, replications);
  return forecastsOf(delivery, block!, seed);
}

/** The same from the simulated block of the book. */
export const forecastsOf = (
  delivery: DeliveryBook,
  { first, last }: DeliveryBlock,
  seed: number,
): CaseForecast[] => delivery.booked.map((_, row) => forecastOf(delivery, first, last, row, seed));

function forecastOf(
  delivery: DeliveryBook,
  first: Histogram,
  last: Histogram,
  row: number,
  seed: number,
): CaseForecast {
  const { case: item, order, channel, line } = delivery.booked[row]!;
  const reported = item.reached['first-delivery'];
  const stages = Object.fromEntries(
    [...order.stages, ...(order.toFirst ?? []), ...(order.toLast ?? [])].map(
      ({ name, law, elapsedDays = 0 }) => [name, Math.round(expectedRest(law, elapsedDays))],
    ),
  );
  return {
    caseId: item.id,
    buyer: item.buyer,
    supplier: item.supplier,
    family: item.family,
    item: item.item,
    quantity: item.quantity,
    unit: item.unit,
    rung: item.rung,
    channel: channel.id,
    line,
    firstDelivery: reported === undefined ? datesOf(first, row) : known(reported),
    lastDelivery: datesOf(last, row),
    onTime:
      reported === undefined
        ? onTime(item, 'first-delivery', first, row)
        : onTime(item, 'last-delivery', last, row),
    delay: { stages, ...explainQueue(delivery, row, seed) },
  };
}

/** Expected days that a stage still takes, from a hundred evenly spaced quantiles of what is left. */
function expectedRest(law: Parameters<typeof drawTotalDays>[0], elapsed: number): number {
  let sum = 0;
  for (let index = 0; index < 100; index++) sum += drawTotalDays(law, elapsed, (index + 0.5) / 100) - elapsed;
  return sum / 100;
}

/** Percentiles of a row as dates, placed within their months. */
export function datesOf(histogram: Histogram, row: number): DeliveryDates {
  const at = (probability: number): IsoDate | null => {
    const { month, share } = quantilePlace(histogram, row, probability);
    if (!Number.isFinite(month)) return null;
    return dateOf(monthStart(month) + share * (monthStart(month + 1) - monthStart(month)));
  };
  const moments = momentsOf(histogram, row);
  return {
    p05: at(0.05),
    p25: at(0.25),
    p50: at(0.5),
    p75: at(0.75),
    p95: at(0.95),
    mean: moments === undefined ? null : dateOf(monthStart(histogram.firstMonth) + moments.mean),
  };
}

function known({ first, last }: PartialDate): DeliveryDates {
  const date = dateOf((first + last) / 2);
  return { p05: date, p25: date, p50: date, p75: date, p95: date, mean: date };
}

function onTime(item: Case, milestone: Milestone, histogram: Histogram, row: number): OnTime | null {
  const planned = item.planned[milestone];
  if (planned === undefined || tallyOf(histogram, row).total === 0) return null;
  const month = monthOf(planned.last) - histogram.firstMonth;
  const inside = Math.min(month, histogram.months - 1) + histogram.firstMonth;
  return { planned: planned.text, probability: month < 0 ? 0 : shareThrough(histogram, row, inside) };
}
