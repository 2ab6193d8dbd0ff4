import { conditionOf } from '../condition.ts';
import type { Constraint } from './constraint.ts';

/** Orders go to the allowed countries alone. */
export const allowedSuppliers: Constraint = {
  name: 'allowed-suppliers',
  add: (problem, builder, columns) => {
    const condition = conditionOf(problem, 'allowed-suppliers');
    if (condition === undefined) return;
    for (const { column, option } of columns.orders)
      if (!condition.suppliers.includes(problem.options[option]!.supplier)) builder.forbid(column);
  },
};
