import { buildModel } from './build-model.ts';
import type { SolveLimits, Solver } from './linear-model.ts';
import type { Plan } from './plan.ts';
import type { Problem, Year } from './problem.ts';

/** What a plan can miss: American purchases, or demands. */
export type Missed = 'american-purchases' | 'demands';

/** The least that any plan must miss lies between these; in millions of USD, demands at their prices. */
export interface LeastMiss {
  readonly atLeast: number;
  readonly atMost: number;
}

const prefix: Readonly<Record<Missed, string>> = {
  'american-purchases': 'breach.american-purchases.',
  demands: 'short.',
};

/**
 * How little of it a plan can miss when money, within the budgets, is no object. Where demands are asked about, American
 * purchases are missed by no more than in the plan given.
 *
 * @param problem in canonical order.
 * @param only a year to which the question is narrowed.
 */
export function leastMiss(
  problem: Problem,
  missed: Missed,
  plan: Pick<Plan, 'breaches'>,
  solver: Solver,
  limits: SolveLimits,
  only?: Year,
): LeastMiss {
  const { model } = buildModel(problem);
  const counts = (name: string): boolean =>
    name.startsWith(prefix[missed]) && (only === undefined || name.endsWith(`.${only}`));
  const cost = model.cost.map((each, column) =>
    !counts(model.columnNames[column]!) ? 0 : missed === 'demands' ? each : 1 / 1000,
  );
  const breaches = new Map(
    plan.breaches.map(({ year, by }) => [`${prefix['american-purchases']}${year}`, by]),
  );
  const upper =
    missed === 'american-purchases'
      ? model.upper
      : model.upper.map((bound, column) => {
          const name = model.columnNames[column]!;
          return name.startsWith(prefix['american-purchases']) ? (breaches.get(name) ?? 0) : bound;
        });
  if (!cost.some((each) => each > 0)) return { atLeast: 0, atMost: 0 };
  const { objective, bound } = solver.solve({ ...model, cost, upper }, limits);
  return { atLeast: Math.max(0, bound), atMost: objective };
}
