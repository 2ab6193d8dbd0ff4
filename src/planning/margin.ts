import type { Plan } from './plan.ts';
import type { Demand, PerMille, Problem, ThousandUsd } from './problem.ts';
import type { DemandStress } from './stress.ts';

/** What a margin does: orders are in service so many months before they are needed, or targets are so much higher. */
export type MarginLever = 'earlier' | 'more';

/** Margins that are tried: months for `earlier`, parts of the target per mille for `more`. Rising. */
export const marginSteps: Readonly<Record<MarginLever, readonly number[]>> = {
  earlier: [3, 6, 9, 12, 18, 24, 36],
  more: [10, 20, 30, 50, 75, 100, 150, 200, 300, 500],
};

/** A plan that was made with a margin, and how it fares against what is really asked for. */
export interface MarginTrial {
  readonly margin: number;
  readonly plan: Plan;
  /** Cost above that of the plan without a margin; below 0 where a margin makes orders useless that were worth it before. */
  readonly extraCost: ThousandUsd;
  readonly stress: readonly DemandStress[];
  /** Lowest probability of the demands that are looked at. */
  readonly lowest: number;
}

/** The smallest margin that brings demands to a probability. */
export interface Margin {
  readonly lever: MarginLever;
  readonly level: number;
  /** Demands that the plan has below the level and that are given the margin. */
  readonly demands: readonly string[];
  /** `null` where no margin that was tried is enough. */
  readonly found: MarginTrial | null;
  /** Highest lowest probability of all that was tried, the plan without a margin included; of equal ones the smallest margin. */
  readonly best: MarginTrial;
  /** In the order in which they were tried. */
  readonly tried: readonly Pick<MarginTrial, 'margin' | 'extraCost' | 'lowest'>[];
}

/** How a margin is looked for. */
export interface MarginSearch {
  readonly lever: MarginLever;
  /** Probability that each demand is to have, 0 to 1. */
  readonly level: number;
  /** Demands that are looked at; all where not given. */
  readonly demands?: readonly string[];
  readonly steps?: readonly number[];
  readonly solve: (problem: Problem) => Promise<Plan>;
  /** Simulates a plan against the demands of the problem without a margin; under one luck, or plans cannot be compared. */
  readonly stress: (plan: Plan) => Promise<readonly DemandStress[]>;
}

/**
 * Looks for the smallest margin at which every demand has a probability. A margin is given to those that lack it, the plan
 * is made again, and simulated against the targets and deadlines as they were.
 *
 * The step doubles until a margin is enough, then the gap is halved: at most 2 log₂ n + 1 of n steps are solved. That is the
 * smallest step if more margin never lowers a probability. It can, since budgets and lines are shared, and what a margin
 * makes hopeless is not ordered: then a smaller step may be enough that was passed over. `tried` says what was seen.
 *
 * @param plan the plan of the problem without a margin.
 */
export async function searchMargin(problem: Problem, plan: Plan, search: MarginSearch): Promise<Margin> {
  const { lever, level, solve, stress, steps = marginSteps[lever] } = search;
  const looked = new Set(search.demands ?? problem.demands.map(({ id }) => id));
  const trialOf = async (margin: number, made: Plan): Promise<MarginTrial> => {
    const rows = await stress(made);
    const chances = rows.flatMap(({ demand, probability }) => (looked.has(demand) ? [probability] : []));
    const lowest = Math.min(1, ...chances);
    return { margin, plan: made, extraCost: made.cost - plan.cost, stress: rows, lowest };
  };
  const without = await trialOf(0, plan);
  const lacking = without.stress
    .filter(({ demand, probability }) => looked.has(demand) && probability < level)
    .map(({ demand }) => demand);
  const tried = [without];
  const attempt = async (place: number): Promise<MarginTrial> => {
    const margin = steps[place]!;
    const trial = await trialOf(margin, await solve(withMargin(problem, new Set(lacking), lever, margin)));
    tried.push(trial);
    return trial;
  };
  const found = without.lowest >= level ? without : await smallest(steps.length, level, attempt);
  return {
    lever,
    level,
    demands: lacking,
    found,
    best: tried.reduce((best, trial) => (isBetter(trial, best) ? trial : best)),
    tried: tried.map(({ margin, extraCost, lowest }) => ({ margin, extraCost, lowest })),
  };
}

const isBetter = (one: MarginTrial, other: MarginTrial): boolean =>
  one.lowest > other.lowest || (one.lowest === other.lowest && one.margin < other.margin);

/** The first of so many steps that is enough, by doubling and halving. */
async function smallest(
  count: number,
  level: number,
  attempt: (place: number) => Promise<MarginTrial>,
): Promise<MarginTrial | null> {
  let tooSmall = -1;
  let found: { place: number; trial: MarginTrial } | null = null;
  for (let reach = 1; found === null && tooSmall < count - 1; reach *= 2) {
    const place = Math.min(count - 1, tooSmall + reach);
    const trial = await attempt(place);
    if (trial.lowest >= level) found = { place, trial };
    else tooSmall = place;
  }
  while (found !== null && found.place - tooSmall > 1) {
    const place = Math.floor((tooSmall + found.place) / 2);
    const trial = await attempt(place);
    if (trial.lowest >= level) found = { place, trial };
    else tooSmall = place;
  }
  return found?.trial ?? null;
}

/**
 * The problem with a margin for some demands. `more`: their targets are higher by so many per mille, rounded up. `earlier`:
 * what adds to their capability counts as in service so many months later than it is, which is the same as deadlines that
 * much earlier for all that is ordered; what lines can make in a year stays as it is.
 */
export function withMargin(
  problem: Problem,
  demands: ReadonlySet<string>,
  lever: MarginLever,
  margin: number | PerMille,
): Problem {
  if (lever === 'more') {
    const raised = (demand: Demand): Demand =>
      demands.has(demand.id)
        ? { ...demand, target: demand.target + Math.ceil((demand.target * margin) / 1000) }
        : demand;
    return { ...problem, demands: problem.demands.map(raised) };
  }
  const late = new Set(
    problem.demands.flatMap(({ id, capability }) => (demands.has(id) ? [capability] : [])),
  );
  return {
    ...problem,
    options: problem.options.map((option) =>
      late.has(option.capability) ? { ...option, trainingMonths: option.trainingMonths + margin } : option,
    ),
  };
}
