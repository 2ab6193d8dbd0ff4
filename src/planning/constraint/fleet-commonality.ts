import { conditionOf } from '../condition.ts';
import type { Constraint } from './constraint.ts';

/** A buyer orders one option at most for each capability. */
export const fleetCommonality: Constraint = {
  name: 'fleet-commonality',
  add: (problem, builder, columns) => {
    if (conditionOf(problem, 'fleet-commonality') === undefined) return;
    const options = Map.groupBy(problem.options.keys(), (o) => problem.options[o]!.capability);
    for (const [b, buyer] of problem.buyers.entries())
      for (const [capability, places] of options) {
        const able = places.filter((option) => columns.ordersOf(b, option).length > 0);
        if (able.length < 2) continue;
        builder.row({
          name: `fleet-commonality.${buyer.country}.${capability}`,
          terms: able.map((option) => [columns.used(b, option)!, 1] as const),
          atMost: 1,
        });
      }
  },
};
