import type { Buyer, Problem } from './problem.ts';

/** Buyers whose orders count for the same demands: what one orders another may as well. */
export interface BuyerGroup {
  readonly members: readonly Buyer[];
  /** The group as one buyer, under the code of its first member. */
  readonly pooled: Buyer;
}

/** Groups of buyers, in the order of their first members. */
export function buyerGroups({ buyers, demands, expansions }: Problem): BuyerGroup[] {
  const groups = new Map<string, Buyer[]>();
  for (const buyer of buyers) {
    const key = demands.map((demand) => (demand.buyers.includes(buyer.country) ? '1' : '0')).join('');
    groups.set(key, [...(groups.get(key) ?? []), buyer]);
  }
  return [...groups.values()].map((members) => ({
    members,
    pooled: {
      country: members[0]!.country,
      // Shares of a paid expansion are rounded for each buyer; a thousand for each keeps the pool no poorer than its members.
      budget: members[0]!.budget.map((_, year) =>
        members.reduce(
          (sum, { budget }) => sum + budget[year]! + (groups.size > 1 ? expansions.length : 0),
          0,
        ),
      ),
    },
  }));
}

/** Conditions that speak of single buyers. */
const ofSingleBuyers = new Set(['joint-orders', 'fleet-commonality']);

/**
 * The problem with each group of like buyers as one. Every plan of the problem is one of the pooled problem at the same
 * cost, so that its bound is a bound of the problem.
 */
export function pooledProblem(problem: Problem, groups: readonly BuyerGroup[]): Problem {
  const codes = new Map(
    groups.flatMap(({ members, pooled }) => members.map(({ country }) => [country, pooled.country] as const)),
  );
  return {
    ...problem,
    buyers: groups.map(({ pooled }) => pooled),
    demands: problem.demands.map((demand) => ({
      ...demand,
      buyers: [...new Set(demand.buyers.map((country) => codes.get(country)!))],
    })),
    conditions: problem.conditions.filter(({ name }) => !ofSingleBuyers.has(name)),
  };
}
