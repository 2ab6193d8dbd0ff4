import type { Command } from '@commander-js/extra-typings';
import type { DataPackage } from '../../evidence/data-package.ts';
import { loadPlan, type OpenPlan } from '../../files/plan-folder.ts';
import type { SolveLimits } from '../../planning/linear-model.ts';
import { maximumSeed } from '../../simulation/stream.ts';
import { dateOption, decimalNumber, everyFault, shellWord, wholeNumber } from '../program.ts';
import { threadsOption, threadsOptionText } from '../threads-option.ts';

const defaults = { seed: 20260707, gapPct: 0.1, nodes: 5000, seconds: 120 };
/** Many plans are solved at once: each is near enough sooner. */
export const manyPlansGapPct = 0.5;

/** What every verb that solves plans can be told. */
export interface PlanFlags {
  readonly asOf?: string | undefined;
  readonly seed?: string | undefined;
  readonly gap?: string | undefined;
  readonly nodes?: string | undefined;
  readonly seconds?: string | undefined;
  readonly threads?: string | undefined;
}

export interface PlanSettings {
  readonly asOf: string;
  readonly seed: number;
  readonly threads: number;
  readonly limits: SolveLimits;
  readonly loaded: OpenPlan;
  /** The flags that change the result, as they would be typed. */
  readonly command: string;
}

/** Adds a verb that solves plans, with the flags that all of them have. */
export const solvingVerb = (plan: Command, name: string, does: string, gapPct = defaults.gapPct) =>
  plan
    .command(name)
    .description(does)
    .argument('<plan>', 'name of a shipped plan, or a YAML file')
    .option('--as-of <date>', 'use only what was known on this day (default: the day of the data package)')
    .option('--seed <n>', `seed of the random numbers (default: ${defaults.seed})`)
    .option('--gap <percent>', `gap of the objective that is near enough (default: ${gapPct})`)
    .option(
      '--nodes <n>',
      `nodes after which a search ends with the best plan found (default: ${defaults.nodes})`,
    )
    .option(
      '--seconds <n>',
      `guard against hanging: a search that takes longer ends, and says so (default: ${defaults.seconds})`,
    )
    .option('--threads <n>', threadsOptionText);

/** Reads the flags of a verb and loads its plan; @throws FaultError with every fault. */
export function planSettings(
  data: DataPackage,
  name: string,
  flags: PlanFlags,
  gapPct = defaults.gapPct,
): PlanSettings {
  const { asOf, seed, gap, nodes, seconds, threads, loaded } = everyFault({
    asOf: () => (flags.asOf === undefined ? data.descriptor.created : dateOption('--as-of', flags.asOf)),
    seed: () => wholeNumber('--seed', flags.seed, 0, maximumSeed, defaults.seed),
    gap: () => decimalNumber('--gap', flags.gap ?? String(gapPct), 0, 50, '0.5'),
    nodes: () => wholeNumber('--nodes', flags.nodes, 1, 10_000_000, defaults.nodes),
    seconds: () => wholeNumber('--seconds', flags.seconds, 1, 86_400, defaults.seconds),
    threads: () => threadsOption(flags.threads),
    loaded: () => loadPlan(name),
  });
  return {
    asOf,
    seed,
    threads,
    limits: { gap: gap / 100, nodes, seconds },
    loaded,
    command: `${shellWord(name)} --as-of ${asOf} --seed ${seed} --gap ${gap} --nodes ${nodes}`,
  };
}
