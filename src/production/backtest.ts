import type { DataPackage } from '../evidence/data-package.ts';
import { readCases } from '../procurement/case-table.ts';
import { shippedChannels } from '../procurement/channel-file.ts';
import { alliedSuppliers, europeanSuppliers, supplierGroup } from '../procurement/supplier-group.ts';
import { normalQuantile } from '../simulation/normal.ts';
import { dayOf, type IsoDate } from '../vocabulary/calendar.ts';
import { type BookExecutor, executeBooksHere } from './book-executor.ts';
import { replay, type Trial } from './replay.ts';

/** First and last year at the end of which forecasts are made again. */
export interface BacktestYears {
  readonly first: number;
  readonly last: number;
}

/** First year of the backtest: before it too few cases are on record. */
export const firstYear = 2012;

/** Replications of each past forecast: they place a percentile within about a month. */
export const defaultReplications = 1000;

/** Last year that was over on a day. */
export const lastYearBefore = (day: string): number =>
  Number(day.slice(0, 4)) - (day.endsWith('-12-31') ? 0 : 1);

/** Trials of the shipped cases, judged by what is known on a day. */
export function backtest(
  data: DataPackage,
  { first, last }: BacktestYears,
  today: IsoDate,
  seed: number,
  replications: number,
  execute: BookExecutor,
): Promise<Trial[]> {
  const european = europeanSuppliers(data.vocabulary);
  return replay(
    readCases(data),
    shippedChannels(data),
    ({ supplier }) => supplierGroup({ name: supplier, iso3: supplier }, european),
    alliedSuppliers(data.vocabulary),
    Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index),
    dayOf(today),
    seed,
    replications,
    execute,
  );
}

/** What a replay to the last year-end before a day says, summed up. */
export interface Backtest extends BacktestYears {
  readonly rows: readonly BacktestRow[];
}

/** The replay that reports show. */
export async function backtestOf(
  data: DataPackage,
  asOf: IsoDate,
  seed: number,
  replications = defaultReplications,
  execute: BookExecutor = executeBooksHere(),
): Promise<Backtest> {
  const years = { first: firstYear, last: lastYearBefore(asOf) };
  return { ...years, rows: summarise(await backtest(data, years, asOf, seed, replications, execute)) };
}

/** A median absolute error in days, with and without the deliveries still to come. */
export interface MedianError {
  /** Over all trials with a plan in force: a delivery still to come is off by more than the time heard of so far. */
  readonly all: number | null;
  /** Over those whose delivery is reported. */
  readonly reported: number | null;
}

/** What the trials of a group say. */
export interface BacktestRow {
  readonly group: string;
  /** Trials whose band can be judged, and the cases behind them: the trials of one case are not independent. */
  readonly n: number;
  readonly cases: number;
  /** Part of the 90 % bands that held, 0 to 1; `null` without trials. */
  readonly held: number | null;
  /** 95 % interval of that part, each case counted as one trial. */
  readonly interval: readonly [low: number, high: number] | null;
  /** Trials with a plan in force, for the side-by-side comparison, and those of them with a report. */
  readonly compared: number;
  readonly reported: number;
  /** Of the median forecast, and of the plan in force. */
  readonly medianError: MedianError;
  readonly planError: MedianError;
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
  const planned = trials.filter(({ planned }) => planned !== null);
  const cases = new Set(judged.map(({ caseId }) => caseId)).size;
  const held =
    judged.length === 0 ? null : judged.reduce((sum, trial) => sum + trial.held!, 0) / judged.length;
  const errorOf = (error: (trial: Trial) => number | null): MedianError => {
    const errors = planned.flatMap((trial) => {
      const days = error(trial);
      return days === null ? [] : [{ days, ended: trial.actual !== null }];
    });
    return {
      all: medianAbsolute(errors),
      reported: medianAbsolute(errors.filter(({ ended }) => ended)),
    };
  };
  return {
    group,
    n: judged.length,
    cases,
    held,
    interval: held === null ? null : wilson(held, cases),
    compared: planned.length,
    reported: planned.filter(({ actual }) => actual !== null).length,
    medianError: errorOf(({ medianError }) => medianError),
    planError: errorOf(({ planError }) => planError),
  };
}

/** Wilson's score interval of 95 % for a part p of n. */
export function wilson(p: number, n: number): [low: number, high: number] {
  const z = normalQuantile(0.975);
  const centre = p + (z * z) / (2 * n);
  const reach = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return [Math.max(0, (centre - reach) / scale), Math.min(1, (centre + reach) / scale)];
}

/** An error in days; of one that has not `ended`, the least that it will be, and growing. */
export interface GrowingError {
  readonly days: number;
  readonly ended: boolean;
}

/**
 * Median of |e| for errors of which some still grow: the least x with P(−x ≤ e ≤ x) ≥ ½ under Kaplan and Meier's
 * estimate of their distribution. Without growing errors it is the lower median. `null` when no error found so far
 * reaches a half.
 */
export function medianAbsolute(errors: readonly GrowingError[]): number | null {
  const sorted = [...errors].sort((a, b) => a.days - b.days || Number(b.ended) - Number(a.ended));
  let left = 1;
  const masses = sorted.flatMap(({ days, ended }, index) => {
    if (!ended) return [];
    const mass = left / (sorted.length - index);
    left -= mass;
    return [{ size: Math.abs(days), mass }];
  });
  let sum = 0;
  for (const { size, mass } of masses.sort((a, b) => a.size - b.size)) {
    sum += mass;
    if (sum >= 0.5 - 1e-9) return size;
  }
  return null;
}
