import type { DataPackage } from '../../evidence/data-package.ts';
import type { SolveLimits } from '../../planning/linear-model.ts';
import type { OpenPlan, OpenPlanNamed } from '../../scenario/open-plan.ts';
import { maximumSeed } from '../../simulation/stream.ts';
import { asOfOption, decimalNumber, everyFault, type Setting, shellWord, wholeNumber } from '../option.ts';

export const planDefaults = { seed: 20260707, gapPct: 0.1, nodes: 5000, seconds: 120 };
/** Many plans are solved at once: each is near enough sooner. */
export const manyPlansGapPct = 0.5;

/** What every question that solves plans can be told. */
export interface PlanQuestion {
  /** Name of a shipped plan, or of one's own file. */
  readonly plan: string;
  readonly asOf?: Setting;
  readonly seed?: Setting;
  /** Gap of the objective that is near enough, percent. */
  readonly gap?: Setting;
  readonly nodes?: Setting;
  readonly seconds?: Setting;
}

export interface PlanSettings {
  readonly asOf: string;
  readonly seed: number;
  readonly limits: SolveLimits;
  readonly loaded: OpenPlan;
  /** The settings that change the result, as they would be typed. */
  readonly command: string;
}

/** Reads a question and opens its plan; @throws FaultError with every fault. */
export function planSettings(
  data: DataPackage,
  question: PlanQuestion,
  open: OpenPlanNamed,
  gapPct = planDefaults.gapPct,
): PlanSettings {
  const { asOf, seed, gap, nodes, seconds, loaded } = everyFault({
    asOf: () => asOfOption(data, question.asOf),
    seed: () => wholeNumber('--seed', question.seed, 0, maximumSeed, planDefaults.seed),
    gap: () => decimalNumber('--gap', question.gap ?? gapPct, 0, 50, '0.5'),
    nodes: () => wholeNumber('--nodes', question.nodes, 1, 10_000_000, planDefaults.nodes),
    seconds: () => wholeNumber('--seconds', question.seconds, 1, 86_400, planDefaults.seconds),
    loaded: () => open(question.plan),
  });
  return {
    asOf,
    seed,
    limits: { gap: gap / 100, nodes, seconds },
    loaded,
    command: `${shellWord(question.plan)} --as-of ${asOf} --seed ${seed} --gap ${gap} --nodes ${nodes}`,
  };
}
