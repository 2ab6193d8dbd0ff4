import { yearsBetween } from '../largest-order.ts';
import type { Term } from '../model-builder.ts';
import { inServiceTwelfths } from '../timing.ts';
import type { Constraint } from './constraint.ts';

/**
 * From its deadline on a demand is met, or short at its price. The stock that the plan adds is carried from year to year, so
 * that a row names only the orders that enter service in its year. Stock and shortfall are in twelfths of a unit.
 */
export const coverage: Constraint = {
  name: 'coverage',
  add: (problem, builder, columns) => {
    for (const demand of problem.demands) {
      const buyers = new Set(
        [...problem.buyers.keys()].filter((b) => demand.buyers.includes(problem.buyers[b]!.country)),
      );
      let before: number | undefined;
      for (const year of yearsBetween(demand.deadline, problem.lastYear)) {
        const entered = problem.options.flatMap((option, o) =>
          option.capability === demand.capability
            ? problem.years.flatMap((ordered) => {
                const carried = before === undefined ? 0 : inServiceTwelfths(option, ordered, year - 1);
                const each = option.unitsPerItem * (inServiceTwelfths(option, ordered, year) - carried);
                return each === 0
                  ? []
                  : columns.total(o, ordered, buyers).map((column): Term => [column, each]);
              })
            : [],
        );
        const from: readonly Term[] = before === undefined ? entered : [[before, 1], ...entered];
        const stock = builder.column({
          name: `stock.${demand.id}.${year}`,
          whole: false,
          from: (values) => from.reduce((sum, [column, each]) => sum + values[column]! * each, 0),
        });
        builder.row({
          name: `stock.${demand.id}.${year}`,
          terms: [[stock, 1], ...from.map(([column, each]): Term => [column, -each])],
          atLeast: 0,
          atMost: 0,
        });
        before = stock;
        const need = 12 * (demand.target - demand.withoutPlan[year - demand.deadline]!);
        if (need <= 0) continue;
        const short = builder.column({
          name: `short.${demand.id}.${year}`,
          cost: demand.shortfallPrice / 12,
          whole: false,
          from: (values) => Math.max(0, need - values[stock]!),
        });
        builder.row({
          name: `coverage.${demand.id}.${year}`,
          terms: [
            [stock, 1],
            [short, 1],
          ],
          atLeast: need,
        });
      }
    }
  },
};
