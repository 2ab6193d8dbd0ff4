import type { PlanModel } from './build-model.ts';
import type { OrderColumn } from './columns.ts';
import { conditionOf } from './condition.ts';
import type { Plan } from './plan.ts';
import type { BuyerGroup } from './pooled-problem.ts';
import type { Problem, ThousandUsd, Year } from './problem.ts';

/** Orders of a pooled plan in one year, dearest items first. */
interface Lot {
  readonly option: string;
  readonly price: ThousandUsd;
  readonly quantity: number;
}

/** A buyer in one year: money left, and what is still to be ordered of its part of the year's orders. */
interface Entry {
  readonly country: string;
  room: ThousandUsd;
  owed: number;
}

/**
 * Shares the orders of a pooled plan among the buyers of each group, as values of the problem's model. In every year buyers
 * pay in proportion to their budgets and order few systems each: the dearest items are given out first, to a buyer whose
 * part pays for one and that makes the system at home, operates it or has ordered it; then to one that orders the same
 * already; otherwise to the one furthest below its part. Each takes as many at once as its part pays for and at least a
 * quarter of the lot; so large buyers take the dear items and small ones what is left. What a buyer is above or below its
 * part is carried to the next year. Items that fit nobody's budget are left out.
 */
export function sharedOrders(
  problem: Problem,
  built: PlanModel,
  groups: readonly BuyerGroup[],
  plan: Plan,
): Float64Array {
  const { model, columns, complete } = built;
  const values = new Float64Array(model.cost.length);
  const place = new Map(
    columns.orders.map((order) => [
      keyOf(problem.buyers[order.buyer]!.country, problem.options[order.option]!.id, order.year),
      order,
    ]),
  );
  for (const { expansion, year } of plan.expansions) {
    const payment = columns.payments.find(
      (one) => problem.expansions[one.expansion]!.id === expansion && one.year === year,
    );
    if (payment) values[payment.column] = 1;
  }
  const chosen = new Map<string, string>();
  const ordered = new Set<string>();
  /** What each buyer is still below its part after the years before, negative where it is above. */
  const carried = new Map<string, number>();
  const commonality = conditionOf(problem, 'fleet-commonality') !== undefined;
  const capability = new Map(problem.options.map((option) => [option.id, option.capability]));
  const homes = new Map(
    problem.options.map(({ id, supplier, operators = [] }) => [id, new Set([supplier, ...operators])]),
  );
  const isAtHome = (country: string, option: string): boolean => homes.get(option)!.has(country);
  for (const group of groups) {
    for (const [index, year] of problem.years.entries()) {
      const lots = lotsOf(problem, plan, group.pooled.country, year);
      const value = lots.reduce((sum, { price, quantity }) => sum + price * quantity, 0);
      const shared = value / Math.max(1, group.pooled.budget[index]!);
      const entries: Entry[] = group.members.map(({ country, budget }) => ({
        country,
        room: budget[index]! - paidBy(problem, built, values, country, year),
        owed: budget[index]! * shared + (carried.get(country) ?? 0),
      }));
      for (const { option, price, quantity } of lots) {
        let left = quantity;
        const least = Math.ceil(quantity / buyersOfLot(problem));
        while (left > 0) {
          let best: { readonly entry: Entry; readonly order: OrderColumn; readonly rank: number } | undefined;
          for (const entry of entries) {
            const order = place.get(keyOf(entry.country, option, year));
            const own = chosen.get(`${entry.country} ${capability.get(option)}`);
            const may = !commonality || own === undefined || own === option;
            if (!may || entry.room < price || order === undefined || values[order.column]! >= order.upper)
              continue;
            const rank =
              entry.owed < price
                ? 0
                : isAtHome(entry.country, option)
                  ? 2
                  : ordered.has(`${entry.country} ${option}`)
                    ? 1
                    : 0;
            const better =
              best === undefined || (rank === best.rank ? entry.owed > best.entry.owed : rank > best.rank);
            if (better) best = { entry, order, rank };
          }
          if (best === undefined) break;
          const { entry, order } = best;
          const room = Math.min(left, Math.floor(entry.room / price), order.upper - values[order.column]!);
          const items = Math.min(room, Math.max(least, Math.floor(entry.owed / price)));
          values[order.column]! += items;
          entry.room -= items * price;
          entry.owed -= items * price;
          left -= items;
          ordered.add(`${entry.country} ${option}`);
          chosen.set(`${entry.country} ${capability.get(option)}`, option);
        }
      }
      for (const { country, owed } of entries) carried.set(country, owed);
    }
  }
  joinOrders(problem, built, values);
  complete(values);
  return values;
}

/** Buyers that a year's orders of one option are shared among where their budgets allow: few, or as many as must join. */
const buyersOfLot = (problem: Problem): number =>
  Math.max(4, conditionOf(problem, 'joint-orders')?.buyers ?? 0);

/** Under joint orders an option that too few buyers share gets more of them, an item each from the largest, or is left out. */
function joinOrders(problem: Problem, built: PlanModel, values: Float64Array): void {
  const condition = conditionOf(problem, 'joint-orders');
  if (condition === undefined) return;
  const { orders } = built.columns;
  const commonality = conditionOf(problem, 'fleet-commonality') !== undefined;
  const spent = (buyer: number, year: Year): number =>
    paidBy(problem, built, values, problem.buyers[buyer]!.country, year) +
    orders.reduce(
      (sum, order) =>
        order.buyer === buyer && order.year === year
          ? sum + values[order.column]! * problem.options[order.option]!.itemPrice
          : sum,
      0,
    );
  for (const [option, { capability, itemPrice }] of problem.options.entries()) {
    const own = orders.filter((order) => order.option === option);
    const holders = () => new Set(own.filter(({ column }) => values[column]! > 0).map(({ buyer }) => buyer));
    if (holders().size === 0) continue;
    const free = (buyer: number): boolean =>
      !commonality ||
      orders.every(
        (order) =>
          order.buyer !== buyer ||
          values[order.column] === 0 ||
          problem.options[order.option]!.capability !== capability,
      );
    for (const order of own) {
      if (holders().size >= condition.buyers) break;
      if (holders().has(order.buyer) || !free(order.buyer)) continue;
      const giver = own
        .filter(({ year, column }) => year === order.year && values[column]! > 1)
        .sort((a, b) => values[b.column]! - values[a.column]! || a.column - b.column)[0];
      const budget = problem.buyers[order.buyer]!.budget[order.year - problem.years[0]!]!;
      if (!giver || order.upper < 1 || spent(order.buyer, order.year) + itemPrice > budget) continue;
      values[giver.column]! -= 1;
      values[order.column] = 1;
    }
    if (holders().size < condition.buyers) for (const { column } of own) values[column] = 0;
  }
}

const keyOf = (country: string, option: string, year: Year): string => `${country} ${option} ${year}`;

const lotsOf = (problem: Problem, { purchases }: Plan, country: string, year: Year): Lot[] =>
  purchases
    .filter((one) => one.buyer === country && one.year === year)
    .map(({ option, quantity }) => ({
      option,
      price: problem.options.find(({ id }) => id === option)!.itemPrice,
      quantity,
    }))
    .sort((a, b) => b.price - a.price || (a.option < b.option ? -1 : 1));

const paidBy = (
  problem: Problem,
  { columns }: PlanModel,
  values: Float64Array,
  country: string,
  year: Year,
): ThousandUsd =>
  columns.payments.reduce(
    (sum, payment) =>
      payment.year === year && values[payment.column] === 1
        ? sum + payment.shares[problem.buyers.findIndex((buyer) => buyer.country === country)]!
        : sum,
    0,
  );
