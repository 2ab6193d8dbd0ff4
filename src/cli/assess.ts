import { join } from 'node:path';
import type { Command } from '@commander-js/extra-typings';
import { writeAtomically } from '../files/atomic-write.ts';
import { loadScenario } from '../files/scenario-folder.ts';
import { backtestOf } from '../production/backtest.ts';
import { comparisonText } from '../report/comparison-text.ts';
import { type Meta, metaOf } from '../report/meta.ts';
import { verdictText } from '../report/verdict-text.ts';
import { resolveScenario } from '../scenario/resolve.ts';
import { type Scenario, scenarioHash } from '../scenario/scenario.ts';
import { maximumSeed } from '../simulation/stream.ts';
import { executeOnThreads } from '../sweep/threads.ts';
import { assess } from '../verdict/assessment.ts';
import { type Comparison, compare } from '../verdict/comparison.ts';
import type { IsoDate } from '../vocabulary/calendar.ts';
import { openCapabilities } from './capability/record.ts';
import { dateOption, everyFault, openData, print, printJson, shellWord, wholeNumber } from './program.ts';
import { openProgress } from './progress.ts';
import { threadsOption, threadsOptionText } from './threads-option.ts';
import { version } from './version.ts';

const defaults = { seed: 20260707, replications: 10_000, out: 'out' };

/** What `assess --compare --json` prints. */
export interface CompareResult extends Comparison {
  readonly meta: Meta;
}

const referenceOf = (scenario: Scenario): NonNullable<Meta['scenario']> => ({
  name: scenario.name,
  title: scenario.title,
  sha256: scenarioHash(scenario),
});

/** `assess`, the main job: the verdict on the terminal and a report beside it. */
export function addAssess(program: Command): void {
  program
    .command('assess')
    .argument('[scenario]', 'name of a shipped scenario, or a YAML file', 'baseline')
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
      const settings = everyFault({
        asOf: () =>
          options.asOf === undefined ? data.descriptor.created : dateOption('--as-of', options.asOf),
        replications: () =>
          wholeNumber('--replications', options.replications, 100, 1_000_000, defaults.replications),
        seed: () => wholeNumber('--seed', options.seed, 0, maximumSeed, defaults.seed),
        threads: () => threadsOption(options.threads),
        loaded: () => loadScenario(scenarioName),
        other: () => options.compare && loadScenario(options.compare),
      });
      const { asOf, replications, seed, threads, loaded, other } = settings;
      const { scenario } = loaded;
      const capabilities = await openCapabilities(data, options.holdings);
      const request = resolveScenario(data, loaded, { asOf, seed, replications, capabilities });
      const command = [
        `assess ${shellWord(scenarioName)} --as-of ${asOf} --replications ${replications} --seed ${seed}`,
        ...(options.holdings === undefined ? [] : [`--holdings ${shellWord(options.holdings)}`]),
        ...(options.compare === undefined ? [] : [`--compare ${shellWord(options.compare)}`]),
      ].join(' ');
      const meta = metaOf(data, version, command, {
        asOf,
        scenario: referenceOf(scenario),
        ...(other && { compared: referenceOf(other.scenario) }),
        seed,
        replications,
      });
      const progress = await openProgress('assess', options.json === true);
      const execute = executeOnThreads(threads, progress.on);
      if (other) {
        const otherRequest = resolveScenario(data, other, { asOf, seed, replications, capabilities });
        const comparison = await compare(data, request, otherRequest, execute);
        progress.stop();
        if (options.json) printJson({ meta, ...comparison } satisfies CompareResult);
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
