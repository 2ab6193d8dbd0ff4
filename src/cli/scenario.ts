import type { Command } from '@commander-js/extra-typings';
import { loadScenario, shippedScenarios } from '../files/scenario-folder.ts';
import { metaOf } from '../report/meta.ts';
import { wrap } from '../report/text-table.ts';
import { resolveScenario } from '../scenario/resolve.ts';
import { scenarioHash } from '../scenario/scenario.ts';
import { scenarioJsonSchema } from '../scenario/schema.ts';
import { openData, print, printJson, shellWord } from './program.ts';
import { version } from './version.ts';

/** `scenario …`: the shipped scenarios, a check of one's own, and the schema for editors. */
export function addScenario(program: Command): void {
  const scenario = program.command('scenario');
  scenario
    .command('list')
    .description('the shipped scenarios')
    .option('--json', 'print the result as JSON')
    .action(async (options) => {
      const rows = shippedScenarios().map((name) => {
        const { title, description } = loadScenario(name).scenario;
        return { name, title, description };
      });
      if (options.json) return printJson({ meta: metaOf(await openData(), version, 'scenario list'), rows });
      print(rows.map(({ name, title }) => `${name}\n${wrap(title, 80, '  ')}`).join('\n'));
    });
  scenario
    .command('check')
    .description('check a scenario file and everything it extends; every fault is listed')
    .argument('<scenario>', 'name of a shipped scenario, or a YAML file')
    .option('--json', 'print the resolved scenario as JSON')
    .action(async (name, options) => {
      const data = await openData();
      const loaded = loadScenario(name);
      const resolved = loaded.scenario;
      resolveScenario(data, loaded, { asOf: data.descriptor.created, seed: 0, replications: 1 });
      const sha256 = scenarioHash(resolved);
      if (options.json) {
        const meta = metaOf(data, version, `scenario check ${shellWord(name)}`, {
          scenario: { name: resolved.name, title: resolved.title, sha256 },
        });
        return printJson({ meta, scenario: resolved });
      }
      print(`${resolved.name}: no faults (hash ${sha256.slice(0, 12)}).`);
    });
  scenario
    .command('schema')
    .description('JSON Schema of scenario files, for editors')
    .option('--json', 'the schema is JSON either way')
    .action(() => printJson(scenarioJsonSchema()));
}
