import type { Command } from '@commander-js/extra-typings';
import { forecastDefaults as defaults, prepareForecast, runForecast } from '../answer/forecast.ts';
import type { GivenText } from '../answer/given-file.ts';
import { everyFault } from '../answer/option.ts';
import { readUserFile } from '../files/user-file.ts';
import type { CaseWords } from '../procurement/case-table.ts';
import type { DeliveryBook } from '../production/delivery-book.ts';
import type { CaseForecast } from '../production/delivery-forecast.ts';
import { leverChanges } from '../production/delivery-levers.ts';
import { explanationText, forecastTable } from '../report/forecast-text.ts';
import { whole } from '../report/number-format.ts';
import { wrap } from '../report/text-table.ts';
import { executeBooksOnThreads } from '../sweep/book-threads.ts';
import { casesFile, linesFile } from './cases/table-files.ts';
import { openData, print, printJson } from './program.ts';
import { openProgress } from './progress.ts';
import { threadsOption, threadsOptionText } from './threads-option.ts';

/** `forecast`: when what was ordered will really arrive. */
export function addForecast(program: Command): void {
  program
    .command('forecast')
    .option('--case <id>', 'one case, such as PL-APACHE')
    .option('--buyer <iso3>', 'cases of one buyer')
    .option('--system <family>', 'cases of one system family')
    .option('--set <id>', 'cases of the members of a country set')
    .option('--as-of <date>', 'use only what was known on this day (default: the day of the data package)')
    .option('--cases <file>', 'a case file of your own, CSV or XLSX, instead of the shipped cases')
    .option(
      '--lines <file>',
      'production lines of your own, CSV or XLSX; cases that name one wait in its queue',
    )
    .option('--channels <file>', 'channels of your own, YAML')
    .option('--explain', 'say what is ahead of each case, and what would change it')
    .option('--replications <n>', `possible futures to draw (default: ${defaults.replications})`)
    .option('--seed <n>', `seed of the random numbers (default: ${defaults.seed})`)
    .option('--threads <n>', threadsOptionText)
    .option('--json', 'print the result as JSON')
    .action(async (options) => {
      const data = await openData();
      const question = {
        ...options,
        channels: await channelsFile(options.channels),
        lines: await linesFile(options.lines),
        cases: await casesFile(options.cases),
      };
      const { threads, prepared } = everyFault({
        prepared: () => prepareForecast(data, question),
        threads: () => threadsOption(options.threads),
      });
      const progress = await openProgress('forecast', options.json === true);
      const { all, result } = await runForecast(prepared, executeBooksOnThreads(threads, progress.on));
      progress.stop();
      if (options.json) return printJson(result);
      const { rows, without, meta } = result;
      const { words, book, seed, replications, asOf } = prepared;
      print(
        [
          options.explain ? explained(words, book, all, rows, seed, replications) : forecastTable(rows),
          '',
          wrap(
            `${rows.length === 1 ? '1 case' : `${rows.length} cases`} forecast${without.length === 0 ? '' : `, ${without.length} not (${reasonsOf(without)})`}. Median [5 to 95 %]; on time: chance of the plan in force. ` +
              `${rows.length > 1 ? `What a case is: cases show ${rows[0]!.caseId}. ` : ''}` +
              `Known on ${asOf}; ${whole(replications)} replications. To make this again: ${meta.command}`,
            80,
          ),
        ].join('\n'),
      );
    });
}

function explained(
  { countries }: CaseWords,
  book: DeliveryBook,
  all: readonly CaseForecast[],
  rows: readonly CaseForecast[],
  seed: number,
  replications: number,
): string {
  return rows
    .map((row) => {
      const index = all.findIndex(({ caseId }) => caseId === row.caseId);
      return explanationText(
        row,
        book.booked[index]!,
        (code) => countries.get(code) ?? code,
        leverChanges(book, index, seed, Math.min(replications, 2000)),
      );
    })
    .join('\n\n');
}

/** A planner's channels, when a file is named; @throws FaultError when it cannot be read. */
const channelsFile = async (path: string | undefined): Promise<GivenText | undefined> =>
  path === undefined ? undefined : { name: path, text: await readUserFile(path) };

const reasonsOf = (without: readonly { reason: string }[]): string => {
  const counts = new Map<string, number>();
  for (const { reason } of without) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => `${count} ${reason}`).join(', ') || 'none';
};
