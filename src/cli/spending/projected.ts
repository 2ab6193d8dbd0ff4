import type { Command } from '@commander-js/extra-typings';
import type { DataPackage } from '../../evidence/data-package.ts';
import { editionAsOf } from '../../evidence/edition.ts';
import { FaultError } from '../../fault/fault.ts';
import { metaOf } from '../../report/meta.ts';
import { quantiles } from '../../simulation/estimate.ts';
import { maximumSeed } from '../../simulation/stream.ts';
import { isNamedPath, namedPath, namedPaths } from '../../spending/path-catalogue.ts';
import { type ProjectionInput, prepareProjection } from '../../spending/projection.ts';
import { executeHere } from '../../verdict/execute.ts';
import { moneyRows } from '../../verdict/outlook.ts';
import type { Run } from '../../verdict/run.ts';
import type { Sample } from '../../verdict/sample.ts';
import { countriesOf } from '../../vocabulary/vocabulary.ts';
import { knownArea } from '../area.ts';
import { dateOption, everyFault, openData, wholeNumber } from '../program.ts';
import { openProgress } from '../progress.ts';
import { version } from '../version.ts';

const defaults = {
  path: 'hague',
  set: 'nato-europe',
  seed: 20260707,
  replications: 2000,
  horizon: 2035,
};

/** A command that runs a named path, with the options that all such commands take. */
export const pathCommand = (spending: Command, name: string, description: string) =>
  spending
    .command(name)
    .description(description)
    .option(
      '--path <name>',
      `one of ${Object.keys(namedPaths).join(', ')}; kept to the letter`,
      defaults.path,
    )
    .option('--set <id>', 'country set, or the code of one ally', defaults.set)
    .option('--as-of <date>', 'use only what was known on this day (default: the day of the data package)')
    .option('--replications <n>', 'possible futures to draw', String(defaults.replications))
    .option('--seed <n>', 'seed of the random numbers', String(defaults.seed))
    .option('--json', 'print the result as JSON');

type Options = ReturnType<ReturnType<typeof pathCommand>['opts']>;

/** Runs a named path for a set or an ally, from the options of a command. */
export async function project(options: Options, verb: string) {
  const data: DataPackage = await openData();
  const { asOf, path, set, seed, replications } = everyFault({
    asOf: () => (options.asOf === undefined ? data.descriptor.created : dateOption('--as-of', options.asOf)),
    path: () => pathOption(options.path),
    set: () => knownArea(data, options.set, '--set'),
    seed: () => wholeNumber('--seed', options.seed, 0, maximumSeed, defaults.seed),
    replications: () =>
      wholeNumber('--replications', options.replications, 100, 1_000_000, defaults.replications),
  });
  const allies = countriesOf(data.vocabulary, 'nato', asOf);
  const members = data.vocabulary.sets.has(set) ? countriesOf(data.vocabulary, set, asOf) : [set];
  const nato = editionAsOf(data, 'nato', asOf);
  const outlook = editionAsOf(data, 'imf-weo', asOf);
  const input: ProjectionInput = {
    asOf,
    horizon: defaults.horizon,
    beyondHorizon: 'hold-last-growth',
    paths: new Map(allies.map((country) => [country, namedPath(data, path, country, asOf)])),
    delivery: 'full',
    deliveryCorrelation: 0,
    unitedStatesShare: 'fixed',
  };
  const projection = prepareProjection(data, nato, outlook, input);
  const progress = await openProgress(verb, options.json === true);
  const run: Run = {
    projection,
    seed,
    europe: members,
    frozen: [],
    replications,
    yardsticks: ['spending-market-rates', 'spending-gdp-ppp'],
    detailed: true,
  };
  const sample = (await executeHere(progress.on).runs(new Map([['path', run]]))).get('path')!;
  progress.stop();
  const command = `spending ${verb} --path ${path} --set ${set} --as-of ${asOf} --replications ${replications} --seed ${seed}`;
  return {
    data,
    members: members.filter((country) => projection.allies.some((ally) => ally.country === country)),
    base: projection.constantBase,
    rows: moneyRows(sample, 'europe'),
    shares: sharesOf(sample),
    description: namedPaths[path],
    sources: [nato, outlook],
    meta: metaOf(data, version, command, { asOf, seed, replications }),
  };
}

const sharesOf = (sample: Sample) =>
  sample.years.map((_, k) => ({
    mer: quantiles(sample.values('spending-market-rates', k)),
    'gdp-ppp': quantiles(sample.values('spending-gdp-ppp', k)),
    'military-ppp': { missing: 'no-source', note: 'no military purchasing power parity is shipped' },
  }));

function pathOption(text: string) {
  if (isNamedPath(text)) return text;
  throw new FaultError({
    code: 'unknown-path',
    where: '--path',
    value: text,
    rule: `is not a path; known paths: ${Object.keys(namedPaths).join(', ')}`,
    example: '--path hague',
  });
}
