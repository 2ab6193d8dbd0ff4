import { buildModel, type PlanModel } from './build-model.ts';
import { canonicalProblem } from './canonical-problem.ts';
import type { LinearModel, SolveLimits, Solver } from './linear-model.ts';
import { objectiveAt, withCost, withObjectiveLimit } from './model-variant.ts';
import { outcomeOf } from './objective.ts';
import { valueByOption } from './order-value.ts';
import type { Plan } from './plan.ts';
import { plannedRows } from './planned-rows.ts';
import type { Problem, ThousandUsd } from './problem.ts';
import { wholeValues } from './repair.ts';

/** What is ordered of one option in the least-cost plan and in an alternative: whole items, all buyers and years. */
export interface OptionChange {
  readonly option: string;
  readonly before: number;
  readonly after: number;
}

/** What a plan contains, without how it was found. */
export type PlanContent = Omit<Plan, 'status' | 'bound' | 'gap' | 'solver'>;

/** A plan that is nearly as good and as different as it can be from those before it. */
export interface Alternative extends PlanContent {
  /** Objective above that of the given plan, as a part of its cost; below 0 where the gap of that plan left room for better. */
  readonly dearer: number;
  /** Share of value placed elsewhere, against the least-cost plan and against the nearest of all earlier plans, 0 to 1. */
  readonly distance: number;
  readonly nearest: number;
  /** Options whose quantity differs from the least-cost plan, sorted. */
  readonly changes: readonly OptionChange[];
  /** Whether the search for the most different plan ended within its gap. */
  readonly settled: boolean;
}

/** Alternatives in the order in which they were found. */
export interface Alternatives {
  /** How far the objective may be above the least, as a part of the least-cost plan's cost. */
  readonly within: number;
  readonly asked: number;
  readonly alternatives: readonly Alternative[];
  /**
   * Why there are fewer than asked for: the search only comes back to earlier plans, however much they are weighted
   * (`none-left`), or ended before it was over (`limit`). `null` where there are as many as asked for.
   */
  readonly stopped: 'none-left' | 'limit' | null;
}

/** How often in a row the search may come back to an earlier plan, which each time weighs more, before it is given up. */
const patience = 3;

/**
 * Plans nearly as good as the least-cost one that differ as much as they can from all plans before them: hop, skip and jump
 * (Brill 1979; Brill, Chang and Hopkins 1982; DeCarolis 2011). Each minimises the value placed in options that earlier plans
 * order, weighted by the shares of value that they place there; then, with that held, the objective. The limit is a part
 * of what the plan costs, so that a large sum of shortfalls at their prices does not make room for buying less.
 *
 * @param plan the least-cost plan.
 */
export function findAlternatives(
  given: Problem,
  plan: Plan,
  solver: Solver,
  limits: SolveLimits,
  { within = 0.02, count = 3 }: { readonly within?: number; readonly count?: number } = {},
): Alternatives {
  const problem = canonicalProblem(given);
  const built = buildModel(problem);
  const limit = plan.objective + within * plan.cost;
  const near = withObjectiveLimit(built.model, (Math.floor(limit / step + slip) + 1 / 4) * (step / 1000));
  const plans: PlanContent[] = [plan];
  /** Plans to be avoided, those that the search came back to more than once. */
  const weighed: PlanContent[] = [plan];
  const alternatives: Alternative[] = [];
  let stopped: Alternatives['stopped'] = null;
  let repeats = 0;
  while (alternatives.length < count) {
    const found = mostDifferent(problem, built, near, weighed, solver, limits);
    if (!found || found.content.objective > limit + slip) {
      stopped = 'limit';
      break;
    }
    weighed.push(found.content);
    const distances = plans.map((earlier) => distanceOf(earlier, found.content));
    if (Math.min(...distances) === 0) {
      if (++repeats < patience) continue;
      stopped = found.settled ? 'none-left' : 'limit';
      break;
    }
    repeats = 0;
    plans.push(found.content);
    alternatives.push({
      ...found.content,
      dearer: plan.cost === 0 ? 0 : (found.content.objective - plan.objective) / plan.cost,
      distance: distances[0]!,
      nearest: Math.min(...distances),
      changes: changesOf(plan, found.content),
      settled: found.settled,
    });
  }
  return { within, asked: count, alternatives, stopped };
}

/** Least difference between two objectives that differ, in thousand USD: a twelfth of one. */
const step = 1 / 12;

/** Share of the value of two plans' orders that one places in other options than the other; of the dearer plan's value. */
export function distanceOf(a: Pick<Plan, 'purchases'>, b: Pick<Plan, 'purchases'>): number {
  const [first, second] = [valueByOption(a), valueByOption(b)];
  const all = (values: ReadonlyMap<string, ThousandUsd>): ThousandUsd =>
    [...values.values()].reduce((sum, value) => sum + value, 0);
  const larger = Math.max(all(first), all(second));
  const common = [...first].reduce(
    (sum, [option, value]) => sum + Math.min(value, second.get(option) ?? 0),
    0,
  );
  return larger === 0 ? 0 : 1 - common / larger;
}

function mostDifferent(
  problem: Problem,
  built: PlanModel,
  near: LinearModel,
  earlier: readonly PlanContent[],
  solver: Solver,
  limits: SolveLimits,
): { readonly content: PlanContent; readonly settled: boolean } | undefined {
  const weights = usedWeights(problem, earlier);
  const measure = new Float64Array(built.model.cost.length);
  for (const { column, option } of built.columns.orders)
    measure[column] = weights[option]! * built.model.cost[column]!;
  const start = valuesOf(problem, built, earlier.at(-1)!);
  const first = solver.solve(withCost(near, measure), { ...limits, gap: fine * limits.gap }, start);
  if (first.values.length === 0) return undefined;
  const apart = wholeValues(built, first.values);
  // Among plans as different as this one, the least-cost one: nothing is bought to no purpose.
  const held = withObjectiveLimit(
    withCost(near, measure),
    objectiveAt({ ...near, cost: measure }, apart) + slip,
  );
  const second = solver.solve(withCost(held, built.model.cost), limits, apart);
  const values = second.values.length === 0 ? apart : wholeValues(built, second.values);
  const rows = plannedRows(problem, built.columns, values);
  return {
    content: { ...outcomeOf(problem, rows.purchases, rows.expansions), ...rows },
    settled: first.status === 'optimal' || first.status === 'within-gap',
  };
}

/** Most of the value that is measured cannot be moved within the limit: the gap of its search is that much smaller. */
const fine = 0.02;

/** What rounding may add to a sum. */
const slip = 1e-6;

/** For each option the shares of value that earlier plans place in it, added up. */
function usedWeights({ options }: Problem, earlier: readonly PlanContent[]): number[] {
  const weights = options.map(() => 0);
  for (const plan of earlier) {
    const values = valueByOption(plan);
    const all = [...values.values()].reduce((sum, value) => sum + value, 0);
    for (const [o, { id }] of options.entries()) if (all > 0) weights[o]! += (values.get(id) ?? 0) / all;
  }
  return weights;
}

/** The point of the model that a plan is. */
function valuesOf(problem: Problem, built: PlanModel, plan: PlanContent): Float64Array {
  const values = new Float64Array(built.model.cost.length);
  const orders = new Map(
    plan.purchases.map(({ buyer, option, year, quantity }) => [`${buyer} ${option} ${year}`, quantity]),
  );
  for (const { column, buyer, option, year } of built.columns.orders)
    values[column] =
      orders.get(`${problem.buyers[buyer]!.country} ${problem.options[option]!.id} ${year}`) ?? 0;
  const paid = new Set(plan.expansions.map(({ expansion, year }) => `${expansion} ${year}`));
  for (const { column, expansion, year } of built.columns.payments)
    values[column] = paid.has(`${problem.expansions[expansion]!.id} ${year}`) ? 1 : 0;
  built.complete(values);
  return values;
}

function changesOf(before: PlanContent, after: PlanContent): OptionChange[] {
  const quantities = ({ purchases }: PlanContent): Map<string, number> => {
    const sums = new Map<string, number>();
    for (const { option, quantity } of purchases) sums.set(option, (sums.get(option) ?? 0) + quantity);
    return sums;
  };
  const [first, second] = [quantities(before), quantities(after)];
  return [...new Set([...first.keys(), ...second.keys()])]
    .sort()
    .map((option) => ({ option, before: first.get(option) ?? 0, after: second.get(option) ?? 0 }))
    .filter((change) => change.before !== change.after);
}
