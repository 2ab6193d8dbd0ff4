import { conditionOf } from '../condition.ts';
import type { Term } from '../model-builder.ts';
import type { Constraint } from './constraint.ts';

/** At least so many buyers order an option over all years, or none does. */
export const jointOrders: Constraint = {
  name: 'joint-orders',
  add: (problem, builder, columns) => {
    const condition = conditionOf(problem, 'joint-orders');
    if (condition === undefined) return;
    for (const [o, { id }] of problem.options.entries()) {
      const orders = [...problem.buyers.keys()].map((b) => columns.ordersOf(b, o));
      const able = [...orders.keys()].filter((b) => orders[b]!.length > 0);
      if (able.length < condition.buyers) {
        for (const { column } of orders.flat()) builder.forbid(column);
        continue;
      }
      const joined = builder.column({
        name: `joined.${id}`,
        upper: 1,
        whole: true,
        from: (values) => (orders.flat().some(({ column }) => values[column]! > 0) ? 1 : 0),
      });
      const used = able.map((b) => columns.used(b, o)!);
      for (const [n, b] of able.entries()) {
        const name = `${problem.buyers[b]!.country}.${id}`;
        const bought = orders[b]!.map(({ column }): Term => [column, 1]);
        builder.row({ name: `joint-orders.real.${name}`, terms: [...bought, [used[n]!, -1]], atLeast: 0 });
        builder.row({
          name: `joint-orders.with.${name}`,
          terms: [
            [joined, 1],
            [used[n]!, -1],
          ],
          atLeast: 0,
        });
      }
      builder.row({
        name: `joint-orders.${id}`,
        terms: [...used.map((column): Term => [column, 1]), [joined, -condition.buyers]],
        atLeast: 0,
      });
    }
  },
};
