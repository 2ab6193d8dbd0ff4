import type { DataPackage } from '../evidence/data-package.ts';
import { type Meta, metaOf } from '../report/meta.ts';
import type { OpenScenario } from '../scenario/open-scenario.ts';
import { resolveScenario } from '../scenario/resolve.ts';
import { type Scenario, scenarioHash } from '../scenario/scenario.ts';
import { shellWord } from './option.ts';
import { version } from './version.ts';

/** A file that ships with the program. */
export interface Shipped {
  readonly name: string;
  readonly title: string;
  readonly description: string;
}

export interface ShippedListResult {
  readonly meta: Meta;
  readonly rows: readonly Shipped[];
}

export interface ScenarioCheckResult {
  readonly meta: Meta;
  readonly scenario: Scenario;
}

/** The shipped scenarios by name. */
export const shippedRows = (names: readonly string[], open: OpenScenario): Shipped[] =>
  names.map((name) => {
    const { title, description } = open(name).scenario;
    return { name, title, description };
  });

export const scenarioListAnswer = (
  data: DataPackage,
  names: readonly string[],
  open: OpenScenario,
): ShippedListResult => ({
  meta: metaOf(data, version, 'scenario list'),
  rows: shippedRows(names, open),
});

/** A scenario with everything it extends filled in; @throws FaultError with every fault of its files. */
export function scenarioCheckAnswer(
  data: DataPackage,
  { scenario: name }: { readonly scenario: string },
  open: OpenScenario,
): ScenarioCheckResult {
  const loaded = open(name);
  const { scenario } = loaded;
  resolveScenario(data, loaded, { asOf: data.descriptor.created, seed: 0, replications: 1 });
  const reference = { name: scenario.name, title: scenario.title, sha256: scenarioHash(scenario) };
  return {
    meta: metaOf(data, version, `scenario check ${shellWord(name)}`, { scenario: reference }),
    scenario,
  };
}
