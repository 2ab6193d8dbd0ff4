import { conditionOf } from '../condition.ts';
import { yearsBetween } from '../largest-order.ts';
import type { Term } from '../model-builder.ts';
import type { Constraint } from './constraint.ts';

/** So much is ordered from the United States in each of some years, or missed at a price. The miss is in thousands of USD. */
export const americanPurchases: Constraint = {
  name: 'american-purchases',
  add: (problem, builder, columns) => {
    const condition = conditionOf(problem, 'american-purchases');
    if (condition === undefined) return;
    for (const year of yearsBetween(condition.from, condition.to)) {
      const bought = problem.options.flatMap((option, o) =>
        option.supplier === 'USA'
          ? columns.total(o, year).map((column): Term => [column, option.itemPrice])
          : [],
      );
      const missed = builder.column({
        name: `breach.american-purchases.${year}`,
        cost: condition.breachPrice,
        whole: false,
        from: (values) =>
          Math.max(
            0,
            condition.atLeast - bought.reduce((sum, [column, price]) => sum + price * values[column]!, 0),
          ),
      });
      builder.row({
        name: `american-purchases.${year}`,
        terms: [...bought, [missed, 1]],
        atLeast: condition.atLeast,
      });
    }
  },
};
