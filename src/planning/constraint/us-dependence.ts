import { conditionOf } from '../condition.ts';
import type { OfferedOption } from '../problem.ts';
import type { Constraint } from './constraint.ts';

/**
 * Whether the option depends on the United States by half or more. Without a public figure it does where the United States
 * supply it, and does not where they do not.
 */
export const dependsOnUs = ({ usDependence, supplier }: OfferedOption): boolean =>
  (usDependence ?? (supplier === 'USA' ? 1000 : 0)) >= 500;

/** From a year on nothing is ordered that depends on the United States by half or more. */
export const usDependence: Constraint = {
  name: 'us-dependence',
  add: (problem, builder, columns) => {
    const condition = conditionOf(problem, 'no-new-us-dependence');
    if (condition === undefined) return;
    for (const { column, option, year } of columns.orders)
      if (year >= condition.from && dependsOnUs(problem.options[option]!)) builder.forbid(column);
  },
};
