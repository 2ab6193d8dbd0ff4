import type { Term } from '../model-builder.ts';
import type { Constraint } from './constraint.ts';

/** A buyer commits no more in a year than its budget, its share of expansions included. */
export const budget: Constraint = {
  name: 'budget',
  add: (problem, builder, columns) => {
    const bought = Map.groupBy(columns.orders, ({ buyer, year }) => `${buyer} ${year}`);
    const paid = Map.groupBy(columns.payments, ({ year }) => year);
    for (const [b, buyer] of problem.buyers.entries())
      for (const [y, year] of problem.years.entries()) {
        const terms = [
          ...(bought.get(`${b} ${year}`) ?? []).map(
            ({ column, option }): Term => [column, problem.options[option]!.itemPrice],
          ),
          ...(paid.get(year) ?? []).map(({ column, shares }): Term => [column, shares[b]!]),
        ];
        builder.row({ name: `budget.${buyer.country}.${year}`, terms, atMost: buyer.budget[y]! });
      }
  },
};
