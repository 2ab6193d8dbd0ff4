import { conditionOf } from '../condition.ts';
import type { Constraint } from './constraint.ts';

/** No supplier country has more than a share of the value of all orders. */
export const supplierShare: Constraint = {
  name: 'supplier-share',
  add: (problem, builder, columns) => {
    const condition = conditionOf(problem, 'supplier-share');
    if (condition === undefined) return;
    for (const supplier of new Set(problem.options.map((option) => option.supplier).sort())) {
      const terms = columns.values((option) => condition.atMost - (option.supplier === supplier ? 1000 : 0));
      builder.row({ name: `supplier-share.${supplier}`, terms, atLeast: 0 });
    }
  },
};
