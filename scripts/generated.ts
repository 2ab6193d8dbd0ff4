import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';
import { reviewJsonSchema } from '../src/claims/correction-schema.ts';
import type { Descriptor } from '../src/evidence/data-package.ts';
import { planJsonSchema } from '../src/planning/plan-schema.ts';
import { scenarioJsonSchema } from '../src/scenario/schema.ts';
import { yardsticksPage } from './yardsticks-page.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Files that are made from the source and checked in, keyed by path: schemas and pages. */
export function generatedFiles(): Map<string, string> {
  return new Map([
    ['schemas/scenario.schema.json', json(scenarioJsonSchema())],
    ['schemas/plan.schema.json', json(planJsonSchema())],
    ['schemas/claims.schema.json', json(reviewJsonSchema())],
    ...resultSchemas(),
    ['docs/reference/commands.md', commandsPage()],
    ['docs/reference/data.md', dataPage()],
    ['docs/background/yardsticks.md', yardsticksPage()],
  ]);
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** JSON Schema of what each verb prints with `--json`, from the types in `src/answer/results.ts`. */
function resultSchemas(): [string, string][] {
  const { properties } = createGenerator({
    path: `${root}src/answer/results.ts`,
    tsconfig: `${root}tsconfig.json`,
    type: 'Results',
    topRef: false,
    additionalProperties: false,
    expose: 'none',
    skipTypeCheck: true,
  }).createSchema('Results');
  return Object.entries(properties ?? {}).map(([verb, schema]) => [
    `schemas/results/${verb}.schema.json`,
    json({
      $schema: 'http://json-schema.org/draft-07/schema#',
      title: `burdenshift ${verb === 'assess-compare' ? 'assess --compare' : verb.replaceAll('-', ' ')} --json`,
      ...(schema as object),
    }),
  ]);
}

const verbs = [
  [],
  ['assess'],
  ['spending'],
  ...['compliance', 'series', 'shares', 'russia', 'cost', 'project'].map((verb) => ['spending', verb]),
  ['forecast'],
  ['backtest'],
  ['cases'],
  ...['list', 'show', 'check', 'template'].map((verb) => ['cases', verb]),
  ['capability'],
  ...['list', 'show', 'template'].map((verb) => ['capability', verb]),
  ['claims'],
  ...['check', 'explain', 'schema'].map((verb) => ['claims', verb]),
  ['durations', 'fit'],
  ['yardsticks'],
  ['plan'],
  ...['solve', 'frontier', 'deal', 'check', 'explain', 'options', 'list', 'problem', 'schema'].map((verb) => [
    'plan',
    verb,
  ]),
  ['scenario'],
  ...['list', 'check', 'schema'].map((verb) => ['scenario', verb]),
  ['data'],
  ...['check', 'conflicts', 'diff', 'import', 'sources'].map((verb) => ['data', verb]),
  ['data', 'import', 'nato'],
];

function commandsPage(): string {
  const sections = verbs.map((verb) => {
    const { stdout } = spawnSync(process.execPath, [`${root}src/cli/main.ts`, ...verb, '--help'], {
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', COLUMNS: '100' },
    });
    const name = ['burdenshift', ...verb].join(' ');
    return `${'#'.repeat(Math.min(2 + verb.length, 4))} ${name}\n\n\`\`\`text\n${stdout.trim()}\n\`\`\``;
  });
  return [
    '# Commands',
    '',
    'Made from the help of the program. In a checkout every command is written `npm run -s burdenshift -- <verb>`.',
    'Every verb takes `--json`: JSON on standard output and nothing else, with the schema in `schemas/results/`.',
    'Exit codes: 0 for success, 2 for a mistake in the input (nothing is written, every fault is listed), 1 for a bug of ours.',
    '',
    sections.join('\n\n'),
    '',
  ].join('\n');
}

function dataPage(): string {
  const { resources, version, created } = JSON.parse(
    readFileSync(`${root}data/datapackage.json`, 'utf8'),
  ) as Descriptor;
  const cell = (text: string | undefined): string => (text ?? '').replaceAll('|', '\\|');
  const sections = resources.map(({ path, title, schema }) =>
    [
      `### \`data/${path}\``,
      '',
      `${title}.`,
      ...(schema === undefined
        ? []
        : [
            '',
            '| column | type | unit | meaning |',
            '|---|---|---|---|',
            ...schema.fields.map(
              ({ name, type, unit, description }) =>
                `| \`${name}\` | ${type} | ${cell(unit)} | ${cell(description)} |`,
            ),
            '',
            `Key: ${schema.primaryKey.map((name) => `\`${name}\``).join(', ')}.`,
          ]),
    ].join('\n'),
  );
  return [
    '# The data package',
    '',
    `Made from \`data/datapackage.json\`, edition ${version}, ${created}. Terms of use stand in \`data/sources.csv\`, source by source.`,
    '',
    sections.join('\n\n'),
    '',
  ].join('\n');
}
