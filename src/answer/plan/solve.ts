import type { DataPackage } from '../../evidence/data-package.ts';
import { type Alternatives, findAlternatives } from '../../planning/alternatives.ts';
import { type BindingLimit, bindingLimits } from '../../planning/binding-limit.ts';
import { type ConditionPrice, conditionPrices } from '../../planning/condition-price.ts';
import { type Conflict, conflicts } from '../../planning/conflict.ts';
import { openHighs } from '../../planning/highs-solver.ts';
import type { Solver } from '../../planning/linear-model.ts';
import { type Margin, type MarginLever, searchMargin } from '../../planning/margin.ts';
import type { Plan } from '../../planning/plan.ts';
import type { PlanExecutor } from '../../planning/plan-executor.ts';
import type { PlanNote } from '../../planning/plan-note.ts';
import type { PreparedProblem } from '../../planning/prepare-problem.ts';
import { recheckPlan } from '../../planning/recheck.ts';
import type { DemandProbability, SavedPlan } from '../../planning/saved-plan.ts';
import { type PlanStress, stressPlan } from '../../planning/stress.ts';
import { type Meta, metaOf } from '../../report/meta.ts';
import type { OpenPlanNamed } from '../../scenario/open-plan.ts';
import type { Executor } from '../../verdict/execute.ts';
import { everyFault, type Setting, wholeNumber } from '../option.ts';
import { version } from '../version.ts';
import { openProblem } from './prepare.ts';
import { type PlanQuestion, type PlanSettings, planSettings } from './settings.ts';

export const solveDefaults = { replications: 10_000 };
/** Probability that a margin aims at where the plan file states none. */
const defaultLevel = 0.8;
const levers: readonly MarginLever[] = ['earlier', 'more'];

/** The plan of least cost, checked, priced and simulated. */
export interface SolveQuestion extends PlanQuestion {
  readonly replications?: Setting;
  /** Also plans that are nearly as good and as different as can be. */
  readonly alternatives?: boolean | undefined;
  /** Also the full price of each condition, what binds, and what excludes what is missed. */
  readonly why?: boolean | undefined;
  /** Also the smallest margin that brings every deadline to the probability asked for. */
  readonly margin?: boolean | undefined;
}

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

/** A question that was read. */
export interface PreparedSolve extends PlanSettings {
  readonly question: SolveQuestion;
  readonly replications: number;
}

/** Reads a question; @throws FaultError with every fault. */
export function prepareSolve(data: DataPackage, question: SolveQuestion, open: OpenPlanNamed): PreparedSolve {
  const { settings, replications } = everyFault({
    settings: () => planSettings(data, question, open),
    replications: () =>
      wholeNumber('--replications', question.replications, 1, 1_000_000, solveDefaults.replications),
  });
  return { ...settings, question, replications };
}

/** The problem of a plan; @throws FaultError for every fault of the plan. */
export const problemToSolve = (
  data: DataPackage,
  { loaded, asOf, seed }: PreparedSolve,
  execute: Executor,
): Promise<PreparedProblem> => openProblem(data, loaded, { asOf, seed }, execute);

/**
 * Solves a prepared problem, adds it up again, prices its conditions and simulates it.
 *
 * @param open opens the solver of the questions behind the plan; a browser says where its WebAssembly lies.
 */
export async function runSolve(
  data: DataPackage,
  { asOf, seed, replications, limits, loaded, question, command }: PreparedSolve,
  prepared: PreparedProblem,
  solve: PlanExecutor,
  execute: Executor,
  open: () => Promise<Solver> = openHighs,
): Promise<{ readonly found: Plan; readonly saved: SavedPlan; readonly result: PlanSolveResult }> {
  const { problem } = prepared;
  const found = (await solve([problem], limits))[0]!;
  recheckPlan(problem, found);
  const stressed = stressOf(data, prepared, replications, execute);
  const [prices, stress] = await Promise.all([
    conditionPrices(problem, found, solve, limits),
    stressed(found),
  ]);
  const solver =
    question.alternatives || question.why || found.breaches.length > 0 ? await open() : undefined;
  const alternatives = question.alternatives ? findAlternatives(problem, found, solver!, limits) : undefined;
  for (const one of alternatives?.alternatives ?? [])
    recheckPlan(problem, {
      ...found,
      ...one,
      status: 'limit',
      bound: Math.min(found.bound, one.objective),
      gap: gapOf(one.objective, Math.min(found.bound, one.objective)),
    });
  const why =
    question.why || found.breaches.length > 0 ? conflicts(problem, found, solver!, limits) : undefined;
  const binding = question.why ? bindingLimits(problem, solver!, limits) : undefined;
  const margins = question.margin
    ? await marginsOf(
        problem,
        found,
        loaded.plan.stress?.probability ?? defaultLevel,
        async (changed) => (await solve([changed], limits))[0]!,
        stressed,
      )
    : undefined;
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
    ...(replications === solveDefaults.replications ? [] : [`--replications ${replications}`]),
    ...(['alternatives', 'why', 'margin'] as const).flatMap((flag) => (question[flag] ? [`--${flag}`] : [])),
  ];
  const meta = metaOf(data, version, ['plan solve', command, ...extra].join(' '), {
    asOf,
    seed,
    replications,
  });
  return {
    found,
    saved,
    result: {
      meta,
      ...saved,
      notes: prepared.notes,
      stress,
      prices,
      ...(binding && { limits: binding }),
      ...(why && { conflicts: why }),
      ...(alternatives && { alternatives }),
      ...(margins && { margins }),
    },
  };
}

/** @throws FaultError. */
export async function solveAnswer(
  data: DataPackage,
  question: SolveQuestion,
  open: OpenPlanNamed,
  solve: PlanExecutor,
  execute: Executor,
): Promise<PlanSolveResult> {
  const prepared = prepareSolve(data, question, open);
  const problem = await problemToSolve(data, prepared, execute);
  return (await runSolve(data, prepared, problem, solve, execute)).result;
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
