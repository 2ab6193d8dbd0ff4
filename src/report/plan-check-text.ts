import { type Disagreement, disagreementText } from '../planning/recheck/disagreement.ts';
import type { SavedPlan } from '../planning/saved-plan.ts';
import { whole } from './number-format.ts';
import { wrap } from './text-table.ts';

const columns = 90;

/** What `plan check` says of a plan: whether its rows keep to the problem and add up to what the plan states. */
export function planCheckText(plan: SavedPlan, disagreements: readonly Disagreement[]): string {
  const { problem } = plan;
  const conditions = problem.conditions.length;
  if (disagreements.length === 0)
    return wrap(
      `Plan “${problem.name}” agrees with its problem: ${whole(plan.purchases.length)} orders, the budgets of ${problem.buyers.length} buyers, ${problem.lines.length} lines, ${problem.demands.length} demands and ${conditions} ${conditions === 1 ? 'condition' : 'conditions'} were added up again in exact arithmetic.`,
      columns,
    );
  const part = (title: string, kind: Disagreement['kind']): string[] => {
    const own = disagreements.filter((one) => one.kind === kind);
    if (own.length === 0) return [];
    const lines = own.map((one) => wrap(`${disagreementText(one)}.`, columns, '  ').replace('  ', '- '));
    return ['', title, '', ...lines];
  };
  return [
    wrap(
      `Plan “${problem.name}” does not agree with its problem: ${disagreements.length} ${disagreements.length === 1 ? 'finding' : 'findings'}.`,
      columns,
    ),
    ...part('It breaks what the problem allows:', 'limit'),
    ...part('Its rows do not add up to what it states:', 'sum'),
    ...part('Rows that cannot be read:', 'row'),
  ].join('\n');
}
