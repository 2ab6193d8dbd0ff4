import { guard } from '../fault/guard.ts';
import type { Plan } from './plan.ts';
import type { Problem } from './problem.ts';
import { checkBreaches, checkConditions } from './recheck/condition-check.ts';
import { checkShortfalls } from './recheck/demand-check.ts';
import type { Disagreement } from './recheck/disagreement.ts';
import { checkLines } from './recheck/line-check.ts';
import { checkBudgets, checkShares } from './recheck/money-check.ts';
import { openPlan } from './recheck/opened-plan.ts';
import { checkTotals } from './recheck/total-check.ts';

/**
 * Adds up a plan again, in exact arithmetic and from its rows alone, and holds it against the problem: rows, costs, budgets,
 * lines net of their books, what is in service, conditions, objective, bound and gap. It shares no code with the models that
 * plans are found with. An empty list says that all agree.
 */
export function disagreementsOf(problem: Problem, plan: Plan): Disagreement[] {
  const found: Disagreement[] = [];
  const opened = openPlan(problem, plan, found);
  checkShares(opened, found);
  checkBudgets(opened, found);
  checkLines(opened, found);
  checkConditions(opened, found);
  checkShortfalls(opened, found);
  checkBreaches(opened, found);
  checkTotals(opened, found);
  return found;
}

/**
 * Stops the run where a plan that was found here does not agree with its problem.
 *
 * @throws BugError with every disagreement.
 */
export function recheckPlan(problem: Problem, plan: Plan): void {
  const disagreements = disagreementsOf(problem, plan);
  guard(disagreements.length === 0, `The plan for ${problem.name} does not add up.`, { disagreements });
}
