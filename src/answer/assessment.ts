import type { CapabilityRecord } from '../capability/capability-record.ts';
import type { DataPackage } from '../evidence/data-package.ts';
import { type Meta, metaOf } from '../report/meta.ts';
import type { OpenScenario } from '../scenario/open-scenario.ts';
import { resolveScenario } from '../scenario/resolve.ts';
import { type Scenario, scenarioHash } from '../scenario/scenario.ts';
import { maximumSeed } from '../simulation/stream.ts';
import { type Assessment, assess } from '../verdict/assessment.ts';
import { type Comparison, compare } from '../verdict/comparison.ts';
import type { Executor } from '../verdict/execute.ts';
import type { AssessmentRequest } from '../verdict/request.ts';
import { capabilitiesWith } from './capability.ts';
import type { GivenText } from './given-file.ts';
import { asOfOption, everyFault, type Setting, shellWord, wholeNumber } from './option.ts';
import { version } from './version.ts';

export const assessmentDefaults = { scenario: 'baseline', seed: 20260707, replications: 10_000 };

/** Who carries NATO's defence under a scenario, and what another changes. */
export interface AssessmentQuestion {
  /** Name of a shipped scenario, or of one's own file. */
  readonly scenario?: string | undefined;
  readonly compare?: string | undefined;
  readonly asOf?: Setting;
  readonly replications?: Setting;
  readonly seed?: Setting;
  /** Holdings of one's own, over the public ones. */
  readonly holdings?: GivenText | undefined;
}

export interface AssessmentResult extends Assessment {
  readonly meta: Meta;
}

export interface ComparisonResult extends Comparison {
  readonly meta: Meta;
}

/** A question that was read, with all that it rests on. */
export interface PreparedAssessment {
  readonly meta: Meta;
  readonly asOf: string;
  readonly seed: number;
  readonly scenario: Scenario;
  readonly capabilities: CapabilityRecord;
  readonly request: AssessmentRequest;
  /** Of the scenario to compare with. */
  readonly other: AssessmentRequest | undefined;
}

const referenceOf = (scenario: Scenario): NonNullable<Meta['scenario']> => ({
  name: scenario.name,
  title: scenario.title,
  sha256: scenarioHash(scenario),
});

/** Reads a question; @throws FaultError with every fault of its options and files. */
export function prepareAssessment(
  data: DataPackage,
  question: AssessmentQuestion,
  open: OpenScenario,
): PreparedAssessment {
  const name = question.scenario ?? assessmentDefaults.scenario;
  const { asOf, replications, seed, loaded, compared, capabilities } = everyFault({
    asOf: () => asOfOption(data, question.asOf),
    replications: () =>
      wholeNumber('--replications', question.replications, 100, 1_000_000, assessmentDefaults.replications),
    seed: () => wholeNumber('--seed', question.seed, 0, maximumSeed, assessmentDefaults.seed),
    loaded: () => open(name),
    compared: () => (question.compare === undefined ? undefined : open(question.compare)),
    capabilities: () => capabilitiesWith(data, question.holdings),
  });
  const run = { asOf, seed, replications, capabilities };
  const command = [
    `assess ${shellWord(name)} --as-of ${asOf} --replications ${replications} --seed ${seed}`,
    ...(question.holdings === undefined ? [] : [`--holdings ${shellWord(question.holdings.name)}`]),
    ...(question.compare === undefined ? [] : [`--compare ${shellWord(question.compare)}`]),
  ].join(' ');
  return {
    meta: metaOf(data, version, command, {
      asOf,
      scenario: referenceOf(loaded.scenario),
      ...(compared && { compared: referenceOf(compared.scenario) }),
      seed,
      replications,
    }),
    asOf,
    seed,
    scenario: loaded.scenario,
    capabilities,
    request: resolveScenario(data, loaded, run),
    other: compared && resolveScenario(data, compared, run),
  };
}

/** The verdict under every yardstick; @throws FaultError. */
export async function assessmentAnswer(
  data: DataPackage,
  question: AssessmentQuestion,
  open: OpenScenario,
  execute: Executor,
): Promise<AssessmentResult> {
  const { meta, request } = prepareAssessment(data, question, open);
  return { meta, ...(await assess(data, request, execute)) };
}

/** What the scenario `compare` changes, under the same random numbers; @throws FaultError. */
export async function comparisonAnswer(
  data: DataPackage,
  question: AssessmentQuestion & { readonly compare: string },
  open: OpenScenario,
  execute: Executor,
): Promise<ComparisonResult> {
  const { meta, request, other } = prepareAssessment(data, question, open);
  return { meta, ...(await compare(data, request, other!, execute)) };
}
