import type { Buyer, Problem } from './problem.ts';

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byId = <T extends { readonly id: string }>(rows: readonly T[]): T[] =>
  rows.toSorted((a, b) => compareText(a.id, b.id));

const byCountry = (rows: readonly Buyer[]): Buyer[] =>
  rows.toSorted((a, b) => compareText(a.country, b.country));

/** The same problem with every list sorted by code, id or name (UTF-16 code units), so that the order of lists cannot matter. */
export const canonicalProblem = (problem: Problem): Problem => ({
  ...problem,
  buyers: byCountry(problem.buyers),
  options: byId(problem.options),
  lines: byId(problem.lines),
  expansions: byId(problem.expansions),
  demands: byId(problem.demands).map((demand) => ({
    ...demand,
    buyers: demand.buyers.toSorted(compareText),
  })),
  conditions: problem.conditions.toSorted((a, b) => compareText(a.name, b.name)),
});
