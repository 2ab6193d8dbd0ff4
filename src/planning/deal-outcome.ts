import { demandCoverage, type HeldWithoutPlan } from './demand-coverage.ts';
import { type ShareRange, shareOfValue } from './order-value.ts';
import type { Plan } from './plan.ts';
import type { OfferedOption, PerMille, Problem, ThousandUsd, Year } from './problem.ts';

/** What a plan has given by the end of a year. Value is that of the orders placed by then. */
export interface DealOutcome {
  readonly year: Year;
  /** Mean over demands of the share of the target in service, 0 to 1; over those for which it is known, `null` for none. */
  readonly capability: number | null;
  readonly demands: readonly { readonly demand: string; readonly share: number | null }[];
  /** Part of the value that does not depend on the United States; a range where that is not known of every option. */
  readonly autonomy: ShareRange | null;
  /** Part of the value that stays in Europe. */
  readonly europeanContent: number | null;
  /** Orders and expansions, and energy. */
  readonly cost: { readonly plan: ThousandUsd; readonly energy: ThousandUsd };
}

/** Part of an option's price that does not depend on the United States. */
const independent = ({ usDependence }: OfferedOption): PerMille | null =>
  usDependence === null ? null : 1000 - usDependence;

/** By value of all orders placed by the end of a year. */
export const autonomyOf = (
  problem: Problem,
  plan: Pick<Plan, 'purchases'>,
  until?: Year,
): ShareRange | null => shareOfValue(problem, plan, independent, until);

/** @param energy paid for energy by the end of the year. */
export function outcomeBy(
  problem: Problem,
  plan: Pick<Plan, 'purchases' | 'expansions'>,
  held: HeldWithoutPlan,
  year: Year,
  energy: ThousandUsd,
): DealOutcome {
  const demands = problem.demands
    .map((demand) => ({ demand: demand.id, share: demandCoverage(problem, plan, demand, year, held) }))
    .sort((a, b) => (a.demand < b.demand ? -1 : 1));
  const known = demands.flatMap(({ share }) => share ?? []);
  return {
    year,
    capability: known.length === 0 ? null : known.reduce((sum, share) => sum + share, 0) / known.length,
    demands,
    autonomy: autonomyOf(problem, plan, year),
    europeanContent: shareOfValue(problem, plan, ({ europeanContent }) => europeanContent, year)?.low ?? null,
    cost: { plan: paidBy(plan, year), energy },
  };
}

const paidBy = (
  { purchases, expansions }: Pick<Plan, 'purchases' | 'expansions'>,
  until: Year,
): ThousandUsd =>
  [
    ...purchases.filter(({ year }) => year <= until).map(({ cost }) => cost),
    ...expansions.filter(({ year }) => year <= until).flatMap(({ shares }) => shares.map(({ cost }) => cost)),
  ].reduce((sum, cost) => sum + cost, 0);
