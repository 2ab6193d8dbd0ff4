import { conditionOf } from '../condition.ts';
import type { Constraint } from './constraint.ts';

/** So much of the value of all orders stays in Europe. What is paid for expansions counts for neither side. */
export const europeanContent: Constraint = {
  name: 'european-content',
  add: (problem, builder, columns) => {
    const condition = conditionOf(problem, 'european-content');
    if (condition === undefined) return;
    const terms = columns.values((option) => option.europeanContent - condition.atLeast);
    builder.row({ name: 'european-content', terms, atLeast: 0 });
  },
};
