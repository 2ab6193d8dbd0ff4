import { addedUnits, type OrderRow, orderRows, serves } from './order-row.ts';
import type { Plan } from './plan.ts';
import { type Headroom, headroomOf, obstaclesTo } from './plan-headroom.ts';
import type { Demand, OfferedOption, Problem, ThousandUsd, Year } from './problem.ts';
import type { RecheckRule } from './recheck/disagreement.ts';
import { inServiceTwelfths } from './timing.ts';

/** A month of a year, 1 to 12. */
export interface YearMonth {
  readonly year: Year;
  readonly month: number;
}

/** An order that serves a demand. */
export interface ServingOrder {
  readonly order: OrderRow;
  /** Months in which its first items and its last come into service. */
  readonly from: YearMonth;
  readonly to: YearMonth;
  /** Units that it has in service at the deadline. */
  readonly units: number;
}

/**
 * Why no more of an option makes a demand whole. `too-late`: ordered at once it would not be in service. `limits`: every
 * further order runs into a rule of the problem. `worth`: one more is possible, and costs more than what it would
 * close. `open`: one more is possible and worth it, alone; the search left it within its gap, or larger steps stand against it.
 */
export type OptionReason =
  | { readonly why: 'too-late'; readonly option: OfferedOption; readonly earliest: YearMonth }
  | {
      readonly why: 'limits';
      readonly option: OfferedOption;
      /** Years in which an order would be in time, and rules that stand against it, each of them for some order at least. */
      readonly years: readonly Year[];
      readonly rules: readonly RecheckRule[];
      /** The most that a buyer who counts has left in one of these years. */
      readonly budgetLeft: ThousandUsd;
    }
  | {
      readonly why: 'worth' | 'open';
      readonly option: OfferedOption;
      readonly buyer: string;
      readonly year: Year;
      /** Price of the shortfalls, and of the breach of American purchases, that one more item would close. */
      readonly worth: ThousandUsd;
    };

/** A demand with the orders that serve it and, for each year short, why. */
export interface DemandReason {
  readonly demand: Demand;
  readonly orders: readonly ServingOrder[];
  readonly atDeadline: number;
  readonly short: readonly {
    readonly year: Year;
    readonly units: number;
    /** One for each option of the problem that adds to the capability. */
    readonly options: readonly OptionReason[];
  }[];
}

/** Explains every demand of a plan, by deadline, then by id. */
export function demandReasons(problem: Problem, plan: Plan): DemandReason[] {
  const orders = orderRows(problem, plan);
  const headroom = headroomOf(problem, plan);
  return problem.demands
    .toSorted((a, b) => a.deadline - b.deadline || (a.id < b.id ? -1 : 1))
    .map((demand) => {
      const options = problem.options
        .filter(({ capability }) => capability === demand.capability)
        .toSorted((a, b) => (a.id < b.id ? -1 : 1));
      return {
        demand,
        orders: orders.filter((order) => serves(order, demand)).map((order) => servingOrder(order, demand)),
        atDeadline: demand.withoutPlan[0]! + addedUnits(orders, demand, demand.deadline),
        short: plan.shortfalls
          .filter((row) => row.demand === demand.id)
          .toSorted((a, b) => a.year - b.year)
          .map(({ year, twelfths }) => ({
            year,
            units: twelfths / 12,
            options: options.map((option) => reasonOf(problem, plan, headroom, demand, option, year)),
          })),
      };
    });
}

/** The month a number of months after the middle of a year: the month from which the first items are in use. */
export function monthsAfter(year: Year, months: number): YearMonth {
  const at = 6 + months;
  return { year: year + Math.floor(at / 12), month: (at % 12) + 1 };
}

function servingOrder(order: OrderRow, demand: Demand): ServingOrder {
  const wait = order.option.leadMonths + order.option.trainingMonths;
  return {
    order,
    from: monthsAfter(order.year, wait),
    to: monthsAfter(order.year, wait + 11),
    units: addedUnits([order], demand, demand.deadline),
  };
}

function reasonOf(
  problem: Problem,
  plan: Plan,
  headroom: Headroom,
  demand: Demand,
  option: OfferedOption,
  short: Year,
): OptionReason {
  const firstOrder = Math.max(option.firstOrder, problem.years[0]!);
  const years = problem.years.filter(
    (year) => year >= firstOrder && inServiceTwelfths(option, year, short) > 0,
  );
  if (years.length === 0)
    return {
      why: 'too-late',
      option,
      earliest: monthsAfter(firstOrder, option.leadMonths + option.trainingMonths),
    };
  const rules = new Set<RecheckRule>();
  let budgetLeft = 0;
  let free: Extract<OptionReason, { why: 'worth' | 'open' }> | undefined;
  for (const buyer of demand.buyers.toSorted()) {
    for (const year of years) {
      budgetLeft = Math.max(budgetLeft, headroom.budget(buyer, year));
      const against = obstaclesTo(headroom, option, buyer, year);
      for (const rule of against) rules.add(rule);
      if (against.length > 0) continue;
      const worth = worthOf(problem, plan, option, buyer, year);
      if (free === undefined || worth > free.worth)
        free = { why: worth > option.itemPrice ? 'open' : 'worth', option, buyer, year, worth };
    }
  }
  return free ?? { why: 'limits', option, years, rules: [...rules].sort(), budgetLeft };
}

/** Price of the shortfalls and the breach that one more item would close, over all demands and years. */
function worthOf(
  problem: Problem,
  { shortfalls, breaches }: Plan,
  option: OfferedOption,
  buyer: string,
  ordered: Year,
): ThousandUsd {
  const american = problem.conditions.find((condition) => condition.name === 'american-purchases');
  const missed = option.supplier === 'USA' ? breaches.find(({ year }) => year === ordered) : undefined;
  const owed =
    american === undefined || missed === undefined
      ? 0
      : american.breachPrice * Math.min(option.itemPrice, missed.by);
  return problem.demands
    .filter((demand) => serves({ buyer, option }, demand))
    .reduce((total, { id, shortfallPrice }) => {
      const closed = shortfalls
        .filter(({ demand }) => demand === id)
        .reduce(
          (sum, { year, twelfths }) =>
            sum + Math.min(twelfths, option.unitsPerItem * inServiceTwelfths(option, ordered, year)),
          0,
        );
      return total + (closed * shortfallPrice) / 12;
    }, owed);
}
