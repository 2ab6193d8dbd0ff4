import type { Buyer, Demand, LineCapacity, OfferedOption, Problem } from '../../src/planning/problem.ts';
import { openStream } from '../../src/simulation/stream.ts';

/** How many of each: every buyer may order every item of every supplier in every year. */
export interface PlanSize {
  readonly buyers: number;
  readonly items: number;
  readonly years: number;
}

/** 51,200 whole columns: 32 buyers × 40 items × 4 suppliers × 10 years. */
export const largePlan: PlanSize = { buyers: 32, items: 40, years: 10 };

/** Supplier countries, with the least and greatest European content of what they sell, in parts of a thousand. */
const suppliers = [
  { country: 'DEU', content: [800, 1000], months: [18, 42], price: [95, 125] },
  { country: 'FRA', content: [800, 1000], months: [18, 42], price: [95, 125] },
  { country: 'KOR', content: [100, 400], months: [9, 24], price: [75, 105] },
  { country: 'USA', content: [50, 300], months: [18, 48], price: [85, 115] },
] as const;

const firstYear = 2027;

/**
 * A made-up problem of any size, the same for the same seed: two thresholds a buyer and item, lines that all buyers share
 * and that cannot make everything at once, budgets that are just enough, 65 % European content. Its figures describe
 * nothing real.
 */
export function generatePlanProblem(seed: number, { buyers, items, years: count }: PlanSize): Problem {
  const stream = openStream(seed, 'plan', 'benchmark');
  let index = 0;
  const dice = (from: number, to: number): number =>
    from + Math.floor(stream.uniform(0, index++) * (to - from + 1));
  const number = (n: number): string => `${n + 1}`.padStart(2, '0');
  const years = Array.from({ length: count }, (_, y) => firstYear + y);
  const lastYear = firstYear + count;
  const country = (b: number): string => `B${number(b)}`;

  // A few dear items and many cheap ones, in thousands of USD.
  const cheapest = 2000;
  const dearest = 120_000;
  const basePrices = Array.from({ length: items }, () =>
    Math.round(cheapest * (dearest / cheapest) ** stream.uniform(1, index++)),
  );
  const options = basePrices.flatMap((base, i) =>
    suppliers.map(({ country: supplier, content, months, price }): OfferedOption => {
      const id = `item-${number(i)}-${supplier.toLowerCase()}`;
      const europeanContent = dice(content[0], content[1]);
      return {
        id,
        name: id,
        capability: `capability-${number(i)}`,
        unitsPerItem: 1,
        family: id,
        supplier,
        channel: 'direct-commercial',
        line: id,
        itemPrice: Math.round((base * dice(price[0], price[1])) / 100),
        firstOrder: firstYear,
        leadMonths: dice(months[0], months[1]),
        trainingMonths: dice(0, 6),
        europeanContent,
        usDependence: supplier === 'USA' ? 1000 : 0,
        widelyOperated: dice(0, 1) === 1,
      };
    }),
  );

  const needed = new Float64Array(items);
  const costs = new Float64Array(buyers);
  const demands: Demand[] = [];
  for (let b = 0; b < buyers; b++)
    for (let i = 0; i < items; i++) {
      const deadline = firstYear + dice(Math.ceil(count * 0.4), Math.ceil(count * 0.6));
      const later = dice(deadline + 1, firstYear + count - 1);
      // The dearer an item, the fewer.
      const lot = Math.round(Math.sqrt(dearest / basePrices[i]!));
      const half = lot * dice(1, 15);
      const full = half + lot * dice(1, 15);
      const withoutPlan = (from: number): number[] => new Array<number>(lastYear - from + 1).fill(0);
      const demand = {
        capability: `capability-${number(i)}`,
        buyers: [country(b)],
        shortfallPrice: basePrices[i]!,
      };
      demands.push(
        {
          ...demand,
          id: `${country(b)}-${number(i)}-half`,
          deadline,
          target: half,
          withoutPlan: withoutPlan(deadline),
        },
        {
          ...demand,
          id: `${country(b)}-${number(i)}-full`,
          deadline: later,
          target: full,
          withoutPlan: withoutPlan(later),
        },
      );
      needed[i]! += full;
      costs[b]! += full * basePrices[i]!;
    }

  return {
    name: `generated-${buyers}-${items}-${count}`,
    priceYear: 2025,
    years,
    lastYear,
    buyers: Array.from(
      { length: buyers },
      (_, b): Buyer => ({
        country: country(b),
        budget: years.map(() => Math.round((costs[b]! / count) * (dice(105, 150) / 100))),
      }),
    ),
    options,
    lines: options.map(({ id, name }, o): LineCapacity => {
      const share = dice(20, 60) / 100;
      // A line grows by a twentieth a year.
      const rate = (y: number): number =>
        Math.round(1000 * (1 + (share * needed[Math.floor(o / 4)]! * (1 + y / 20)) / 4));
      return { id, name, milliItems: Array.from({ length: lastYear - firstYear + 1 }, (_, y) => rate(y)) };
    }),
    expansions: [],
    demands,
    conditions: [{ name: 'european-content', atLeast: 650 }],
  };
}
