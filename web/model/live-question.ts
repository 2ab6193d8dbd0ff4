import type { DataPackage } from '../../src/evidence/data-package.ts';
import { resolveScenario } from '../../src/scenario/resolve.ts';
import { type LoadedScenario, scenarioHash } from '../../src/scenario/scenario.ts';
import type { AssessmentRequest } from '../../src/verdict/request.ts';
import { leverScenario } from '../levers/lever-scenario.ts';
import type { Levers } from '../levers/levers.ts';
import { type Live, type LiveAnswer, openLive } from './live.ts';
import type { Model } from './model.ts';
import { readScenario, scenarioTexts } from './scenarios.ts';

/** Draws of a live answer: a picture that moves, with an error of two points at most. */
export const liveReplications = 1000;

/** Where the levers lead, and the scenario file that says the same. */
export interface MovedAnswer extends LiveAnswer {
  readonly yaml: string;
  /** SHA-256 of what the scenario means. */
  readonly scenario: string;
  readonly replications: number;
}

let opened: Promise<Live> | undefined;

/** The baseline is drawn once, with as many draws as every answer after it. */
const live = (model: Model): Promise<Live> => {
  const baseline = () => readScenario('baseline.yaml', scenarioTexts.get('baseline')!);
  opened ??= openLive(model.data, requestOf(model, baseline()));
  return opened;
};

const requestOf = (
  { data, baseline: { meta } }: { data: DataPackage; baseline: Model['baseline'] },
  loaded: LoadedScenario,
): AssessmentRequest =>
  resolveScenario(data, loaded, {
    asOf: meta.asOf!,
    seed: meta.seed!,
    replications: liveReplications,
  });

/** Answers where levers stand; nothing moved is an answer too, so that a first move finds the baseline drawn. */
export async function movedAnswer(model: Model, levers: Levers): Promise<MovedAnswer> {
  const { yaml, loaded } = leverScenario(model.data, levers);
  const request = requestOf(model, loaded);
  return {
    ...(await (await live(model)).answer(request)),
    yaml,
    scenario: scenarioHash(loaded.scenario),
    replications: liveReplications,
  };
}
