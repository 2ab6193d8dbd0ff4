import { parseDataPackage } from '../../src/evidence/data-package.ts';
import { resolveScenario } from '../../src/scenario/resolve.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { type LiveAnswer, openLive } from '../../src/verdict/live.ts';

/** What is opened: texts of the data package, and the baseline. Plain data: it is posted to a worker. */
export interface Opening {
  readonly files: readonly (readonly [string, string])[];
  readonly baseline: Scenario;
  readonly seed: number;
  readonly replications: number;
}

/** Opens live answers to scenarios, in Node or in a worker of a browser. */
export function openSession({
  files,
  baseline,
  seed,
  replications,
}: Opening): (scenario: Scenario) => LiveAnswer {
  const data = parseDataPackage(new Map(files));
  const asOf = data.descriptor.created;
  const requestOf = (scenario: Scenario) =>
    resolveScenario(data, { scenario, locate: () => ({ where: 'lever' }) }, { asOf, seed, replications });
  const live = openLive(data, requestOf(baseline));
  return (scenario) => live.answer(requestOf(scenario));
}
