import type { Constraint } from './constraint.ts';

/** Each expansion is paid for once at most. */
export const expansion: Constraint = {
  name: 'expansion',
  add: (problem, builder, columns) => {
    for (const [x, { id }] of problem.expansions.entries()) {
      const payments = columns.payments.filter((payment) => payment.expansion === x);
      builder.row({
        name: `expansion.${id}`,
        terms: payments.map(({ column }) => [column, 1] as const),
        atMost: 1,
      });
    }
  },
};
