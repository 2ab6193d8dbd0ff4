import { buildModel } from './build-model.ts';
import { canonicalProblem } from './canonical-problem.ts';
import type { SolveLimits, Solver } from './linear-model.ts';
import type { Problem, Year } from './problem.ts';

/** A budget or a line's capacity that binds, and what a little more of it is worth. */
export interface BindingLimit {
  readonly kind: 'budget' | 'capacity';
  /** ISO 3166-1 alpha-3 of the buyer, or identifier of the line. */
  readonly of: string;
  readonly year: Year;
  /**
   * How much lower the objective is for each USD that may be spent more in the year, in USD, or for each item that the
   * line may make more in it, in thousand USD.
   */
  readonly worth: number;
}

/**
 * Budgets and lines that bind, worth most first within each kind. From the dual values of the relaxation, in which parts of
 * items can be ordered: good for finding what binds, and a price for small changes only.
 */
export function bindingLimits(given: Problem, solver: Solver, limits: SolveLimits): BindingLimit[] {
  const problem = canonicalProblem(given);
  const { model, columns } = buildModel(problem);
  const upper = model.upper.slice();
  // Bounds of single orders follow from budgets and lines; left in, they would take part of what those are worth.
  for (const { column } of columns.orders) if (upper[column]! > 0) upper[column] = Number.POSITIVE_INFINITY;
  const { duals } = solver.relax({ ...model, upper }, limits);
  if (duals.length === 0) return [];
  const rows = new Map(model.rowNames.map((name, row) => [name, row]));
  const found: BindingLimit[] = [];
  /** @param amount the limit in the units that it is worth something for; rows hold multiples of it. */
  const look = (kind: BindingLimit['kind'], of: string, year: Year, amount: number, scale: number): void => {
    const row = rows.get(`${kind}.${of}.${year}`);
    if (row === undefined || amount === 0) return;
    const worth = Math.round((scale * -duals[row]! * model.rowUpper[row]!) / amount) / 1000;
    if (worth >= least[kind]) found.push({ kind, of, year, worth });
  };
  for (const { country, budget } of problem.buyers)
    for (const [y, year] of problem.years.entries()) look('budget', country, year, budget[y]!, 1e6);
  for (const { id, milliItems } of problem.lines)
    for (const [y, made] of milliItems.entries())
      look('capacity', id, problem.years[0]! + y, made / 1000, 1e6);
  return found.sort(
    (a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0) || b.worth - a.worth || a.year - b.year,
  );
}

/** An interior point is near the least cost, not at it: what is worth less than this may be worth nothing. */
const least: Readonly<Record<BindingLimit['kind'], number>> = { budget: 0.01, capacity: 1 };
