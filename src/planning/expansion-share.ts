import type { PaidExpansion, Problem, ThousandUsd } from './problem.ts';

/**
 * What each of `problem.buyers` pays of an expansion: in proportion to its budget over all years, in whole thousands; those
 * that rounding down leaves over go to the largest remainders, of equal ones to the first by country code. Where nobody has
 * a budget nobody can pay: empty.
 */
export function expansionShares({ buyers }: Problem, { cost }: PaidExpansion): ThousandUsd[] {
  const weights = buyers.map(({ budget }) => budget.reduce((sum, year) => sum + BigInt(year), 0n));
  const all = weights.reduce((sum, weight) => sum + weight, 0n);
  if (all === 0n) return [];
  const shares = weights.map((weight) => Number((BigInt(cost) * weight) / all));
  const order = buyers
    .map(({ country }, buyer) => ({ country, buyer, remainder: (BigInt(cost) * weights[buyer]!) % all }))
    .sort((a, b) =>
      a.remainder === b.remainder ? (a.country < b.country ? -1 : 1) : a.remainder > b.remainder ? -1 : 1,
    );
  const left = cost - shares.reduce((sum, share) => sum + share, 0);
  for (const { buyer } of order.slice(0, left)) shares[buyer]!++;
  return shares;
}
