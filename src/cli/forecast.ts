import type { Command } from '@commander-js/extra-typings';
import { FaultError } from '../fault/fault.ts';
import { readTableFile } from '../files/table-file.ts';
import type { CaseWords } from '../procurement/case-table.ts';
import { type DeliveryBook, deliveryBook } from '../production/delivery-book.ts';
import { type CaseForecast, forecastDeliveries } from '../production/delivery-forecast.ts';
import { leverChanges } from '../production/delivery-levers.ts';
import type { ProductionLine } from '../production/line.ts';
import { lineColumns } from '../production/line-row.ts';
import { linesOf } from '../production/line-table.ts';
import { plansAsOf } from '../production/plan-record.ts';
import { shippedLines } from '../production/shipped-line.ts';
import { explanationText, forecastTable } from '../report/forecast-text.ts';
import { metaOf } from '../report/meta.ts';
import { whole } from '../report/number-format.ts';
import { wrap } from '../report/text-table.ts';
import { maximumSeed } from '../simulation/stream.ts';
import { executeBooksOnThreads } from '../sweep/book-threads.ts';
import { openCases, selectCases } from './cases/case-book.ts';
import { channelsWith } from './channels.ts';
import { everyFault, openData, print, printJson, shellWord, wholeNumber } from './program.ts';
import { openProgress } from './progress.ts';
import { threadsOption, threadsOptionText } from './threads-option.ts';
import { version } from './version.ts';

const defaults = { seed: 20260707, replications: 10_000 };

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
      const channels = await channelsWith(data, options.channels);
      const lines = await openLines(options.lines);
      const cases = await openCases(data, options, {
        channels: new Set(channels.keys()),
        ...(options.lines === undefined ? {} : { lines: new Set(lines.map(({ id }) => id)) }),
      });
      const { seed, replications, threads, chosen } = everyFault({
        seed: () => wholeNumber('--seed', options.seed, 0, maximumSeed, defaults.seed),
        replications: () =>
          wholeNumber('--replications', options.replications, 100, 1_000_000, defaults.replications),
        threads: () => threadsOption(options.threads),
        chosen: () =>
          selectCases(data, cases, { buyer: options.buyer, family: options.system, set: options.set }),
      });
      // Every case is simulated, because cases share lines; only those asked for are shown.
      const known = cases.cases.filter(({ events }) => events.length > 0);
      const own = new Set(lines.map(({ id }) => id));
      const shipped = shippedLines(data, cases.day).filter(({ id }) => !own.has(id));
      const plans = plansAsOf(known, cases.day, data.vocabulary);
      const book = deliveryBook(known, channels, [...lines, ...shipped], cases.day, plans);
      const progress = await openProgress('forecast', options.json === true);
      const all = await forecastDeliveries(
        book,
        seed,
        replications,
        executeBooksOnThreads(threads, progress.on),
      );
      progress.stop();
      const wanted = new Set(
        (options.case === undefined ? chosen.cases : [caseNamed(known, options.case)]).map(({ id }) => id),
      );
      const rows = all.filter(({ caseId }) => wanted.has(caseId)).sort(byLastDelivery);
      const without = book.without
        .filter((entry) => wanted.has(entry.case.id))
        .map((entry) => ({ caseId: entry.case.id, reason: entry.reason }));
      const file = (name: 'lines' | 'channels') =>
        options[name] === undefined ? '' : ` --${name} ${shellWord(options[name])}`;
      const command =
        `forecast${options.case === undefined ? '' : ` --case ${shellWord(options.case)}`}${chosen.command.replace(' --family', ' --system')}` +
        `${cases.command}${file('lines')}${file('channels')}${options.explain ? ' --explain' : ''} --replications ${replications} --seed ${seed}`;
      const meta = metaOf(data, version, command, { asOf: cases.asOf, seed, replications });
      if (options.json) return printJson({ meta, rows, without });
      print(
        [
          options.explain ? explained(cases.words, book, all, rows, seed, replications) : forecastTable(rows),
          '',
          wrap(
            `${rows.length === 1 ? '1 case' : `${rows.length} cases`} forecast${without.length === 0 ? '' : `, ${without.length} not (${reasonsOf(without)})`}. Median [5 to 95 %]; on time: chance of the plan in force. ` +
              `${rows.length > 1 ? `What a case is: cases show ${rows[0]!.caseId}. ` : ''}` +
              `Known on ${cases.asOf}; ${whole(replications)} replications. To make this again: ${meta.command}`,
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

/** A planner's lines. */
const openLines = async (file: string | undefined): Promise<ProductionLine[]> =>
  file === undefined
    ? []
    : linesOf(await readTableFile(file, { sheet: 'lines', columns: lineColumns.length }), file);

function caseNamed<T extends { id: string }>(cases: readonly T[], id: string): T {
  const found = cases.find((one) => one.id === id);
  if (found) return found;
  const near = cases.filter((one) => one.id.toLowerCase().includes(id.toLowerCase())).map((one) => one.id);
  throw new FaultError({
    code: 'unknown-case',
    where: '--case',
    value: id,
    rule: `there is no such case on that day${near.length > 0 ? `; near: ${near.slice(0, 8).join(', ')}` : ''}`,
    example: `--case ${near[0] ?? cases[0]?.id ?? 'PL-APACHE'}`,
  });
}

/** Earliest median last delivery first; then by id, so that the order never depends on the input. */
const byLastDelivery = (a: CaseForecast, b: CaseForecast): number => {
  const key = (row: CaseForecast): string => `${row.lastDelivery.p50 ?? '9999'}|${row.caseId}`;
  return key(a) < key(b) ? -1 : 1;
};

const reasonsOf = (without: readonly { reason: string }[]): string => {
  const counts = new Map<string, number>();
  for (const { reason } of without) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => `${count} ${reason}`).join(', ') || 'none';
};
