import { join } from 'node:path';
import type { Command } from '@commander-js/extra-typings';
import { assessmentDefaults, prepareAssessment } from '../answer/assessment.ts';
import { everyFault } from '../answer/option.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { loadScenario } from '../files/scenario-folder.ts';
import { backtestOf } from '../production/backtest.ts';
import { comparisonText } from '../report/comparison-text.ts';
import { verdictText } from '../report/verdict-text.ts';
import { executeOnThreads } from '../sweep/threads.ts';
import { assess } from '../verdict/assessment.ts';
import { compare } from '../verdict/comparison.ts';
import type { IsoDate } from '../vocabulary/calendar.ts';
import { holdingsFile } from './capability/holdings-file.ts';
import { openData, print, printJson } from './program.ts';
import { openProgress } from './progress.ts';
import { threadsOption, threadsOptionText } from './threads-option.ts';

const defaults = { ...assessmentDefaults, out: 'out' };

/** `assess`, the main job: the verdict on the terminal and a report beside it. */
export function addAssess(program: Command): void {
  program
    .command('assess')
    .argument('[scenario]', 'name of a shipped scenario, or a YAML file', defaults.scenario)
    .option('--as-of <date>', 'use only what was known on this day (default: the day of the data package)')
    .option('--replications <n>', `possible futures to draw (default: ${defaults.replications})`)
    .option('--seed <n>', `seed of the random numbers (default: ${defaults.seed})`)
    .option('--threads <n>', threadsOptionText)
    .option(
      '--out <folder>',
      `folder of the report (default: ${defaults.out}; with --json none is written unless named)`,
    )
    .option('--compare <scenario>', 'show what another scenario changes, under the same random numbers')
    .option('--holdings <file>', 'your own holdings, over the public ones (see `capability template`)')
    .option('--json', 'print the result as JSON')
    .action(async (scenarioName, options) => {
      const data = await openData();
      const holdings = await holdingsFile(options.holdings);
      const { threads, prepared } = everyFault({
        prepared: () =>
          prepareAssessment(data, { ...options, scenario: scenarioName, holdings }, loadScenario),
        threads: () => threadsOption(options.threads),
      });
      const { asOf, seed, scenario, capabilities, request, other, meta } = prepared;
      const progress = await openProgress('assess', options.json === true);
      const execute = executeOnThreads(threads, progress.on);
      if (other) {
        const comparison = await compare(data, request, other, execute);
        progress.stop();
        if (options.json) printJson({ meta, ...comparison });
        else print(comparisonText(comparison, capabilities, meta));
        return;
      }
      const folder = options.out ?? (options.json ? undefined : defaults.out);
      // While other threads draw futures, this one tries forecasts of deliveries on the past, for the report alone.
      const [assessment, backtest] = await Promise.all([
        assess(data, request, execute),
        folder === undefined ? undefined : backtestOf(data, asOf as IsoDate, seed),
      ]);
      progress.stop();
      if (folder !== undefined && backtest !== undefined) {
        // The page brings a drawing library; a JSON answer need not wait for it.
        const { assessmentHtml } = await import('../report/html/assessment-html.ts');
        const path = join(folder, `assessment-${scenario.name}.html`);
        await writeAtomically(path, assessmentHtml(assessment, backtest, request, data, scenario, meta));
        process.stderr.write(`report: ${path}\n`);
      }
      if (options.json) printJson({ meta, ...assessment });
      else print(verdictText(assessment, data, meta));
    });
}
