import { beforeAll, describe, expect, it } from 'vitest';
import { shippedData } from '../../test/shipped-data.ts';
import type { CapabilityInput } from '../capability/coverage-model.ts';
import { loadScenario } from '../files/scenario-folder.ts';
import type { Channel, Stage } from '../procurement/channel.ts';
import { deliveryBook } from '../production/delivery-book.ts';
import { monthOf } from '../production/month.ts';
import { purchaseOrderId, withPurchases } from '../production/purchase.ts';
import type { ShippedLine } from '../production/shipped-line.ts';
import { resolveScenario } from '../scenario/resolve.ts';
import type { Distribution } from '../simulation/distribution.ts';
import { executeOnThreads } from '../sweep/threads.ts';
import { assess } from '../verdict/assessment.ts';
import { executeHere } from '../verdict/execute.ts';
import { type Preparation, prepareRequest } from '../verdict/preparation.ts';
import type { Held } from '../verdict/run.ts';
import { dayOf, type IsoDate } from '../vocabulary/calendar.ts';
import type { Plan, PlannedPurchase } from './plan.ts';
import { plannedOrders } from './planned-order.ts';
import type { Demand, OfferedOption, Problem } from './problem.ts';
import { stressDemands, stressPlan } from './stress.ts';

const day = (text: string) => dayOf(text as IsoDate);
const asOf = day('2026-11-22');
const data = await shippedData();
const request = resolveScenario(data, loadScenario('baseline'), {
  asOf: '2026-11-22',
  seed: 3,
  replications: 200,
});
let prepared: Preparation;
beforeAll(async () => {
  prepared = await prepareRequest(data, { ...request, replications: 2 }, executeHere().books);
});

const stage = (name: string, from: Stage['from'], to: Stage['to'], law: Distribution): Stage => ({
  name,
  from,
  to,
  law,
  basis: 'stated',
  n: null,
  others: 0,
  source: 'test',
  grade: null,
  note: '',
});
const fixed = (days: number): Distribution => ({ kind: 'fixed', days });
const spread = (medianDays: number): Distribution => ({ kind: 'lognormal', medianDays, sigma: 0.8 });
const channel = (law: (days: number) => Distribution): Channel => ({
  id: 'own',
  name: 'Own',
  note: '',
  stages: [
    stage('negotiation', 'selection', 'signature', law(100)),
    stage('production', 'signature', 'first-delivery', law(500)),
    stage('series', 'first-delivery', 'last-delivery', law(100)),
  ],
});
const line = (perYear: number): ShippedLine => ({
  id: 'works',
  name: 'Works',
  rates: [{ day: day('2020-01-01'), perYear, kind: 'actual', source: 'test' }],
  minimumLeadDays: 0,
  allocation: 'first-come',
  noQueue: null,
  books: [],
  diversions: [],
  slip: undefined,
});
const option: OfferedOption = {
  id: 'leo',
  name: 'Leo',
  capability: 'tanks',
  unitsPerItem: 1,
  family: 'tank',
  supplier: 'DEU',
  channel: 'own',
  line: 'works',
  itemPrice: 10,
  firstOrder: 2027,
  leadMonths: 20,
  trainingMonths: 0,
  europeanContent: 1000,
  usDependence: 0,
  widelyOperated: false,
};
const demand = (change: Partial<Demand> = {}): Demand => ({
  id: 'tanks-2030',
  capability: 'tanks',
  buyers: ['DEU', 'POL'],
  deadline: 2030,
  target: 120,
  withoutPlan: [100, 100, 100],
  shortfallPrice: 1,
  ...change,
});
const problemWith = (demands: readonly Demand[]): Problem => ({
  name: 'p',
  priceYear: 2025,
  years: [2027, 2028, 2029, 2030],
  lastYear: 2034,
  buyers: [],
  options: [option],
  lines: [],
  expansions: [],
  demands,
  conditions: [],
});
const ordered = (year: number, quantity = 20, buyer = 'POL'): PlannedPurchase => ({
  buyer,
  option: 'leo',
  year,
  quantity,
  cost: 10 * quantity,
});
const planOf = (...purchases: readonly PlannedPurchase[]) =>
  ({ purchases, expansions: [] }) as unknown as Plan;
const words = { record: request.capabilities, lines: new Map([['works', ['tank']]]) };

/** A hundred tanks and nothing uncertain but what the channel makes so. */
async function stress(
  purchases: readonly PlannedPurchase[],
  {
    perYear = 1000,
    law = fixed,
    demands = [demand()],
    replications = 60,
    execute = executeHere(),
    earlier = 0,
  } = {},
) {
  const problem = problemWith(demands);
  const orders = plannedOrders(problem, planOf(...purchases), words).map((one) => ({
    ...one,
    // The same order and so the same luck, so many days earlier.
    purchase: { ...one.purchase, chosen: one.purchase.chosen - earlier },
  }));
  const channels = new Map([['own', channel(law)]]);
  const book = withPurchases(
    deliveryBook([], channels, [line(perYear)], asOf, () => undefined),
    orders.map(({ purchase }) => purchase),
    channels,
  );
  const exactly = (units: number) => ({ low: units, best: units, high: units });
  const tanks: CapabilityInput = {
    id: 'tanks',
    europe: exactly(100),
    countedOn: asOf,
    usMade: null,
    unitedStates: { global: null, 'in-europe': null, committed: null },
    requirement: null,
    unitCost: null,
    enabler: false,
    trainingDays: exactly(0),
    additions: orders.map(({ purchase }, order) => ({
      caseId: purchaseOrderId(purchase),
      order,
      first: null,
      last: null,
      items: purchase.quantity,
      perItem: 1,
      dependence: exactly(0),
      notBefore: asOf,
    })),
    changes: [],
  };
  const firstMonth = monthOf(asOf);
  const none = new Float64Array(0);
  const held: Held = {
    model: {
      capabilities: [tanks],
      firstMonth,
      months: monthOf(day('2035-12-31')) - firstMonth + 1,
      replaced: { low: 0, high: 0 },
    },
    book,
    medianFirst: none,
    medianLast: none,
  };
  const { projection } = prepared;
  return stressDemands(
    problem,
    orders,
    held,
    { projection, seed: 5, europe: [], replications },
    execute.runs,
  );
}
const chance = async (...of: Parameters<typeof stress>) => (await stress(...of))[0]!.probability;

describe('where nothing is uncertain', () => {
  it('is 1 by a deadline after the last delivery, and says when the target is reached', async () => {
    // Chosen on 1 July 2028, delivered from 21 February 2030 to 1 June 2030.
    expect(await stress([ordered(2028)])).toEqual([
      {
        demand: 'tanks-2030',
        probability: 1,
        error: expect.closeTo(0.03, 2),
        expectedShortfall: 0,
        inService: { p05: 120, p50: 120, p95: 120 },
        reached: { p05: '2030-06-30', p50: '2030-06-30', p95: '2030-06-30', never: 0 },
      },
    ]);
  });

  it('is 0 when it comes a year later, and counts what is missing', async () => {
    const [only] = await stress([ordered(2029)]);
    expect(only).toMatchObject({ probability: 0, expectedShortfall: 20, inService: { p50: 100 } });
    expect(only!.reached).toEqual({ p05: '2031-06-30', p50: '2031-06-30', p95: '2031-06-30', never: 0 });
    expect(only!.error).toBeGreaterThan(0);
  });

  it('never reaches what is not ordered', async () => {
    const [only] = await stress([ordered(2028, 19)]);
    expect(only).toMatchObject({ probability: 0, expectedShortfall: 1 });
    expect(only!.reached).toEqual({ p05: null, p50: null, p95: null, never: 1 });
  });

  it('is bounded by what the line makes: ten a year are not twenty', async () => {
    // Signed in October 2028: by the end of 2030 the line has made 22; the second order waits for the first.
    expect(await chance([ordered(2028)], { perYear: 10 })).toBe(1);
    expect(await chance([ordered(2028)], { perYear: 8 })).toBe(0);
    const two = [ordered(2028, 10, 'DEU'), ordered(2028, 10, 'POL')];
    expect(await chance(two, { perYear: 10 })).toBe(1);
    expect(await chance(two, { perYear: 8 })).toBe(0);
  });

  it('counts for a demand the orders of its buyers, and lets the others stand in the queue', async () => {
    const demands = [demand({ id: 'a', buyers: ['DEU'], target: 110 }), demand({ id: 'b', target: 120 })];
    const orders = [ordered(2028, 10, 'DEU'), ordered(2028, 10, 'POL')];
    const units = (rows: Awaited<ReturnType<typeof stress>>) => rows.map(({ inService }) => inService.p50);
    expect(units(await stress(orders, { demands }))).toEqual([110, 120]);
    // The order of Germany goes first on the line: signed on one day, by id.
    expect(units(await stress(orders, { demands, perYear: 6 }))).toEqual([110, 113]);
  });
});

describe('under the same luck', () => {
  it('a plan made on the median is late half the time', async () => {
    // 1 July 2028 and 600 days: the median of the first delivery is near 21 February 2030.
    const first = demand({ deadline: 2030, target: 101 });
    expect(
      await chance([ordered(2028)], { law: spread, demands: [first], replications: 2000 }),
    ).toBeGreaterThan(0.5);
    const early = { ...first, deadline: 2029 };
    expect(await chance([ordered(2028)], { law: spread, demands: [early], replications: 2000 })).toBeLessThan(
      0.5,
    );
  });

  it('no probability falls when capacity grows', async () => {
    let before = -1;
    const seen = new Set<number>();
    for (const perYear of [4, 8, 10, 12, 15, 20, 40, 1000]) {
      const now = await chance([ordered(2027), ordered(2028)], {
        perYear,
        law: spread,
        demands: [demand({ target: 135 })],
        replications: 400,
      });
      expect(now).toBeGreaterThanOrEqual(before);
      seen.add(now);
      before = now;
    }
    expect(seen.size).toBeGreaterThan(3);
  });

  it('no probability falls when an order is placed earlier', async () => {
    let before = -1;
    const seen = new Set<number>();
    for (const earlier of [0, 30, 90, 180, 365, 700]) {
      const now = await chance([ordered(2029)], { law: spread, replications: 400, perYear: 12, earlier });
      expect(now).toBeGreaterThanOrEqual(before);
      seen.add(now);
      before = now;
    }
    expect(seen.size).toBeGreaterThan(4);
  });

  it('is the same on threads', async () => {
    const settings = { law: spread, perYear: 12, replications: 600 };
    const here = await stress([ordered(2027), ordered(2028)], settings);
    const there = await stress([ordered(2027), ordered(2028)], { ...settings, execute: executeOnThreads(2) });
    expect(there).toEqual(here);
  });
});

describe('on shipped data', () => {
  const capabilities = ['combat-aircraft', 'long-range-air-defence', 'tanks'];
  const demands = capabilities.map((capability) =>
    demand({ id: capability, capability, deadline: 2032, target: 1 }),
  );
  const problem: Problem = {
    ...problemWith(demands),
    lastYear: 2032,
    options: [{ ...option, channel: 'fms', line: 'abrams', supplier: 'USA' }],
  };

  it('holds, without a purchase, what an assessment of the same luck holds', async () => {
    const { demands: rows, ...meta } = await stressPlan(data, request, problem, planOf(), executeHere());
    expect(meta).toEqual({ seed: 3, replications: 200, replaced: { low: 0, high: 1 } });
    const assessment = await assess(data, { ...request, deadlines: [2032] }, executeHere());
    for (const { demand: id, inService } of rows) {
      const { p5, p50, p95 } = assessment.capabilities.find((one) => one.id === id)!.europe!['2032']!;
      expect([id, inService]).toEqual([id, { p05: p5, p50, p95 }]);
    }
  });

  it('adds the orders of the plan, and nothing to other demands', async () => {
    const [without, with_] = await Promise.all(
      [planOf(), planOf(ordered(2027, 2000))].map((plan) =>
        stressPlan(data, request, problem, plan, executeHere()),
      ),
    );
    expect(with_!.demands.slice(0, 2)).toEqual(without!.demands.slice(0, 2));
    expect(with_!.demands[2]!.inService.p95).toBeGreaterThan(without!.demands[2]!.inService.p95);
  });

  it('counts all that a plan orders, whatever part of other arrivals replaces older equipment', async () => {
    const wanted = {
      ...problem,
      demands: [demand({ capability: 'tanks', deadline: 2032, target: 100_000 })],
    };
    const added = async (replaced: { low: number; high: number }) => {
      const under = { ...request, held: { ...request.held, replaced } };
      const [without, with_] = await Promise.all(
        [planOf(), planOf(ordered(2027, 500))].map((plan) =>
          stressPlan(data, under, wanted, plan, executeHere()),
        ),
      );
      return without!.demands[0]!.expectedShortfall - with_!.demands[0]!.expectedShortfall;
    };
    const all = await added({ low: 0, high: 0 });
    expect(all).toBeGreaterThan(1);
    expect(await added({ low: 1, high: 1 })).toBeCloseTo(all, 6);
  });

  it('refuses a last year beyond the projection of the scenario', async () => {
    const late = { ...problem, lastYear: 2041 };
    await expect(stressPlan(data, request, late, planOf(), executeHere())).rejects.toThrow(
      /a deadline lies within the projection/,
    );
  });
});
