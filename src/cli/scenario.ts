import type { Command } from '@commander-js/extra-typings';
import { scenarioCheckAnswer, scenarioListAnswer, shippedRows } from '../answer/scenario.ts';
import { loadScenario, shippedScenarios } from '../files/scenario-folder.ts';
import { wrap } from '../report/text-table.ts';
import { scenarioJsonSchema } from '../scenario/schema.ts';
import { openData, print, printJson } from './program.ts';

/** `scenario …`: the shipped scenarios, a check of one's own, and the schema for editors. */
export function addScenario(program: Command): void {
  const scenario = program.command('scenario');
  scenario
    .command('list')
    .description('the shipped scenarios')
    .option('--json', 'print the result as JSON')
    .action(async (options) => {
      const names = shippedScenarios();
      if (options.json) return printJson(scenarioListAnswer(await openData(), names, loadScenario));
      const rows = shippedRows(names, loadScenario);
      print(rows.map(({ name, title }) => `${name}\n${wrap(title, 80, '  ')}`).join('\n'));
    });
  scenario
    .command('check')
    .description('check a scenario file and everything it extends; every fault is listed')
    .argument('<scenario>', 'name of a shipped scenario, or a YAML file')
    .option('--json', 'print the resolved scenario as JSON')
    .action(async (name, options) => {
      const result = scenarioCheckAnswer(await openData(), { scenario: name }, loadScenario);
      if (options.json) return printJson(result);
      print(`${result.scenario.name}: no faults (hash ${result.meta.scenario!.sha256.slice(0, 12)}).`);
    });
  scenario
    .command('schema')
    .description('JSON Schema of scenario files, for editors')
    .option('--json', 'the schema is JSON either way')
    .action(() => printJson(scenarioJsonSchema()));
}
