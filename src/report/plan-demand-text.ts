import { type DemandRow, demandRows } from '../planning/plan-table.ts';
import type { DemandProbability, SavedPlan } from '../planning/saved-plan.ts';
import { chance, whole } from './number-format.ts';
import { type PlanWords, unitText } from './plan-words.ts';
import { textTable, wrap } from './text-table.ts';

const columns = 90;

/** What each demand reaches at its deadline, and how surely. */
export function demandTable(plan: SavedPlan, { capability }: PlanWords): string {
  const chances = new Map(plan.probability.map((row) => [row.id, row]));
  const rows = demandRows(plan.problem, plan).flatMap((row) => {
    const simulated = chances.get(row.demand);
    const name = wrap(`${row.demand.replaceAll('-', '- ')} (${capability(row.capability).unit})`, 22)
      .replaceAll('- ', '-')
      .split('\n');
    const cells = [
      String(row.deadline),
      whole(row.target),
      unitText(row.without),
      unitText(row.reached),
      unitText(row.short[0]?.units ?? 0),
      simulated === undefined ? '–' : probabilityText(simulated),
      simulated === undefined ? '–' : unitText(Number(simulated.expectedShortfall.toFixed(1))),
    ];
    return name.map((part, line) => [part, ...(line === 0 ? cells : [])]);
  });
  return textTable(
    ['demand', 'end of', 'target', 'held', 'with plan', 'short', 'chance', 'mean short'],
    rows,
  );
}

/** The interval about a probability of none or all comes from its error, so that neither is stated as certain. */
export const probabilityText = ({ probability, error }: DemandProbability): string =>
  chance({
    value: probability,
    low: Math.max(0, probability - 2 * error),
    high: Math.min(1, probability + 2 * error),
  });

/** When and by how much a demand stays short. */
export function shortLines(
  { demand, capability: id, short, metFrom }: DemandRow,
  { capability }: PlanWords,
): string[] {
  const missing = short.filter(({ units }) => units > 0);
  if (missing.length === 0) return [];
  const years = missing.map(({ year, units }) => `${unitText(units)} at the end of ${year}`).join(', ');
  const after = metFrom === null ? 'not met in the years looked at' : `met from the end of ${metFrom} on`;
  return ['', wrap(`${demand} is short of ${capability(id).unit}: ${years}; ${after}.`, columns)];
}
