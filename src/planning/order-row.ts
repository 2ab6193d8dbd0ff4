import { present } from '../fault/guard.ts';
import type { Plan, PlannedPurchase } from './plan.ts';
import type { Demand, OfferedOption, Problem, ThousandUsd, Year } from './problem.ts';
import { inServiceTwelfths } from './timing.ts';

/** A purchase with the option that it orders. */
export interface OrderRow extends Omit<PlannedPurchase, 'option'> {
  readonly option: OfferedOption;
}

/** The purchases of a plan, in its order, each with its option. */
export function orderRows({ options }: Problem, { purchases }: Pick<Plan, 'purchases'>): OrderRow[] {
  const byId = new Map(options.map((option) => [option.id, option]));
  return purchases.map((purchase) => ({
    ...purchase,
    option: present(byId.get(purchase.option), `a plan orders ${purchase.option}, which its problem lacks`),
  }));
}

export const spentOn = (rows: readonly { readonly cost: ThousandUsd }[]): ThousandUsd =>
  rows.reduce((total, { cost }) => total + cost, 0);

/** Whether an order adds to what a demand counts. */
export const serves = ({ buyer, option }: Pick<OrderRow, 'buyer' | 'option'>, demand: Demand): boolean =>
  option.capability === demand.capability && demand.buyers.includes(buyer);

/** Units that orders add to a demand by the end of a year. */
export const addedUnits = (orders: readonly OrderRow[], demand: Demand, by: Year): number =>
  orders
    .filter((order) => serves(order, demand))
    .reduce(
      (total, { option, quantity, year }) =>
        total + option.unitsPerItem * quantity * inServiceTwelfths(option, year, by),
      0,
    ) / 12;
