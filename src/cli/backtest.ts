import type { Command } from '@commander-js/extra-typings';
import { readCases } from '../procurement/case-table.ts';
import { shippedChannels } from '../procurement/channel-file.ts';
import { europeanSuppliers, type SupplierGroup, supplierGroup } from '../procurement/supplier-group.ts';
import { type BacktestRow, replay, summarise, type Trial } from '../production/backtest.ts';
import { shippedLines } from '../production/shipped-line.ts';
import { type Meta, metaOf } from '../report/meta.ts';
import { percent } from '../report/number-format.ts';
import { textTable, wrap } from '../report/text-table.ts';
import { maximumSeed } from '../simulation/stream.ts';
import { executeBooksOnThreads } from '../sweep/book-threads.ts';
import { dayOf, type IsoDate } from '../vocabulary/calendar.ts';
import { dateOption, everyFault, openData, print, printJson, wholeNumber } from './program.ts';
import { threadsOption, threadsOptionText } from './threads-option.ts';
import { version } from './version.ts';

const defaults = { from: '2012-12-31', seed: 20260707, replications: 1000 };

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
        to: () => dateOption('--to', options.to ?? `${Number(today.slice(0, 4)) - 1}-12-31`),
        seed: () => wholeNumber('--seed', options.seed, 0, maximumSeed, defaults.seed),
        replications: () =>
          wholeNumber('--replications', options.replications, 100, 1_000_000, defaults.replications),
        threads: () => threadsOption(options.threads),
      });
      const first = Number(from.slice(0, 4));
      const last = Number(to.slice(0, 4));
      const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
      const european = europeanSuppliers(data.vocabulary);
      const groupOf = ({ supplier }: { supplier: string }): SupplierGroup =>
        supplierGroup({ name: supplier, iso3: supplier }, european);
      const trials = await replay(
        readCases(data),
        shippedChannels(data),
        (day) => shippedLines(data, day),
        groupOf,
        years,
        dayOf(today as IsoDate),
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
      const months = (days: number | null): string => (days === null ? '–' : (days / 30.4375).toFixed(1));
      print(
        [
          wrap(
            `First deliveries forecast at the end of each year from ${first} to ${last}, with what was known then`,
            80,
          ),
          '',
          textTable(
            ['supplier', '90 % band held', 'trials', 'cases', 'median off', 'plan off', 'compared'],
            rows.map((row) => [
              row.group,
              row.held === null ? '–' : percent(row.held, 0),
              String(row.n),
              String(row.cases),
              months(row.medianError),
              months(row.planError),
              String(row.compared),
            ]),
          ),
          '',
          wrap(
            'Off: median absolute error in months of the median forecast and of the plan in force, where both can be told. ' +
              'Durations are fitted from all cases, so the replay knows better than a forecaster of the day would have.',
            80,
          ),
        ].join('\n'),
      );
    });
}
