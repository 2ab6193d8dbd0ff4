import type { DataPackage } from '../evidence/data-package.ts';
import {
  type BacktestRow,
  type BacktestYears,
  backtest,
  defaultReplications,
  firstYear,
  lastYearBefore,
  summarise,
} from '../production/backtest.ts';
import type { BookExecutor } from '../production/book-executor.ts';
import type { Trial } from '../production/replay.ts';
import { type Meta, metaOf } from '../report/meta.ts';
import { maximumSeed } from '../simulation/stream.ts';
import type { IsoDate } from '../vocabulary/calendar.ts';
import { dateOption, everyFault, type Setting, wholeNumber } from './option.ts';
import { version } from './version.ts';

export const backtestDefaults = {
  from: `${firstYear}-12-31`,
  seed: 20260707,
  replications: defaultReplications,
};

/** How often the bands of past forecasts would have held. */
export interface BacktestQuestion {
  /** First and last year-end to replay, as dates. */
  readonly from?: Setting;
  readonly to?: Setting;
  readonly replications?: Setting;
  readonly seed?: Setting;
}

export interface BacktestResult {
  readonly meta: Meta;
  readonly rows: readonly BacktestRow[];
  readonly trials: readonly Trial[];
}

/** A question that was read. */
export interface PreparedBacktest {
  readonly meta: Meta;
  readonly years: BacktestYears;
  readonly seed: number;
  readonly replications: number;
}

/** Reads a question; @throws FaultError with every fault. */
export function prepareBacktest(data: DataPackage, question: BacktestQuestion): PreparedBacktest {
  const { from, to, seed, replications } = everyFault({
    from: () => dateOption('--from', question.from ?? backtestDefaults.from),
    to: () => dateOption('--to', question.to ?? `${lastYearBefore(data.descriptor.created)}-12-31`),
    seed: () => wholeNumber('--seed', question.seed, 0, maximumSeed, backtestDefaults.seed),
    replications: () =>
      wholeNumber('--replications', question.replications, 100, 1_000_000, backtestDefaults.replications),
  });
  const command = `backtest --from ${from} --to ${to} --replications ${replications} --seed ${seed}`;
  return {
    meta: metaOf(data, version, command, { seed, replications }),
    years: { first: Number(from.slice(0, 4)), last: Number(to.slice(0, 4)) },
    seed,
    replications,
  };
}

export async function runBacktest(
  data: DataPackage,
  { meta, years, seed, replications }: PreparedBacktest,
  execute: BookExecutor,
): Promise<BacktestResult> {
  const today = data.descriptor.created as IsoDate;
  const trials = await backtest(data, years, today, seed, replications, execute);
  return { meta, rows: summarise(trials), trials };
}

/** @throws FaultError. */
export const backtestAnswer = (
  data: DataPackage,
  question: BacktestQuestion,
  execute: BookExecutor,
): Promise<BacktestResult> => runBacktest(data, prepareBacktest(data, question), execute);
