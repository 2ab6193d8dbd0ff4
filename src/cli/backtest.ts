import type { Command } from '@commander-js/extra-typings';
import { backtestDefaults as defaults, prepareBacktest, runBacktest } from '../answer/backtest.ts';
import { everyFault } from '../answer/option.ts';
import { backtestText } from '../report/backtest-text.ts';
import { executeBooksOnThreads } from '../sweep/book-threads.ts';
import { openData, print, printJson } from './program.ts';
import { threadsOption, threadsOptionText } from './threads-option.ts';

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
      const { threads, prepared } = everyFault({
        prepared: () => prepareBacktest(data, options),
        threads: () => threadsOption(options.threads),
      });
      const result = await runBacktest(data, prepared, executeBooksOnThreads(threads));
      if (options.json) return printJson(result);
      print(backtestText(result.rows, prepared.years.first, prepared.years.last));
    });
}
