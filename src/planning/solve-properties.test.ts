import fc from 'fast-check';
import { expect, it } from 'vitest';
import { randomProblem } from '../../test/random-problem.ts';
import { propertySeed } from '../../test/shipped-data.ts';
import { openHighs } from './highs-solver.ts';
import type { Plan } from './plan.ts';
import type { Problem } from './problem.ts';
import { solvePlan } from './solve.ts';
import { addedTwelfths, madeTwelfths } from './timing.ts';

const highs = await openHighs();
const solve = (problem: Problem): Plan => solvePlan(problem, highs, { gap: 0, nodes: 100_000, seconds: 60 });
const random = (numRuns: number) => ({ seed: propertySeed, numRuns });

it('is never worse with a larger budget', () => {
  fc.assert(
    fc.property(randomProblem, fc.nat(), fc.nat(), fc.nat(9000), (problem, which, when, more) => {
      // What a buyer pays of an expansion grows with its budget, and so may outgrow a year of it.
      const fixed = { ...problem, expansions: [] };
      const richer = fixed.buyers.map((buyer, b) =>
        b === which % fixed.buyers.length
          ? {
              ...buyer,
              budget: buyer.budget.map((year, y) => (y === when % fixed.years.length ? year + more : year)),
            }
          : buyer,
      );
      expect(solve({ ...fixed, buyers: richer }).objective).toBeLessThanOrEqual(solve(fixed).objective);
    }),
    random(100),
  );
});

it('is never worse with all budgets larger by one factor, expansions included', () => {
  fc.assert(
    fc.property(randomProblem, fc.integer({ min: 2, max: 3 }), (problem, factor) => {
      const richer = problem.buyers.map((buyer) => ({
        ...buyer,
        budget: buyer.budget.map((year) => year * factor),
      }));
      expect(solve({ ...problem, buyers: richer }).objective).toBeLessThanOrEqual(solve(problem).objective);
    }),
    random(100),
  );
});

it('is never dearer without a condition', () => {
  fc.assert(
    fc.property(
      randomProblem.filter(({ conditions }) => conditions.length > 0),
      fc.nat(),
      (problem, which) => {
        const { conditions } = problem;
        const fewer = conditions.filter((_, c) => c !== which % conditions.length);
        expect(solve({ ...problem, conditions: fewer }).objective).toBeLessThanOrEqual(
          solve(problem).objective,
        );
      },
    ),
    random(100),
  );
});

const shuffled = <T>(rows: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...rows], { minLength: rows.length, maxLength: rows.length });

const reordered = (problem: Problem): fc.Arbitrary<Problem> =>
  fc.record({
    name: fc.constant(problem.name),
    priceYear: fc.constant(problem.priceYear),
    years: fc.constant(problem.years),
    lastYear: fc.constant(problem.lastYear),
    buyers: shuffled(problem.buyers),
    options: shuffled(problem.options),
    lines: shuffled(problem.lines),
    expansions: shuffled(problem.expansions),
    demands: fc
      .tuple(
        ...problem.demands.map((demand) => shuffled(demand.buyers).map((buyers) => ({ ...demand, buyers }))),
      )
      .chain(shuffled),
    conditions: shuffled(problem.conditions),
  });

it('gives the same bytes whatever the order of lists', () => {
  fc.assert(
    fc.property(
      randomProblem.chain((problem) => fc.tuple(fc.constant(problem), reordered(problem))),
      ([problem, other]) => {
        expect(JSON.stringify(solve(other))).toBe(JSON.stringify(solve(problem)));
      },
    ),
    random(100),
  );
});

it('never exceeds what a line can make net of its book, nor a budget', () => {
  fc.assert(
    fc.property(randomProblem, (problem) => {
      const plan = solve(problem);
      const first = problem.years[0]!;
      for (const line of problem.lines)
        for (const [n, milliItems] of line.milliItems.entries()) {
          const orders = plan.purchases.map(({ option: id, year, quantity }) => {
            const option = problem.options.find((one) => one.id === id)!;
            return option.line === line.id ? quantity * madeTwelfths(option, year, first + n) : 0;
          });
          const added = plan.expansions.map(({ expansion: id, year }) => {
            const expansion = problem.expansions.find((one) => one.id === id)!;
            const twelfths = addedTwelfths(expansion, year, first + n);
            return expansion.line === line.id ? expansion.milliItemsPerYear * twelfths : 0;
          });
          expect(1000 * sum(orders)).toBeLessThanOrEqual(12 * milliItems + sum(added));
        }
      for (const { country, budget } of problem.buyers)
        for (const [y, most] of budget.entries()) {
          const year = first + y;
          const bought = plan.purchases.filter((row) => row.buyer === country && row.year === year);
          const paid = plan.expansions
            .filter((row) => row.year === year)
            .flatMap(({ shares }) => shares.filter(({ buyer }) => buyer === country));
          expect(sum([...bought, ...paid].map(({ cost }) => cost))).toBeLessThanOrEqual(most);
        }
    }),
    random(200),
  );
});

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
