import { expansionShares } from './expansion-share.ts';
import { largestOrder, yearsBetween } from './largest-order.ts';
import type { ModelBuilder, Term } from './model-builder.ts';
import type { OfferedOption, PaidExpansion, Problem, ThousandUsd, Year } from './problem.ts';
import { addedTwelfths } from './timing.ts';

/** Items that a buyer orders of an option in a year. */
export interface OrderColumn {
  readonly column: number;
  /** Places in the lists of the problem. */
  readonly buyer: number;
  readonly option: number;
  readonly year: Year;
  readonly upper: number;
}

/** 1 where an expansion is paid for in a year. */
export interface PaymentColumn {
  readonly column: number;
  readonly expansion: number;
  readonly year: Year;
  /** What each buyer pays. */
  readonly shares: readonly ThousandUsd[];
}

/**
 * The decisions of a plan as columns of its model. Orders come first, by year, option and buyer, then payments by year and
 * expansion, then what follows from them.
 */
export class Columns {
  readonly orders: readonly OrderColumn[];
  readonly payments: readonly PaymentColumn[];
  private readonly problem: Problem;
  private readonly builder: ModelBuilder;
  /** Orders of each option and year, and the column of their sum once somebody asked for it. */
  private readonly groups = new Map<string, { readonly orders: OrderColumn[]; sum?: number }>();
  private readonly ordered = new Map<string, number>();

  /** @param problem in canonical order. */
  constructor(problem: Problem, builder: ModelBuilder) {
    this.problem = problem;
    this.builder = builder;
    this.orders = problem.years.flatMap((year) =>
      problem.options.flatMap((option, o) => this.addOrders(option, o, year)),
    );
    this.payments = problem.years.flatMap((year) =>
      problem.expansions.flatMap((expansion, x) => this.addPayment(expansion, x, year)),
    );
  }

  /** Columns that sum to what some buyers, or all, order of an option in a year. */
  total(option: number, year: Year, buyers?: ReadonlySet<number>): readonly number[] {
    const group = this.groups.get(`${option} ${year}`);
    if (group === undefined) return [];
    const counted = buyers ? group.orders.filter(({ buyer }) => buyers.has(buyer)) : group.orders;
    if (counted.length < group.orders.length || counted.length === 1)
      return counted.map(({ column }) => column);
    group.sum ??= this.addSum(group.orders);
    return [group.sum];
  }

  /** All orders by value in thousands of USD, each times a whole factor of its option. */
  values(factor: (option: OfferedOption) => number): Term[] {
    return this.problem.years.flatMap((year) =>
      this.problem.options.flatMap((option, o) =>
        this.total(o, year).map((column): Term => [column, factor(option) * option.itemPrice]),
      ),
    );
  }

  /** The column that is 1 where a buyer orders anything of an option, or `undefined` where it cannot. */
  used(buyer: number, option: number): number | undefined {
    const key = `${buyer} ${option}`;
    const known = this.ordered.get(key);
    if (known !== undefined) return known;
    const orders = this.ordersOf(buyer, option);
    if (orders.length === 0) return undefined;
    const column = this.builder.column({
      name: `used.${this.problem.buyers[buyer]!.country}.${this.problem.options[option]!.id}`,
      upper: 1,
      whole: true,
      block: buyer,
      from: (values) => (orders.some((order) => values[order.column]! > 0) ? 1 : 0),
    });
    for (const order of orders)
      this.builder.row({
        name: `used.${this.name(order)}`,
        terms: [
          [column, order.upper],
          [order.column, -1],
        ],
        atLeast: 0,
      });
    this.ordered.set(key, column);
    return column;
  }

  ordersOf(buyer: number, option: number): OrderColumn[] {
    return this.problem.years.flatMap(
      (year) => this.groups.get(`${option} ${year}`)?.orders.filter((order) => order.buyer === buyer) ?? [],
    );
  }

  private name({ buyer, option, year }: Pick<OrderColumn, 'buyer' | 'option' | 'year'>): string {
    return `${this.problem.buyers[buyer]!.country}.${this.problem.options[option]!.id}.${year}`;
  }

  private addOrders(option: OfferedOption, o: number, year: Year): OrderColumn[] {
    const orders = this.problem.buyers.flatMap((of, buyer): OrderColumn[] => {
      const upper = largestOrder(this.problem, option, year, of);
      if (upper === 0) return [];
      const name = `order.${this.name({ buyer, option: o, year })}`;
      const column = this.builder.column({ name, cost: option.itemPrice, upper, whole: true, block: buyer });
      return [{ column, buyer, option: o, year, upper }];
    });
    if (orders.length > 0) this.groups.set(`${o} ${year}`, { orders });
    return orders;
  }

  private addPayment(expansion: PaidExpansion, x: number, year: Year): PaymentColumn[] {
    const shares = expansionShares(this.problem, expansion);
    const helps = yearsBetween(year, this.problem.lastYear).some(
      (by) => addedTwelfths(expansion, year, by) > 0,
    );
    if (!helps || shares.length === 0 || year < expansion.from || year > expansion.to) return [];
    const name = `pay.${expansion.id}.${year}`;
    const column = this.builder.column({ name, cost: expansion.cost, upper: 1, whole: true });
    return [{ column, expansion: x, year, shares }];
  }

  private addSum(orders: readonly OrderColumn[]): number {
    const { option, year } = orders[0]!;
    const name = `sum.${this.problem.options[option]!.id}.${year}`;
    const from = (values: Float64Array) => orders.reduce((sum, { column }) => sum + values[column]!, 0);
    const sum = this.builder.column({ name, whole: true, from });
    this.builder.row({
      name,
      terms: [[sum, 1], ...orders.map(({ column }): Term => [column, -1])],
      atLeast: 0,
      atMost: 0,
    });
    return sum;
  }
}
