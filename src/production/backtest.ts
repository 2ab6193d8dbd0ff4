import type { Case } from '../procurement/case.ts';
import { type CaseTable, casesAsOf } from '../procurement/case-table.ts';
import type { Channel } from '../procurement/channel.ts';
import { type Day, dayOf, type IsoDate, type PartialDate } from '../vocabulary/calendar.ts';
import type { BookExecutor } from './book-executor.ts';
import { type DeliveryLine, deliveryBook } from './delivery-book.ts';
import { forecastsOf } from './delivery-forecast.ts';
import { planSlip } from './plan-slip.ts';

/** One forecast of a first delivery, made with what was known on a day, and what became of it. */
export interface Trial {
  readonly caseId: string;
  readonly group: string;
  readonly asOf: IsoDate;
  readonly p05: IsoDate;
  readonly p50: IsoDate;
  readonly p95: IsoDate;
  /** Plan in force on the day, if one was on record. */
  readonly planned: string | null;
  /** Reported since; `null` when it had not happened by the day of the data. */
  readonly actual: string | null;
  /** Whether the 90 % band held; `null` when that cannot be known yet. */
  readonly held: boolean | null;
  /** Days that the median, and the plan, were too early (positive) or too late, where both can be told. */
  readonly medianError: number | null;
  readonly planError: number | null;
}

/** What the trials of a group say. */
export interface BacktestRow {
  readonly group: string;
  /** Trials whose band can be judged, and the cases behind them: the trials of one case are not independent. */
  readonly n: number;
  readonly cases: number;
  /** Part of the 90 % bands that held, 0 to 1; `null` without trials. */
  readonly held: number | null;
  /** Trials with a plan in force and a report, for the side-by-side comparison. */
  readonly compared: number;
  /** Median absolute error in days of the median forecast and of the plan in force. */
  readonly medianError: number | null;
  readonly planError: number | null;
}

/**
 * Replays forecasts of the first delivery at the end of each year. Cases, dates and lines are those known on the day, and
 * so is the slip of plans where enough were known; the durations of channels are fitted from all cases, so the replay
 * knows better than a forecaster of the day would have.
 */
export async function replay(
  table: CaseTable,
  channels: ReadonlyMap<string, Channel>,
  linesOf: (asOf: Day) => readonly DeliveryLine[],
  groupOf: (item: Case) => string,
  years: readonly number[],
  today: Day,
  seed: number,
  replications: number,
  execute: BookExecutor,
): Promise<Trial[]> {
  const outcome = new Map(casesAsOf(table, today).map((item) => [item.id, item.reached['first-delivery']]));
  const lateSlip = planSlip(casesAsOf(table, today));
  const books = years.map((year) => {
    const asOf = `${year}-12-31` as IsoDate;
    const then = casesAsOf(table, dayOf(asOf));
    // Cases that are being delivered are forecast too, because they stand in the queues of the others.
    const known = then.filter(({ events }) => events.length > 0);
    const lines = linesOf(dayOf(asOf));
    return { asOf, book: deliveryBook(known, channels, lines, dayOf(asOf), planSlip(then) ?? lateSlip) };
  });
  const blocks = await execute(
    books.map(({ book }) => book.book),
    seed,
    replications,
  );
  return books.flatMap(({ asOf, book }, year) =>
    forecastsOf(book, blocks[year]!, seed).flatMap((row, index) => {
      const { p05, p50, p95 } = row.firstDelivery;
      if (p05 === null || p50 === null || p95 === null) return [];
      const item = book.booked[index]!.case;
      if (item.reached['first-delivery'] !== undefined) return [];
      const actual = outcome.get(item.id) ?? null;
      const planned = item.planned['first-delivery'] ?? null;
      return [
        {
          caseId: item.id,
          group: groupOf(item),
          asOf,
          p05,
          p50,
          p95,
          planned: planned?.text ?? null,
          actual: actual?.text ?? null,
          held: heldBy(actual, p05, p95, today),
          medianError: actual === null ? null : middle(actual) - dayOf(p50),
          planError: actual === null || planned === null ? null : middle(actual) - middle(planned),
        },
      ];
    }),
  );
}

const middle = ({ first, last }: PartialDate): Day => (first + last) / 2;

/** A band holds when a day that the report may mean lies in it; a delivery still out breaks a band that is over. */
function heldBy(actual: PartialDate | null, p05: IsoDate, p95: IsoDate, today: Day): boolean | null {
  if (actual !== null) return actual.last >= dayOf(p05) && actual.first <= dayOf(p95);
  return dayOf(p95) < today ? false : null;
}

/** Sums up trials over all groups and by group, groups by name. */
export function summarise(trials: readonly Trial[]): BacktestRow[] {
  const groups = [...new Set(trials.map(({ group }) => group))].sort();
  return [
    rowOf('all', trials),
    ...groups.map((group) =>
      rowOf(
        group,
        trials.filter((trial) => trial.group === group),
      ),
    ),
  ];
}

function rowOf(group: string, trials: readonly Trial[]): BacktestRow {
  const judged = trials.filter(({ held }) => held !== null);
  const both = trials.filter(({ medianError, planError }) => medianError !== null && planError !== null);
  return {
    group,
    n: judged.length,
    cases: new Set(judged.map(({ caseId }) => caseId)).size,
    held: judged.length === 0 ? null : judged.filter(({ held }) => held).length / judged.length,
    compared: both.length,
    medianError: medianOf(both.map(({ medianError }) => Math.abs(medianError!))),
    planError: medianOf(both.map(({ planError }) => Math.abs(planError!))),
  };
}

function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
