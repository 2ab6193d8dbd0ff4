import type { Command } from '@commander-js/extra-typings';
import { planDefaults } from '../../answer/plan/settings.ts';
import { threadsOptionText } from '../threads-option.ts';

/** Adds a verb that solves plans, with the flags that all of them have. */
export const solvingVerb = (plan: Command, name: string, does: string, gapPct = planDefaults.gapPct) =>
  plan
    .command(name)
    .description(does)
    .argument('<plan>', 'name of a shipped plan, or a YAML file')
    .option('--as-of <date>', 'use only what was known on this day (default: the day of the data package)')
    .option('--seed <n>', `seed of the random numbers (default: ${planDefaults.seed})`)
    .option('--gap <percent>', `gap of the objective that is near enough (default: ${gapPct})`)
    .option(
      '--nodes <n>',
      `nodes after which a search ends with the best plan found (default: ${planDefaults.nodes})`,
    )
    .option(
      '--seconds <n>',
      `guard against hanging: a search that takes longer ends, and says so (default: ${planDefaults.seconds})`,
    )
    .option('--threads <n>', threadsOptionText);
