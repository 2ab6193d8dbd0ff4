import { yearsBetween } from '../largest-order.ts';
import type { Term } from '../model-builder.ts';
import { addedTwelfths, madeTwelfths } from '../timing.ts';
import type { Constraint } from './constraint.ts';

/** A line makes no more in a calendar year than it can, net of its book, with the expansions that were paid for. */
export const capacity: Constraint = {
  name: 'capacity',
  add: (problem, builder, columns) => {
    const first = problem.years[0]!;
    for (const line of problem.lines)
      for (const year of yearsBetween(first, problem.lastYear)) {
        const made = problem.options.flatMap((option, o) =>
          option.line === line.id
            ? yearsBetween(first, year).flatMap((ordered) => {
                const twelfths = madeTwelfths(option, ordered, year);
                return twelfths === 0
                  ? []
                  : columns.total(o, ordered).map((column): Term => [column, 1000 * twelfths]);
              })
            : [],
        );
        const added = columns.payments.flatMap((payment): Term[] => {
          const expansion = problem.expansions[payment.expansion]!;
          return expansion.line === line.id
            ? [[payment.column, -expansion.milliItemsPerYear * addedTwelfths(expansion, payment.year, year)]]
            : [];
        });
        if (made.length > 0)
          builder.row({
            name: `capacity.${line.id}.${year}`,
            terms: [...made, ...added],
            atMost: 12 * line.milliItems[year - first]!,
          });
      }
  },
};
