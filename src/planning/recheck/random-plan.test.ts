import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planOf, smallProblem } from '../../../test/plan-fixture.ts';
import { propertySeed } from '../../../test/shipped-data.ts';
import type { Plan } from '../plan.ts';
import type { Demand, Problem } from '../problem.ts';
import { disagreementsOf } from '../recheck.ts';

const copy = <T>(value: T): Mutable<T> => structuredClone(value) as Mutable<T>;
type Mutable<T> = { -readonly [K in keyof T]: Mutable<T[K]> };

const countries = ['DEU', 'FRA', 'NLD', 'POL'];
const aProblem: fc.Arbitrary<Problem> = fc
  .record({
    options: fc.array(
      fc.record({
        unitsPerItem: fc.integer({ min: 1, max: 12 }),
        itemPrice: fc.integer({ min: 1, max: 9_999_999 }),
        leadMonths: fc.integer({ min: 0, max: 60 }),
        trainingMonths: fc.integer({ min: 0, max: 30 }),
        capability: fc.constantFrom('a', 'b'),
        supplier: fc.constantFrom('USA', 'KOR'),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    demands: fc.array(
      fc.record({
        capability: fc.constantFrom('a', 'b'),
        buyers: fc.subarray(countries, { minLength: 1 }),
        deadline: fc.integer({ min: 2027, max: 2033 }),
        target: fc.integer({ min: 0, max: 500 }),
        shortfallPrice: fc.integer({ min: 1, max: 1_000_000 }),
        held: fc.integer({ min: 0, max: 50 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    breachPrice: fc.double({ min: 0, max: 10, noNaN: true }),
    atLeast: fc.integer({ min: 0, max: 10_000_000 }),
  })
  .map(({ options, demands, breachPrice, atLeast }) => ({
    ...smallProblem,
    buyers: countries.map((country) => ({ country, budget: [1, 2, 3] })),
    lines: [],
    expansions: [],
    options: options.map((option, index) => ({ ...smallProblem.options[1]!, ...option, id: `o${index}` })),
    lastYear: 2033,
    demands: demands.map(
      ({ held, ...demand }, index): Demand => ({
        ...demand,
        id: `d${index}`,
        withoutPlan: Array.from({ length: 2033 - demand.deadline + 1 }, () => held),
      }),
    ),
    conditions: [{ name: 'american-purchases' as const, atLeast, from: 2027, to: 2028, breachPrice }],
  }));

const aCase = aProblem.chain((problem) =>
  fc
    .uniqueArray(
      fc.record({
        buyer: fc.constantFrom(...countries),
        option: fc.constantFrom(...problem.options.map(({ id }) => id)),
        year: fc.constantFrom(...problem.years),
        quantity: fc.integer({ min: 1, max: 300 }),
      }),
      { minLength: 1, maxLength: 8, selector: ({ buyer, option, year }) => `${buyer} ${option} ${year}` },
    )
    .map((rows) => ({ problem, plan: planOf(problem, rows) })),
);

describe('random plans', () => {
  it('agree with sums in plain numbers and with timing.ts', () => {
    fc.assert(
      fc.property(aCase, ({ problem, plan }) => {
        expect(disagreementsOf(problem, plan).filter(({ kind }) => kind !== 'limit')).toEqual([]);
      }),
      { seed: propertySeed, numRuns: 300 },
    );
  });

  it('with one random mistake never pass', () => {
    const mistakes: readonly ((plan: Mutable<Plan>, at: number, by: number) => boolean)[] = [
      (plan, at, by) => {
        plan.purchases[at % plan.purchases.length]!.cost += by;
        return true;
      },
      (plan, at, by) => {
        plan.purchases[at % plan.purchases.length]!.quantity += by;
        return true;
      },
      (plan, at, by) => {
        const row = plan.shortfalls[at % Math.max(1, plan.shortfalls.length)];
        if (row) row.twelfths += by;
        return row !== undefined;
      },
      (plan, at) => plan.shortfalls.splice(at % Math.max(1, plan.shortfalls.length), 1).length > 0,
      (plan, _at, by) => {
        plan.cost += by;
        return true;
      },
      (plan, _at, by) => {
        plan.objective += by;
        plan.bound += by;
        return true;
      },
      (plan, at, by) => {
        const row = plan.breaches[at % Math.max(1, plan.breaches.length)];
        if (row) row.by += by;
        return row !== undefined;
      },
    ];
    fc.assert(
      fc.property(
        aCase,
        fc.constantFrom(...mistakes),
        fc.nat(),
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.boolean(),
        ({ problem, plan }, mistake, at, size, up) => {
          const changed = copy(plan);
          fc.pre(mistake(changed, at, up ? size : -size));
          expect(disagreementsOf(problem, changed).filter(({ kind }) => kind !== 'limit')).not.toEqual([]);
        },
      ),
      { seed: propertySeed, numRuns: 500 },
    );
  });
});
