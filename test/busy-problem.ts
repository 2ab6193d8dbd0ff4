import type fc from 'fast-check';
import type { Problem } from '../src/planning/problem.ts';
import { randomProblem } from './random-problem.ts';

/**
 * Random small problems in which something is worth ordering: all options serve all demands, shortfalls are dear, and each
 * budget is a little larger.
 *
 * @param more thousand USD added to each budget.
 */
export const busyProblem = (more: number): fc.Arbitrary<Problem> =>
  randomProblem.map((problem) => ({
    ...problem,
    buyers: problem.buyers.map(({ country, budget }) => ({
      country,
      budget: budget.map((year) => year + more),
    })),
    options: problem.options.map((option) => ({
      ...option,
      capability: 'tanks',
      leadMonths: option.leadMonths % 6,
    })),
    lines: problem.lines.map((line) => ({
      ...line,
      milliItems: line.milliItems.map((items) => items + 2000),
    })),
    demands: problem.demands.map((demand) => ({
      ...demand,
      capability: 'tanks',
      target: demand.target + 2,
      shortfallPrice: demand.shortfallPrice + 6000,
    })),
  }));
