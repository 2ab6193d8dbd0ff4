import { conditionOf } from '../condition.ts';
import type { Constraint } from './constraint.ts';

/** So much of the value of all orders is of systems that the United States or at least five allies operate. */
export const interoperability: Constraint = {
  name: 'interoperability',
  add: (problem, builder, columns) => {
    const condition = conditionOf(problem, 'interoperability');
    if (condition === undefined) return;
    const terms = columns.values((option) => (option.widelyOperated ? 1000 : 0) - condition.atLeast);
    builder.row({ name: 'interoperability', terms, atLeast: 0 });
  },
};
