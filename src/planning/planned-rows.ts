import type { Columns } from './columns.ts';
import type { PlannedExpansion, PlannedPurchase } from './plan.ts';
import type { Problem } from './problem.ts';

/** Orders and payments that whole values of a model's columns stand for, by year, then option and buyer or expansion. */
export function plannedRows(
  problem: Problem,
  columns: Columns,
  values: Float64Array,
): { readonly purchases: PlannedPurchase[]; readonly expansions: PlannedExpansion[] } {
  const purchases = columns.orders.flatMap(({ column, buyer, option, year }): PlannedPurchase[] => {
    const quantity = values[column]!;
    const { id, itemPrice } = problem.options[option]!;
    const { country } = problem.buyers[buyer]!;
    return quantity > 0 ? [{ buyer: country, option: id, year, quantity, cost: quantity * itemPrice }] : [];
  });
  const expansions = columns.payments.flatMap(({ column, expansion, year, shares }): PlannedExpansion[] => {
    if (values[column]! === 0) return [];
    const paid = problem.buyers.flatMap(({ country }, b) =>
      shares[b]! > 0 ? [{ buyer: country, cost: shares[b]! }] : [],
    );
    return [{ expansion: problem.expansions[expansion]!.id, year, shares: paid }];
  });
  return { purchases, expansions };
}
