import type { Command } from '@commander-js/extra-typings';
import {
  type BacktestRow,
  backtest,
  defaultReplications,
  firstYear,
  lastYearBefore,
  summarise,
} from '../production/backtest.ts';
import type { Trial } from '../production/replay.ts';
import { backtestText } from '../report/backtest-text.ts';
import { type Meta, metaOf } from '../report/meta.ts';
import { maximumSeed } from '../simulation/stream.ts';
import { executeBooksOnThreads } from '../sweep/book-threads.ts';
import type { IsoDate } from '../vocabulary/calendar.ts';
import { dateOption, everyFault, openData, print, printJson, wholeNumber } from './program.ts';
import { threadsOption, threadsOptionText } from './threads-option.ts';
import { version } from './version.ts';

const defaults = { from: `${firstYear}-12-31`, seed: 20260707, replications: defaultReplications };

/** What `backtest --json` prints. */
export interface BacktestResult {
  readonly meta: Meta;
  readonly rows: readonly BacktestRow[];
  readonly trials: readonly Trial[];
}

/** `backtest`: how often the bands of past forecasts would have held. */
export function addBacktest(program: Command): void {
  program
    .command('backtest')
    .option('--from <date>', `first year-end to replay (default: ${defaults.from})`)
    .option('--to <date>', 'last year-end to replay (default: the last before the day of the data)')
    .option('--replications <n>', `possible futures to draw (default: ${defaults.replications})`)
    .option('--seed <n>', `seed of the random numbers (default: ${defaults.seed})`)
    .option('--threads <n>', threadsOptionText)
    .option('--json', 'print the result, trial by trial, as JSON')
    .action(async (options) => {
      const data = await openData();
      const today = data.descriptor.created;
      const { from, to, seed, replications, threads } = everyFault({
        from: () => dateOption('--from', options.from ?? defaults.from),
        to: () => dateOption('--to', options.to ?? `${lastYearBefore(today)}-12-31`),
        seed: () => wholeNumber('--seed', options.seed, 0, maximumSeed, defaults.seed),
        replications: () =>
          wholeNumber('--replications', options.replications, 100, 1_000_000, defaults.replications),
        threads: () => threadsOption(options.threads),
      });
      const first = Number(from.slice(0, 4));
      const last = Number(to.slice(0, 4));
      const trials = await backtest(
        data,
        { first, last },
        today as IsoDate,
        seed,
        replications,
        executeBooksOnThreads(threads),
      );
      const rows = summarise(trials);
      const command = `backtest --from ${from} --to ${to} --replications ${replications} --seed ${seed}`;
      if (options.json) {
        return printJson({
          meta: metaOf(data, version, command, { seed, replications }),
          rows,
          trials,
        } satisfies BacktestResult);
      }
      print(backtestText(rows, first, last));
    });
}
