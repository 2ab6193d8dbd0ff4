import { dependsOnUs } from './constraint/us-dependence.ts';
import { yearsBetween } from './largest-order.ts';
import { orderRows, spentOn } from './order-row.ts';
import { shareOfValue } from './order-value.ts';
import type { Plan } from './plan.ts';
import type { Condition, Problem } from './problem.ts';

/** What `level` counts; `null` for conditions that have no number. */
export type LevelUnit = 'per-mille' | 'thousand-usd-a-year' | 'buyers' | 'year' | 'options' | null;

/** How far a plan goes towards a condition, whether or not the condition was asked of it. */
export interface ConditionLevel {
  /**
   * The strictest level of the condition that the plan still meets: the largest for "at least", the smallest for "at
   * most", the earliest year for "from". `null` where it meets every level, or where the condition has no number.
   */
  readonly level: number | null;
  readonly unit: LevelUnit;
  /** Whether the plan meets the condition as it stands. */
  readonly met: boolean;
  /** Options, suppliers or buyers that stand against it where it is not met, sorted. */
  readonly against: readonly string[];
}

/** Measures a plan by one condition, in whole numbers. */
export function conditionLevel(
  problem: Problem,
  plan: Pick<Plan, 'purchases'>,
  condition: Condition,
): ConditionLevel {
  const orders = orderRows(problem, plan);
  switch (condition.name) {
    case 'european-content':
      return atLeastShare(problem, plan, condition.atLeast, ({ europeanContent }) => europeanContent);
    case 'interoperability':
      return atLeastShare(problem, plan, condition.atLeast, ({ widelyOperated }) =>
        widelyOperated ? 1000 : 0,
      );
    case 'supplier-share': {
      const suppliers = [...new Set(orders.map(({ option }) => option.supplier))].sort();
      const shares = suppliers.map((supplier) => ({
        supplier,
        share:
          1000 * shareOfValue(problem, plan, (option) => (option.supplier === supplier ? 1000 : 0))!.high,
      }));
      const largest =
        shares.length === 0 ? null : Math.ceil(Math.max(...shares.map(({ share }) => share)) - slip);
      return found(
        largest,
        'per-mille',
        shares.filter(({ share }) => share > condition.atMost + slip).map(({ supplier }) => supplier),
      );
    }
    case 'american-purchases': {
      const years = yearsBetween(condition.from, condition.to);
      const least = Math.min(
        ...years.map((year) =>
          spentOn(orders.filter((order) => order.year === year && order.option.supplier === 'USA')),
        ),
      );
      const level = years.length === 0 ? null : least;
      return {
        level,
        unit: 'thousand-usd-a-year',
        met: level === null || level >= condition.atLeast,
        against: [],
      };
    }
    case 'joint-orders': {
      const buyers = new Map<string, Set<string>>();
      for (const { buyer, option } of orders)
        buyers.set(option.id, (buyers.get(option.id) ?? new Set()).add(buyer));
      const level = buyers.size === 0 ? null : Math.min(...[...buyers.values()].map(({ size }) => size));
      return found(
        level,
        'buyers',
        [...buyers].filter(([, { size }]) => size < condition.buyers).map(([id]) => id),
      );
    }
    case 'no-new-us-dependence': {
      const dependent = orders.filter(({ option }) => dependsOnUs(option));
      const level = dependent.length === 0 ? null : 1 + Math.max(...dependent.map(({ year }) => year));
      return found(
        level,
        'year',
        dependent.filter(({ year }) => year >= condition.from).map(({ option }) => option.id),
      );
    }
    case 'fleet-commonality': {
      const fleets = new Map<string, Set<string>>();
      for (const { buyer, option } of orders) {
        const fleet = `${buyer} ${option.capability}`;
        fleets.set(fleet, (fleets.get(fleet) ?? new Set()).add(option.id));
      }
      const level = fleets.size === 0 ? null : Math.max(...[...fleets.values()].map(({ size }) => size));
      return found(
        level,
        'options',
        [...fleets].filter(([, { size }]) => size > 1).map(([fleet]) => fleet),
      );
    }
    case 'allowed-suppliers':
      return found(
        null,
        null,
        orders
          .map(({ option }) => option.supplier)
          .filter((supplier) => !condition.suppliers.includes(supplier)),
      );
  }
}

/** Shares are quotients of whole numbers: what rounding adds is far below a thousandth. */
const slip = 1e-9;

function atLeastShare(
  problem: Problem,
  plan: Pick<Plan, 'purchases'>,
  atLeast: number,
  part: Parameters<typeof shareOfValue>[2],
): ConditionLevel {
  const share = shareOfValue(problem, plan, part);
  const level = share === null ? null : Math.floor(1000 * share.low + slip);
  return { level, unit: 'per-mille', met: share === null || 1000 * share.low >= atLeast - slip, against: [] };
}

const found = (level: number | null, unit: LevelUnit, against: readonly string[]): ConditionLevel => {
  const sorted = [...new Set(against)].sort();
  return { level, unit, met: sorted.length === 0, against: sorted };
};
