import type { CoverageModel } from '../capability/coverage-model.ts';
import type { DataPackage } from '../evidence/data-package.ts';
import { present } from '../fault/guard.ts';
import { purchaseOrderId } from '../production/purchase.ts';
import { lineFamilies } from '../production/shipped-line.ts';
import { probability, quantileSorted } from '../simulation/estimate.ts';
import type { Executor } from '../verdict/execute.ts';
import { meets, targetMeasureName } from '../verdict/held-target.ts';
import { prepareRequest } from '../verdict/preparation.ts';
import type { AssessmentRequest } from '../verdict/request.ts';
import type { Held, Run } from '../verdict/run.ts';
import type { Sample } from '../verdict/sample.ts';
import { dateOf, type IsoDate } from '../vocabulary/calendar.ts';
import type { Plan } from './plan.ts';
import { type PlannedOrder, plannedOrders, plannedRates } from './planned-order.ts';
import type { Demand, Problem } from './problem.ts';

/** How a demand fares in the simulation. Units are those of its capability. */
export interface DemandStress {
  readonly demand: string;
  /** That the target is in service at the end of the deadline's year. */
  readonly probability: number;
  /** Half the width of the 95 % interval (Wilson) of the probability: not 0 where all replications agree. */
  readonly error: number;
  /** Mean of the units missing at the end of the deadline's year, 0 where none is. */
  readonly expectedShortfall: number;
  /** At the end of the deadline's year. */
  readonly inService: { readonly p05: number; readonly p50: number; readonly p95: number };
  /**
   * End of the month in which the target is first reached, looked at to the end of the problem's last year; `null` where
   * it is not by that percentile. `never` is the part of replications in which it is not reached at all.
   */
  readonly reached: {
    readonly p05: IsoDate | null;
    readonly p50: IsoDate | null;
    readonly p95: IsoDate | null;
    readonly never: number;
  };
}

/** A plan under the luck of an assessment. */
export interface PlanStress {
  readonly seed: number;
  readonly replications: number;
  /** Part of what is delivered that takes the place of older equipment, between two bounds, as the scenario has it. */
  readonly replaced: { readonly low: number; readonly high: number };
  /** By id. */
  readonly demands: readonly DemandStress[];
}

/** Replications that the forecasts of single cases rest on, which nothing here looks at. */
const forForecasts = 64;

/**
 * Simulates a plan: its purchases join the delivery book of a request, on the queues of their lines, what it pays for is added
 * to those lines, and what is in service
 * is drawn with the luck that an assessment of the request has. A demand counts the orders of its buyers; what is held
 * without the plan is that of Europe, as in an assessment. Where no European holding is public it is counted from zero: what
 * arrives from the as-of day on.
 *
 * @throws FaultError when the last year of the problem lies outside the projection of the request.
 */
export async function stressPlan(
  data: DataPackage,
  request: AssessmentRequest,
  problem: Problem,
  plan: Plan,
  execute: Executor,
): Promise<PlanStress> {
  const { seed, replications } = request;
  const words = { record: request.capabilities, lines: lineFamilies(data) };
  const before = request.held.purchases;
  const orders = plannedOrders(
    problem,
    plan,
    words,
    before.map(({ id }) => id),
  );
  const purchases = [...before, ...orders.map(({ purchase }) => purchase)];
  const expansions = [...(request.held.expansions ?? []), ...plannedRates(problem, plan, words)];
  const prepared = await prepareRequest(
    data,
    {
      ...request,
      deadlines: [problem.lastYear],
      replications: Math.min(replications, forForecasts),
      held: { ...request.held, purchases, expansions },
    },
    execute.books,
  );
  const luck = {
    projection: prepared.projection,
    seed,
    europe: prepared.projected(request.europe),
    replications,
  };
  const demands = await stressDemands(problem, orders, prepared.held, luck, execute.runs);
  return { seed, replications, replaced: request.held.replaced, demands };
}

/** The same once the delivery book with the plan's orders, and what is held, are prepared. */
export async function stressDemands(
  { demands, lastYear }: Problem,
  orders: readonly PlannedOrder[],
  held: Held,
  luck: Pick<Run, 'projection' | 'seed' | 'europe' | 'replications'>,
  execute: Executor['runs'],
): Promise<DemandStress[]> {
  const groups = Map.groupBy(demands, (demand) => ordersAgainst(demand, orders).join(' '));
  const runs = new Map(
    [...groups].map(([key, own]): [string, Run] => [
      key,
      {
        ...luck,
        frozen: [],
        held: heldFor(own, orders, held),
        yardsticks: [],
        detailed: false,
        targets: own.map(({ id, capability, target }) => ({ id, capability, units: target })),
      },
    ]),
  );
  const samples = await execute(runs);
  return [...groups]
    .flatMap(([key, own]) => own.map((demand) => demandStress(demand, samples.get(key)!, lastYear)))
    .sort((a, b) => (a.demand < b.demand ? -1 : 1));
}

/** Orders of the plan that do not count for a demand, by id in the book. */
const ordersAgainst = ({ buyers }: Demand, orders: readonly PlannedOrder[]): string[] =>
  orders.flatMap(({ planned, purchase }) =>
    buyers.includes(planned.buyer) ? [] : [purchaseOrderId(purchase)],
  );

/**
 * What is held as demands that count the same orders see it: their capabilities alone. All orders stand in the queues,
 * whoever they are for.
 */
function heldFor(demands: readonly Demand[], orders: readonly PlannedOrder[], held: Held): Held {
  const against = new Set(ordersAgainst(demands[0]!, orders));
  const asked = new Set(demands.map(({ capability }) => capability));
  const capabilities = held.model.capabilities.flatMap((input): CoverageModel['capabilities'] =>
    asked.has(input.id)
      ? [
          {
            ...input,
            europe: input.europe ?? { low: 0, best: 0, high: 0 },
            additions: input.additions.filter(({ caseId }) => !against.has(caseId)),
          },
        ]
      : [],
  );
  return { ...held, model: { ...held.model, capabilities } };
}

/** Sums up a demand over all replications. */
function demandStress(demand: Demand, sample: Sample, lastYear: number): DemandStress {
  const { id, target, deadline } = demand;
  const at = (year: number): number => {
    const index = sample.years.indexOf(year);
    return present(index < 0 ? undefined : index, `year ${year} is simulated`);
  };
  const inService = sample.values(targetMeasureName(id, 'inService'), at(deadline));
  const reached = sample.values(targetMeasureName(id, 'reached'), at(lastYear)).slice().sort();
  const met = probability(inService.filter((units) => meets(units, target)).length, sample.replications);
  const missing = inService.reduce((sum, units) => sum + Math.max(0, target - units), 0);
  const sorted = inService.slice().sort();
  const date = (part: number): IsoDate | null => {
    const day = reached[Math.max(0, Math.ceil(part * reached.length) - 1)]!;
    return Number.isFinite(day) ? dateOf(day) : null;
  };
  return {
    demand: id,
    probability: met.value,
    error: (met.high - met.low) / 2,
    expectedShortfall: missing / sample.replications,
    inService: {
      p05: quantileSorted(sorted, 0.05),
      p50: quantileSorted(sorted, 0.5),
      p95: quantileSorted(sorted, 0.95),
    },
    reached: {
      p05: date(0.05),
      p50: date(0.5),
      p95: date(0.95),
      never: reached.filter((day) => !Number.isFinite(day)).length / sample.replications,
    },
  };
}
