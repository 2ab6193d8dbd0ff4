import type { Disagreement } from './disagreement.ts';
import { decimalText, fraction, sum } from './exact.ts';
import { monthsAdded, partsMade } from './month-count.ts';
import type { OpenedPlan } from './opened-plan.ts';

/** What each line makes for the plan in each year, against what it can, with the expansions that are paid for. */
export function checkLines({ problem, orders, paid }: OpenedPlan, faults: Disagreement[]): void {
  const first = problem.years[0] ?? problem.lastYear;
  for (const line of problem.lines) {
    const own = orders.filter(({ option }) => option.line === line.id);
    const expanded = paid.filter(({ expansion }) => expansion.line === line.id);
    for (let year = first; year <= problem.lastYear; year++) {
      // In twelve-thousandths of an item, in which both sides are whole.
      const made = sum(
        own.map((order) => 1000n * order.quantity * partsMade(order.option.leadMonths, order.year, year)),
      );
      const possible =
        12n * BigInt(line.milliItems[year - first] ?? 0) +
        sum(
          expanded.map(
            ({ expansion, year: from }) =>
              BigInt(expansion.milliItemsPerYear) * monthsAdded(expansion.delayMonths, from, year),
          ),
        );
      if (made <= possible) continue;
      const items = (value: bigint): string => `${decimalText(fraction(value, 12_000n), 3)} items`;
      faults.push({
        rule: 'capacity',
        kind: 'limit',
        what: `line ${line.id} in ${year}`,
        expected: items(possible),
        found: items(made),
      });
    }
  }
}
