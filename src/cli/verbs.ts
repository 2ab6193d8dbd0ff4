import { Command, CommanderError } from '@commander-js/extra-typings';
import { version } from '../answer/version.ts';
import { FaultError, formatFault } from '../fault/fault.ts';

type AddVerb = (program: Command) => void;

/** Verbs, what they do, and where they live. Only the one that is called is loaded, so that help stays quick. */
const verbs: Readonly<Record<string, { does: string; load: () => Promise<AddVerb> }>> = {
  assess: {
    does: "say who carries NATO's defence by every yardstick, with probabilities, and write a report",
    load: async () => (await import('./assess.ts')).addAssess,
  },
  forecast: {
    does: 'when what was ordered will really arrive, and what is ahead of it',
    load: async () => (await import('./forecast.ts')).addForecast,
  },
  backtest: {
    does: 'how often the bands of past delivery forecasts would have held',
    load: async () => (await import('./backtest.ts')).addBacktest,
  },
  cases: {
    does: 'procurement cases: list, show, check, templates for your own',
    load: async () => (await import('./cases/cases.ts')).addCases,
  },
  capability: {
    does: 'what Europe holds, what is American, what is required, and what is not public',
    load: async () => (await import('./capability/capability.ts')).addCapability,
  },
  claims: {
    does: 'what an article or an official says, checked against the record of that day and of today',
    load: async () => (await import('./claims/claims.ts')).addClaims,
  },
  durations: {
    does: "how long arms deliveries take, fitted from SIPRI's trade register",
    load: async () => (await import('./durations.ts')).addDurations,
  },
  spending: {
    does: 'who spends what, against which target, in which prices, as known when',
    load: async () => (await import('./spending/spending.ts')).addSpending,
  },
  yardsticks: {
    does: 'every definition of "Europe carries the majority"',
    load: async () => (await import('./yardsticks.ts')).addYardsticks,
  },
  plan: {
    does: 'what to buy next, from whom, to make a deadline, and at what price',
    load: async () => (await import('./plan/plan.ts')).addPlan,
  },
  scenario: {
    does: 'scenarios: list, check, schema for editors',
    load: async () => (await import('./scenario.ts')).addScenario,
  },
  data: {
    does: 'the reference data: sources, checks, editions, conflicts, imports',
    load: async () => (await import('./data/data.ts')).addData,
  },
};

/** The program with the verb that is called, ready to be parsed. */
async function programFor(called: string | undefined): Promise<Command> {
  const program = new Command('burdenshift')
    .description(
      "Measures, forecasts and plans the shift of NATO's conventional defence from the United States to Europe.",
    )
    .version(version)
    .exitOverride()
    .showHelpAfterError('(add --help for the options)');
  for (const [name, { does, load }] of Object.entries(verbs)) {
    if (name === called) (await load())(program);
    else program.command(name);
    program.commands.at(-1)!.description(does);
  }
  return program;
}

/**
 * Runs the program.
 *
 * @param args the words after its name.
 * @returns the exit code: 0, 2 for a user's mistake, 1 for ours.
 */
export async function call(args: readonly string[]): Promise<number> {
  try {
    const program = await programFor(args[0] === 'help' ? args[1] : args[0]);
    await program.parseAsync(args, { from: 'user' });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    return report(error);
  }
}

/** Says what went wrong on standard error; 2 for a user's mistake, 1 for ours. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 || error.code === 'commander.help' ? 0 : 2;
  if (error instanceof FaultError) {
    process.stderr.write(`${error.faults.map(formatFault).join('\n')}\n`);
    return 2;
  }
  process.stderr.write(`This is a bug in Burdenshift; please report it with the command you ran.\n`);
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return 1;
}
