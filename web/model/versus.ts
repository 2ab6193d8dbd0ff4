import { resolveScenario } from '../../src/scenario/resolve.ts';
import { type LoadedScenario, scenarioHash } from '../../src/scenario/scenario.ts';
import type { YardstickDifference } from '../../src/verdict/comparison.ts';
import type { DeadlineVerdict } from '../../src/verdict/verdict.ts';
import { leverScenario } from '../levers/lever-scenario.ts';
import type { Levers } from '../levers/levers.ts';
import { openLive } from './live.ts';
import { liveReplications } from './live-question.ts';
import type { Model } from './model.ts';
import { readScenario, scenarioTexts } from './scenarios.ts';

/** A scenario: one that is shipped, by its name; where levers stand; or a file that a reader wrote. */
export type ScenarioAsked =
  | { readonly name: string }
  | { readonly levers: Levers }
  | { readonly yaml: string };

/** What a scenario says, and what it changes against another. */
export interface Versus {
  readonly name: string;
  readonly title: string;
  /** SHA-256 of what it means. */
  readonly sha256: string;
  readonly yaml: string;
  readonly replications: number;
  readonly verdicts: readonly {
    readonly yardstick: string;
    readonly deadlines: readonly DeadlineVerdict[];
  }[];
  readonly differences: readonly YardstickDifference[];
}

/** The shipped scenarios, in the order of their names. */
export const shippedScenarios = (): readonly { name: string; title: string; description: string }[] =>
  [...scenarioTexts.keys()].sort().map((name) => {
    const { title, description } = shipped(name).loaded.scenario;
    return { name, title, description };
  });

interface Written {
  readonly yaml: string;
  readonly loaded: LoadedScenario;
}

function shipped(name: string): Written {
  const yaml = scenarioTexts.get(name) ?? '';
  return { yaml, loaded: readScenario(`${name}.yaml`, yaml) };
}

function written({ data }: Model, asked: ScenarioAsked): Written {
  if ('levers' in asked) return leverScenario(data, asked.levers);
  if ('yaml' in asked) return { yaml: asked.yaml, loaded: readScenario('my-scenario.yaml', asked.yaml) };
  return shipped(asked.name);
}

/** The file that says where levers stand, for those who go on in an editor. */
export const leverFile = (model: Model, levers: Levers): string => leverScenario(model.data, levers).yaml;

let base: { readonly name: string; readonly live: ReturnType<typeof openLive> } | undefined;

/**
 * Compares a scenario with a shipped one under the same random numbers, at the deadlines of the latter.
 *
 * @throws FaultError as `assess` for the scenario.
 */
export async function versus(
  model: Model,
  { against, scenario }: { readonly against: string; readonly scenario: ScenarioAsked },
): Promise<Versus> {
  const { data, baseline } = model;
  const options = { asOf: baseline.meta.asOf!, seed: baseline.meta.seed!, replications: liveReplications };
  const { loaded, yaml } = written(model, scenario);
  if (base?.name !== against) {
    const request = resolveScenario(data, shipped(against).loaded, options);
    base = { name: against, live: openLive(data, request) };
  }
  const { verdicts, differences } = await (await base.live).answer(resolveScenario(data, loaded, options));
  const seen = new Set<string>();
  return {
    name: loaded.scenario.name,
    title: loaded.scenario.title,
    sha256: scenarioHash(loaded.scenario),
    yaml,
    replications: liveReplications,
    // The first threshold of each is the one that differences are of.
    verdicts: verdicts.filter(({ yardstick }) => !seen.has(yardstick) && seen.add(yardstick)),
    differences,
  };
}
