import { autonomyOf, type DealOutcome, outcomeBy } from './deal-outcome.ts';
import type { HeldWithoutPlan } from './demand-coverage.ts';
import type { SolveLimits } from './linear-model.ts';
import { settleNested } from './nested-plans.ts';
import type { ShareRange } from './order-value.ts';
import type { Plan } from './plan.ts';
import type { PlanExecutor } from './plan-executor.ts';
import type { Problem, ThousandUsd, Year } from './problem.ts';

/** The problem that a spending target leaves: its budgets are what that target pays for. */
export interface DealProblem {
  readonly problem: Problem;
  /** Holdings without the plan, also for years before the deadlines. */
  readonly held: HeldWithoutPlan;
}

/** What is bargained over: every combination of the three is looked at. */
export interface DealTerms {
  /** Names of spending targets. */
  readonly targets: readonly string[];
  /** Orders from the United States in each year of the problem. */
  readonly americanPurchases: readonly ThousandUsd[];
  /** Objective for each thousand USD by which a year's American orders fall short. */
  readonly breachPrice: number;
  /** Payments for American energy in each year from `from` to `to`. They have a cost and no military effect. */
  readonly energyPurchases: {
    readonly aYear: readonly ThousandUsd[];
    readonly from: Year;
    readonly to: Year;
  };
  /** Ends of years at which outcomes are read, rising. */
  readonly years: readonly Year[];
  /** One of `years`: capability is compared at its end. */
  readonly compareAt: Year;
}

/** One combination and what Europe gets for it. */
export interface DealRow {
  readonly target: string;
  /** Asked in each year. */
  readonly americanPurchases: ThousandUsd;
  /** Paid in each year of the energy purchases. */
  readonly energyPurchases: ThousandUsd;
  /** Budgets of all buyers and years. */
  readonly budget: ThousandUsd;
  readonly outcomes: readonly DealOutcome[];
  /** Of the whole plan and of all years' energy. */
  readonly cost: { readonly plan: ThousandUsd; readonly energy: ThousandUsd; readonly total: ThousandUsd };
  /** Of all orders by value: part that does not depend on the United States. `null` where nothing is ordered. */
  readonly autonomy: ShareRange | null;
  /** By how much American orders fall short, all years together. */
  readonly breach: ThousandUsd;
  /**
   * The American purchases asked for can be placed, and no other such combination with the same energy purchases is at
   * least as good in capability, autonomy and cost, and better in one of them. Energy is left out of the comparison
   * because it only costs: none would always be best.
   */
  readonly efficient: boolean;
  readonly status: Plan['status'];
  readonly gap: number;
}

/** Rows by target, then American purchases, then energy purchases. */
export interface Deal {
  readonly terms: DealTerms;
  readonly rows: readonly DealRow[];
}

const rising = (values: readonly number[]): number[] => [...new Set(values)].sort((a, b) => a - b);

/**
 * Plans for each combination of spending target and American purchases, each combined with each level of energy purchases.
 *
 * @param prepare the problem of a target; its own demand for American purchases, if any, gives way to the terms.
 */
export async function deal(
  terms: DealTerms,
  prepare: (target: string) => DealProblem,
  execute: PlanExecutor,
  limits: SolveLimits,
): Promise<Deal> {
  const targets = [...new Set(terms.targets)].sort();
  // The most purchases first: what places them is a plan for fewer as well.
  const levels = rising(terms.americanPurchases).reverse();
  const prepared = targets.map(prepare);
  const problems = prepared.map(({ problem }) =>
    levels.map((atLeast) => withAmericanPurchases(problem, atLeast, terms.breachPrice)),
  );
  const found = await execute(problems.flat(), limits);
  const combinations = targets.flatMap((target, t) => {
    const own = found.slice(t * levels.length, (t + 1) * levels.length);
    const { plans } = settleNested(problems[t]!, own);
    return levels
      .map((atLeast, l) => ({
        target,
        atLeast,
        held: prepared[t]!.held,
        problem: problems[t]![l]!,
        plan: plans[l]!.plan,
      }))
      .reverse();
  });
  const energyYears = (until: Year): number =>
    Math.max(0, Math.min(until, terms.energyPurchases.to) - terms.energyPurchases.from + 1);
  const rows = combinations.flatMap(({ target, atLeast, held, problem, plan }) =>
    rising(terms.energyPurchases.aYear).map((aYear): Omit<DealRow, 'efficient'> => {
      const energy = aYear * energyYears(Number.POSITIVE_INFINITY);
      return {
        target,
        americanPurchases: atLeast,
        energyPurchases: aYear,
        budget: problem.buyers.flatMap(({ budget }) => budget).reduce((sum, year) => sum + year, 0),
        outcomes: rising(terms.years).map((year) =>
          outcomeBy(problem, plan, held, year, aYear * energyYears(year)),
        ),
        cost: { plan: plan.cost, energy, total: plan.cost + energy },
        autonomy: autonomyOf(problem, plan),
        breach: plan.breaches.reduce((sum, { by }) => sum + by, 0),
        status: plan.status,
        gap: plan.gap,
      };
    }),
  );
  return {
    terms,
    rows: rows.map((row) => ({
      ...row,
      efficient:
        row.breach === 0 &&
        !rows.some(
          (other) =>
            other.breach === 0 &&
            other.energyPurchases === row.energyPurchases &&
            isBetter(other, row, terms.compareAt),
        ),
    })),
  };
}

/** The problem with American purchases of so much a year asked for, or none. */
export function withAmericanPurchases(problem: Problem, atLeast: ThousandUsd, breachPrice: number): Problem {
  const others = problem.conditions.filter(({ name }) => name !== 'american-purchases');
  const [from, to] = [problem.years[0]!, problem.years.at(-1)!];
  return {
    ...problem,
    conditions:
      atLeast === 0 ? others : [...others, { name: 'american-purchases', atLeast, from, to, breachPrice }],
  };
}

/** Whether a row is at least as good as another in everything, whatever is not known, and better in something. */
function isBetter(a: Omit<DealRow, 'efficient'>, b: Omit<DealRow, 'efficient'>, year: Year): boolean {
  const differences = [
    capabilityAt(a, year) - capabilityAt(b, year),
    // Nothing ordered depends on nobody.
    (a.autonomy?.low ?? 1) - (b.autonomy?.low ?? 1),
    (a.autonomy?.high ?? 1) - (b.autonomy?.high ?? 1),
    b.cost.total - a.cost.total,
  ];
  return differences.every((by) => by >= 0) && differences.some((by) => by > 0);
}

const capabilityAt = ({ outcomes }: Pick<DealRow, 'outcomes'>, at: Year): number =>
  outcomes.find(({ year }) => year === at)?.capability ?? 0;
