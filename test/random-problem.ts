import fc from 'fast-check';
import type { Condition, Demand, OfferedOption, PaidExpansion, Problem } from '../src/planning/problem.ts';

const countries = ['POL', 'DEU', 'EST'];
const suppliers = ['USA', 'KOR', 'DEU'];
const first = 2026;

const share = fc.constantFrom(0, 100, 350, 500, 650, 1000);
const conditions: fc.Arbitrary<Condition[]> = fc
  .tuple(
    ...([
      fc.record({ name: fc.constant('european-content' as const), atLeast: share }),
      fc.record({ name: fc.constant('interoperability' as const), atLeast: share }),
      fc.record({ name: fc.constant('supplier-share' as const), atMost: share }),
      fc.record({
        name: fc.constant('american-purchases' as const),
        atLeast: fc.integer({ min: 0, max: 12_000 }),
        from: fc.constant(first),
        to: fc.constantFrom(first, first + 1),
        breachPrice: fc.constantFrom(0, 0.5, 1, 2),
      }),
      fc.record({ name: fc.constant('joint-orders' as const), buyers: fc.integer({ min: 1, max: 3 }) }),
      fc.record({
        name: fc.constant('no-new-us-dependence' as const),
        from: fc.constantFrom(first, first + 1),
      }),
      fc.record({ name: fc.constant('fleet-commonality' as const) }),
      fc.record({ name: fc.constant('allowed-suppliers' as const), suppliers: fc.subarray(suppliers) }),
    ] satisfies fc.Arbitrary<Condition>[]),
  )
  .chain((all) => fc.subarray(all, { maxLength: 3 }));

/** Problems small enough to try every plan of: at most four budgets, two options a capability, a few items each. */
export const randomProblem: fc.Arbitrary<Problem> = fc
  .record({
    buyers: fc.integer({ min: 1, max: 3 }),
    years: fc.integer({ min: 1, max: 2 }),
    more: fc.integer({ min: 0, max: 3 }),
    options: fc.integer({ min: 1, max: 3 }),
    lines: fc.integer({ min: 0, max: 2 }),
    demands: fc.integer({ min: 1, max: 2 }),
    expansions: fc.integer({ min: 0, max: 2 }),
  })
  .filter((size) => size.buyers * size.years <= 4)
  .chain((size) => {
    const lastYear = first + size.years - 1 + size.more;
    const codes = countries.slice(0, size.buyers);
    const lineIds = ['l1', 'l2'].slice(0, size.lines);
    const capability = fc.constantFrom('guns', 'tanks');
    const rows = <T>(count: number, row: (n: number) => fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
      fc.tuple(...Array.from({ length: count }, (_, n) => row(n)));
    const numbers = (count: number, max: number) =>
      fc.array(fc.integer({ min: 0, max }), { minLength: count, maxLength: count });
    const option = (n: number): fc.Arbitrary<OfferedOption> =>
      fc.record({
        id: fc.constant(`o${n}`),
        name: fc.constant(`Option ${n}`),
        capability,
        unitsPerItem: fc.integer({ min: 1, max: 2 }),
        family: fc.constant(`f${n}`),
        supplier: fc.constantFrom(...suppliers),
        channel: fc.constant('direct'),
        line: fc.constantFrom(null, ...lineIds),
        itemPrice: fc.integer({ min: 2000, max: 6000 }),
        firstOrder: fc.constantFrom(first, first, first + 1),
        leadMonths: fc.integer({ min: 0, max: 20 }),
        trainingMonths: fc.integer({ min: 0, max: 6 }),
        europeanContent: fc.constantFrom(0, 200, 650, 900),
        usDependence: fc.constantFrom(null, 0, 499, 500),
        widelyOperated: fc.boolean(),
      });
    const expansion = (n: number): fc.Arbitrary<PaidExpansion> =>
      fc.record({
        id: fc.constant(`x${n}`),
        line: fc.constantFrom(...lineIds),
        cost: fc.integer({ min: 0, max: 3000 }),
        delayMonths: fc.integer({ min: 0, max: 12 }),
        milliItemsPerYear: fc.integer({ min: 0, max: 3000 }),
        from: fc.constant(first),
        to: fc.constantFrom(first, first + 1),
      });
    const demand = (n: number): fc.Arbitrary<Demand> =>
      fc.integer({ min: first, max: lastYear }).chain((deadline) =>
        fc.record({
          id: fc.constant(`d${n}`),
          capability,
          buyers: fc.subarray(codes, { minLength: 1 }),
          deadline: fc.constant(deadline),
          target: fc.integer({ min: 0, max: 8 }),
          withoutPlan: numbers(lastYear - deadline + 1, 4),
          shortfallPrice: fc.integer({ min: 0, max: 8000 }),
        }),
      );
    return fc.record({
      name: fc.constant('random'),
      priceYear: fc.constant(2025),
      years: fc.constant(Array.from({ length: size.years }, (_, y) => first + y)),
      lastYear: fc.constant(lastYear),
      buyers: rows(size.buyers, (b) =>
        fc.record({ country: fc.constant(codes[b]!), budget: numbers(size.years, 9000) }),
      ),
      options: rows(size.options, option),
      lines: rows(size.lines, (n) =>
        fc.record({
          id: fc.constant(lineIds[n]!),
          name: fc.constant(`Line ${n}`),
          milliItems: numbers(lastYear - first + 1, 4000),
        }),
      ),
      expansions: rows(size.lines === 0 ? 0 : size.expansions, expansion),
      demands: rows(size.demands, demand),
      conditions,
    });
  });
