import { addedUnits, type OrderRow, orderRows, spentOn } from './order-row.ts';
import type { Plan } from './plan.ts';
import type { Problem, ThousandUsd, Year } from './problem.ts';

/** What is ordered under one heading. */
export interface SpendingRow {
  readonly key: string;
  readonly cost: ThousandUsd;
  /** Part of all orders by value, 0 to 1. */
  readonly part: number;
  readonly items: number;
  /** Options ordered, by id. */
  readonly options: readonly string[];
  /** Buyers, by code. */
  readonly buyers: readonly string[];
}

/** Orders added up under headings, the dearest first; equal ones in the order of their names. */
export function spendingBy(orders: readonly OrderRow[], keyOf: (order: OrderRow) => string): SpendingRow[] {
  const all = spentOn(orders);
  return [...Map.groupBy(orders, keyOf)]
    .map(([key, rows]) => ({
      key,
      cost: spentOn(rows),
      part: all === 0 ? 0 : spentOn(rows) / all,
      items: rows.reduce((total, { quantity }) => total + quantity, 0),
      options: distinct(rows.map(({ option }) => option.id)),
      buyers: distinct(rows.map(({ buyer }) => buyer)),
    }))
    .sort((a, b) => b.cost - a.cost || (a.key < b.key ? -1 : 1));
}

const distinct = (words: readonly string[]): string[] => [...new Set(words)].sort();

/** Money of one buyer, or of all, in one year. */
export interface MoneyRow {
  /** ISO 3166-1 alpha-3; `null` for all buyers together. */
  readonly buyer: string | null;
  readonly year: Year;
  readonly purchases: ThousandUsd;
  readonly expansions: ThousandUsd;
  readonly budget: ThousandUsd;
  /** What is left of the budget; below nothing where it is broken. */
  readonly left: ThousandUsd;
}

/** Money by buyer and year: buyers by code, then all together, each in the order of the years. */
export function moneyRows({ buyers, years }: Problem, { purchases, expansions }: Plan): MoneyRow[] {
  const shares = expansions.flatMap(({ year, shares: of }) => of.map((share) => ({ ...share, year })));
  const rows = buyers
    .toSorted((a, b) => (a.country < b.country ? -1 : 1))
    .flatMap(({ country, budget }) =>
      years.map((year, index): MoneyRow => {
        const isOwn = (row: { readonly buyer: string; readonly year: Year }): boolean =>
          row.buyer === country && row.year === year;
        const [bought, shared] = [spentOn(purchases.filter(isOwn)), spentOn(shares.filter(isOwn))];
        const left = budget[index]! - bought - shared;
        return { buyer: country, year, purchases: bought, expansions: shared, budget: budget[index]!, left };
      }),
    );
  const total = (year: Year, of: 'purchases' | 'expansions' | 'budget' | 'left'): number =>
    rows.reduce((sum, row) => (row.year === year ? sum + row[of] : sum), 0);
  return [
    ...rows,
    ...years.map((year) => ({
      buyer: null,
      year,
      purchases: total(year, 'purchases'),
      expansions: total(year, 'expansions'),
      budget: total(year, 'budget'),
      left: total(year, 'left'),
    })),
  ];
}

/** Parts of the value of all orders, 0 to 1; `null` where nothing is ordered. Expansions count for none. */
export interface OrderShares {
  readonly europeanContent: number | null;
  /** Ordered from the United States. */
  readonly unitedStates: number | null;
  /** Dependent on the United States in use: at least, and at most where no public figure says. */
  readonly usDependence: { readonly low: number; readonly high: number } | null;
  /** For systems that the United States or at least five allies operate. */
  readonly widelyOperated: number | null;
}

export function orderShares(orders: readonly OrderRow[]): OrderShares {
  const all = spentOn(orders);
  if (all === 0)
    return { europeanContent: null, unitedStates: null, usDependence: null, widelyOperated: null };
  const part = (partOf: (option: OrderRow['option']) => number): number =>
    orders.reduce((sum, { option, cost }) => sum + partOf(option) * cost, 0) / (1000 * all);
  return {
    europeanContent: part(({ europeanContent }) => europeanContent),
    unitedStates: part(({ supplier }) => (supplier === 'USA' ? 1000 : 0)),
    usDependence: {
      low: part(({ usDependence }) => usDependence ?? 0),
      high: part(({ usDependence }) => usDependence ?? 1000),
    },
    widelyOperated: part(({ widelyOperated }) => (widelyOperated ? 1000 : 0)),
  };
}

/** What a demand reaches. Units are those of its capability. */
export interface DemandRow {
  readonly demand: string;
  readonly capability: string;
  readonly deadline: Year;
  readonly target: number;
  /** In service at the deadline without the plan, and with it. */
  readonly without: number;
  readonly reached: number;
  /** Missing at the end of each year from the deadline on. */
  readonly short: readonly { readonly year: Year; readonly units: number }[];
  /** First year from the deadline on at whose end, and at all later ones, nothing is missing; `null` for none. */
  readonly metFrom: Year | null;
}

/** Demands by deadline, then by id. */
export function demandRows(problem: Problem, plan: Plan): DemandRow[] {
  const orders = orderRows(problem, plan);
  return problem.demands
    .map((demand) => {
      const { id, capability, deadline, target, withoutPlan } = demand;
      const twelfths = new Map(
        plan.shortfalls.filter((row) => row.demand === id).map((row) => [row.year, row.twelfths]),
      );
      const short = withoutPlan.map((_, index) => {
        const year = deadline + index;
        return { year, units: (twelfths.get(year) ?? 0) / 12 };
      });
      const lastMissed = short.findLast(({ units }) => units > 0)?.year;
      const added = addedUnits(orders, demand, deadline);
      return {
        demand: id,
        capability,
        deadline,
        target,
        without: withoutPlan[0]!,
        reached: withoutPlan[0]! + added,
        short,
        metFrom:
          lastMissed === undefined ? deadline : lastMissed === problem.lastYear ? null : lastMissed + 1,
      };
    })
    .sort((a, b) => a.deadline - b.deadline || (a.demand < b.demand ? -1 : 1));
}
