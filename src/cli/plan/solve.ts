import { join } from 'node:path';
import type { Command } from '@commander-js/extra-typings';
import type { DataPackage } from '../../evidence/data-package.ts';
import { writeAtomically } from '../../files/atomic-write.ts';
import { type Alternatives, findAlternatives } from '../../planning/alternatives.ts';
import { type BindingLimit, bindingLimits } from '../../planning/binding-limit.ts';
import { buildModel } from '../../planning/build-model.ts';
import { canonicalProblem } from '../../planning/canonical-problem.ts';
import { type ConditionPrice, conditionPrices } from '../../planning/condition-price.ts';
import { type Conflict, conflicts } from '../../planning/conflict.ts';
import { openHighs } from '../../planning/highs-solver.ts';
import { type Margin, type MarginLever, searchMargin } from '../../planning/margin.ts';
import { mpsOf } from '../../planning/mps.ts';
import type { Plan } from '../../planning/plan.ts';
import type { PlanNote } from '../../planning/plan-note.ts';
import { planScenario } from '../../planning/plan-scenario.ts';
import type { PreparedProblem } from '../../planning/prepare-problem.ts';
import { recheckPlan } from '../../planning/recheck.ts';
import type { DemandProbability, SavedPlan } from '../../planning/saved-plan.ts';
import { type PlanStress, stressPlan } from '../../planning/stress.ts';
import { lineFamilies } from '../../production/shipped-line.ts';
import { alternativesText } from '../../report/alternatives-text.ts';
import { bindingLimitsText } from '../../report/binding-limit-text.ts';
import { conditionPricesText } from '../../report/condition-price-text.ts';
import { conflictsText } from '../../report/conflict-text.ts';
import { marginsText } from '../../report/margin-text.ts';
import { type Meta, metaOf } from '../../report/meta.ts';
import { planText } from '../../report/plan-text.ts';
import { solveOnThreads } from '../../sweep/solve-threads.ts';
import { executeOnThreads } from '../../sweep/threads.ts';
import type { Executor } from '../../verdict/execute.ts';
import { openData, print, printJson, wholeNumber } from '../program.ts';
import { openProgress } from '../progress.ts';
import { version } from '../version.ts';
import { openProblem } from './open-problem.ts';
import { planNames, recordedInteroperability } from './plan-names.ts';
import { planSettings, solvingVerb } from './plan-settings.ts';

const defaultReplications = 10_000;
/** Probability that a margin aims at where the plan file states none. */
const defaultLevel = 0.8;
const levers: readonly MarginLever[] = ['earlier', 'more'];

/** What `plan solve --json` prints: `plan check` and `plan explain` read it again. */
export interface PlanSolveResult extends SavedPlan {
  readonly meta: Meta;
  /** What the numbers of the problem rest on. */
  readonly notes: readonly PlanNote[];
  readonly stress: PlanStress;
  /** What each condition costs, with the interval that the searches prove. */
  readonly prices: readonly ConditionPrice[];
  /** Budgets and lines that bind; only with `--why`. */
  readonly limits?: readonly BindingLimit[];
  /** Why something is missed; only where American purchases are, or with `--why`. */
  readonly conflicts?: readonly Conflict[];
  /** With `--alternatives`. */
  readonly alternatives?: Alternatives;
  /** With `--margin`. */
  readonly margins?: readonly Margin[];
}

/** `plan solve`: the plan of least cost, checked, priced and simulated. */
export function addSolve(plan: Command): void {
  solvingVerb(
    plan,
    'solve',
    'what to order, of whom and when; what it costs; how surely it makes the deadlines',
  )
    .option('--replications <n>', `possible futures of the simulation (default: ${defaultReplications})`)
    .option('--alternatives', 'also plans that are nearly as good and as different as can be')
    .option(
      '--why',
      'also what each condition costs in full, which budgets and lines bind, and what excludes what is missed',
    )
    .option('--margin', 'also the smallest margin that brings every deadline to the probability asked for')
    .option('--out <folder>', 'write a page of the plan there')
    .option('--scenario <file>', 'write the purchases there as a scenario for `assess`')
    .option('--export <file>', 'write the problem there as free MPS, for other solvers')
    .option('--json', 'print the result as JSON')
    .action(async (name, options) => {
      const data = await openData();
      const settings = planSettings(data, name, options);
      const replications = wholeNumber(
        '--replications',
        options.replications,
        1,
        1_000_000,
        defaultReplications,
      );
      const { asOf, seed, threads, limits, loaded } = settings;
      const progress = await openProgress('plan solve', options.json === true);
      const execute = executeOnThreads(threads, progress.on);
      const prepared = await openProblem(data, loaded, { asOf, seed }, execute);
      const { problem } = prepared;
      if (options.export !== undefined)
        await writeAtomically(
          options.export,
          mpsOf(buildModel(canonicalProblem(problem)).model, problem.name),
        );
      const solve = solveOnThreads(threads);
      const found = (await solve([problem], limits))[0]!;
      recheckPlan(problem, found);
      const stressed = stressOf(data, prepared, replications, execute);
      const [prices, stress] = await Promise.all([
        conditionPrices(problem, found, solve, limits),
        stressed(found),
      ]);
      const solver =
        options.alternatives || options.why || found.breaches.length > 0 ? await openHighs() : undefined;
      const alternatives = options.alternatives
        ? findAlternatives(problem, found, solver!, limits)
        : undefined;
      for (const one of alternatives?.alternatives ?? [])
        recheckPlan(problem, {
          ...found,
          ...one,
          status: 'limit',
          bound: Math.min(found.bound, one.objective),
          gap: gapOf(one.objective, Math.min(found.bound, one.objective)),
        });
      const why =
        options.why || found.breaches.length > 0 ? conflicts(problem, found, solver!, limits) : undefined;
      const binding = options.why ? bindingLimits(problem, solver!, limits) : undefined;
      const margins = options.margin
        ? await marginsOf(
            problem,
            found,
            loaded.plan.stress?.probability ?? defaultLevel,
            async (changed) => (await solve([changed], limits))[0]!,
            stressed,
          )
        : undefined;
      progress.stop();

      const saved: SavedPlan = {
        ...found,
        problem,
        conditions: prices.map(({ name: condition, binding, price }) => ({
          name: condition,
          binding,
          price,
        })),
        probability: stress.demands.map(probabilityOf),
      };
      const extra = [
        ...(replications === defaultReplications ? [] : [`--replications ${replications}`]),
        ...(['alternatives', 'why', 'margin'] as const).flatMap((flag) =>
          options[flag] ? [`--${flag}`] : [],
        ),
      ];
      const meta = metaOf(data, version, ['plan solve', settings.command, ...extra].join(' '), {
        asOf,
        seed,
        replications,
      });
      const words = planNames(data);
      if (options.scenario !== undefined) {
        const { request } = prepared;
        const head = {
          name: `plan-${problem.name}`,
          title: `The purchases of plan ${problem.name}`,
          extends: loaded.plan.scenario,
          purchases: request.held.purchases,
          expansions: request.held.expansions,
        };
        const orders = { record: request.capabilities, lines: lineFamilies(data) };
        await writeAtomically(options.scenario, planScenario(problem, found, orders, head));
      }
      if (options.out !== undefined) {
        // The page brings a drawing library; other output need not wait for it.
        const { planHtml } = await import('../../report/html/plan-html.ts');
        const path = join(options.out, `plan-${problem.name}.html`);
        const recorded = recordedInteroperability(data, problem, asOf, words);
        await writeAtomically(path, planHtml(saved, words, meta, [], recorded));
        process.stderr.write(`report: ${path}\n`);
      }
      if (options.json) {
        const { notes } = prepared;
        const result: PlanSolveResult = {
          meta,
          ...saved,
          notes,
          stress,
          prices,
          ...(binding && { limits: binding }),
          ...(why && { conflicts: why }),
          ...(alternatives && { alternatives }),
          ...(margins && { margins }),
        };
        return printJson(result);
      }
      print(
        [
          planText(saved, words, meta),
          ...(binding === undefined
            ? []
            : [
                '',
                conditionPricesText(prices, problem.conditions, words),
                '',
                bindingLimitsText(
                  binding,
                  (id) => problem.lines.find((line) => line.id === id)?.name ?? id,
                  words,
                ),
              ]),
          ...(why === undefined ? [] : ['', conflictsText(why, problem.conditions, words)]),
          ...(alternatives === undefined ? [] : ['', alternativesText(alternatives)]),
          ...(margins === undefined ? [] : ['', marginsText(margins)]),
        ].join('\n'),
      );
    });
}

const gapOf = (objective: number, bound: number): number =>
  objective === 0 ? 0 : (objective - bound) / objective;

const probabilityOf = ({
  demand,
  probability,
  expectedShortfall,
  error,
}: PlanStress['demands'][number]): DemandProbability => ({
  id: demand,
  probability,
  expectedShortfall,
  error,
});

/** Simulates plans of one problem under one luck. */
const stressOf =
  (data: DataPackage, { problem, request }: PreparedProblem, replications: number, execute: Executor) =>
  (plan: Plan): Promise<PlanStress> =>
    stressPlan(data, { ...request, replications }, problem, plan, execute);

/** Both levers, one after the other. */
async function marginsOf(
  problem: PreparedProblem['problem'],
  plan: Plan,
  level: number,
  solve: (problem: PreparedProblem['problem']) => Promise<Plan>,
  stressed: (plan: Plan) => Promise<PlanStress>,
): Promise<Margin[]> {
  const margins: Margin[] = [];
  for (const lever of levers)
    margins.push(
      await searchMargin(problem, plan, {
        lever,
        level,
        solve,
        stress: async (one) => (await stressed(one)).demands,
      }),
    );
  return margins;
}
