/** Thousands of US dollars at the prices and exchange rates of the problem's price year: whole, so that sums are exact. */
export type ThousandUsd = number;

/** Parts of a thousand, whole. */
export type PerMille = number;

/** A calendar year. Orders are placed in the middle of one. */
export type Year = number;

/** Who buys, and how much may be ordered in each year of the problem. */
export interface Buyer {
  /** ISO 3166-1 alpha-3. */
  readonly country: string;
  /** What may be committed to new orders, one number for each of `problem.years`. */
  readonly budget: readonly ThousandUsd[];
}

/** Something that can be bought: an item of a supplier, made on a line, that adds to a capability. */
export interface OfferedOption {
  readonly id: string;
  readonly name: string;
  /** Capability of `vocabulary/capabilities.yaml`, and what one item adds to it, in whole units. */
  readonly capability: string;
  readonly unitsPerItem: number;
  /** System family of `vocabulary/system-families.yaml`. */
  readonly family: string;
  /** ISO 3166-1 alpha-3. */
  readonly supplier: string;
  /** Channel of `channels/channels.yaml` that its deliveries go through. */
  readonly channel: string;
  /** Line of the problem, whose capacity bounds what can be ordered; `null` where no rate is known: it bounds nothing. */
  readonly line: string | null;
  readonly itemPrice: ThousandUsd;
  /** First year in which it can be ordered. */
  readonly firstOrder: Year;
  /** From the order to the first delivery, whole months. The items of an order follow evenly over twelve months. */
  readonly leadMonths: number;
  /** From delivery to use, whole months. */
  readonly trainingMonths: number;
  /** Part of the price that stays in Europe. */
  readonly europeanContent: PerMille;
  /** Part of its use that depends on the United States; `null` where no public figure says. */
  readonly usDependence: PerMille | null;
  /** Whether the United States or at least five allies operate the same system. */
  readonly widelyOperated: boolean;
  /** Allies that operate it or have ordered it, where known. */
  readonly operators?: readonly string[];
}

/** What a line can still make for these buyers, net of the orders that it has. */
export interface LineCapacity {
  readonly id: string;
  readonly name: string;
  /** Thousandths of an item in each calendar year from the first of `problem.years` to `problem.lastYear`. */
  readonly milliItems: readonly number[];
}

/** An expansion of a line that may be paid for, once. */
export interface PaidExpansion {
  readonly id: string;
  readonly line: string;
  readonly cost: ThousandUsd;
  /** From the payment, in the middle of a year, to the first item, whole months. */
  readonly delayMonths: number;
  /** Thousandths of an item a year that it adds. */
  readonly milliItemsPerYear: number;
  /** Years in which it can be paid for. */
  readonly from: Year;
  readonly to: Year;
}

/** What is to be held at the end of a year, by some or all buyers together, and of every year after it. */
export interface Demand {
  readonly id: string;
  readonly capability: string;
  /** Buyers whose orders count. */
  readonly buyers: readonly string[];
  /** End of this year is the deadline. */
  readonly deadline: Year;
  /** Whole units of the capability that are to be in service from the deadline on. */
  readonly target: number;
  /** Whole units in service without any new order, at the end of each of the years from the deadline to `problem.lastYear`. */
  readonly withoutPlan: readonly number[];
  /** Price of one unit short at the end of one year. */
  readonly shortfallPrice: ThousandUsd;
}

/** A political condition on the plan. Each is met over all orders of the plan unless it says otherwise. */
export type Condition =
  /** European content of all orders by value. */
  | { readonly name: 'european-content'; readonly atLeast: PerMille }
  /** Orders from the United States in each year from `from` to `to`. Its breach is priced, as demands are. */
  | {
      readonly name: 'american-purchases';
      readonly atLeast: ThousandUsd;
      readonly from: Year;
      readonly to: Year;
      readonly breachPrice: number;
    }
  /** An option is ordered by at least so many buyers, or by none. */
  | { readonly name: 'joint-orders'; readonly buyers: number }
  /** Value of orders from any one supplier country. */
  | { readonly name: 'supplier-share'; readonly atMost: PerMille }
  /** No order of what depends on the United States by half or more from a year on. */
  | { readonly name: 'no-new-us-dependence'; readonly from: Year }
  /** One option at most for each buyer and capability. */
  | { readonly name: 'fleet-commonality' }
  /** Value of orders for systems that the United States or at least five allies operate. */
  | { readonly name: 'interoperability'; readonly atLeast: PerMille }
  /** Orders from these countries alone. */
  | { readonly name: 'allowed-suppliers'; readonly suppliers: readonly string[] };

export type ConditionName = Condition['name'];

/**
 * A plan to be found: what to order, of whom, in which year, so that demands are met at least cost. Whole numbers only and
 * plain data: it can be sent to a worker, and its sums can be checked exactly. The order of no list matters.
 */
export interface Problem {
  readonly name: string;
  readonly priceYear: Year;
  /** Years in which orders can be placed, rising without a gap. */
  readonly years: readonly Year[];
  /** Last year that is looked at, not before the last deadline. */
  readonly lastYear: Year;
  readonly buyers: readonly Buyer[];
  readonly options: readonly OfferedOption[];
  readonly lines: readonly LineCapacity[];
  readonly expansions: readonly PaidExpansion[];
  readonly demands: readonly Demand[];
  readonly conditions: readonly Condition[];
}
