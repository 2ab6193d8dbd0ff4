import { guard } from '../fault/guard.ts';
import { roundKeys } from '../simulation/batch.ts';
import { streamKey } from '../simulation/stream.ts';
import { deliveriesByEvent } from './event-queue.ts';
import {
  eventLineOf,
  eventOrdersOf,
  type PreparedBook,
  type PreparedQueue,
  rateUnderSlip,
} from './order-book.ts';
import { serveQueue } from './queue.ts';
import { addStage, type PreparedStage } from './stage.ts';
import { waitInTable } from './wait.ts';

/** Sums of days are kept in whole 1024ths of a day, so that they add up exactly in any order. */
const fine = 1024;
const batch = 32;

/**
 * Where the days of one order go, added up over replications; sums merge exactly. Only replications in which something
 * is delivered count.
 */
export interface ExplanationSums {
  replications: number;
  delivered: number;
  /** 1024ths of a day, by stage in the order of the book; then from award to last delivery. */
  stages: number[];
  queue: number;
  production: number;
  lead: number;
  /** Units of other orders that went before its last unit and were not made on the day of its award, by order id. */
  behind: Record<string, number>;
}

/** Means over the replications in which something is delivered, days and units. */
export interface Explanation {
  readonly orderId: string;
  readonly replications: number;
  /** Replications in which something is delivered. */
  readonly delivered: number;
  readonly stages: readonly { readonly name: string; readonly days: number }[];
  /** From award until the line begins the first unit; for an order without a line, 0. */
  readonly queueDays: number;
  /** From then until the last unit is made, with other orders' units in between where these go first. */
  readonly productionDays: number;
  /** From then until the minimum lead time lets it go. */
  readonly leadDays: number;
  /** Most units first; equal ones by id. */
  readonly behind: readonly { readonly orderId: string; readonly units: number }[];
}

/** Adds up where the days of an order go, in replications `from` to `to`; the same luck as `simulateBlock`. */
export function explainBlock(
  prepared: PreparedBook,
  orderId: string,
  seed: number,
  from: number,
  to: number,
): ExplanationSums {
  const { book } = prepared;
  const index = book.orders.findIndex(({ id }) => id === orderId);
  guard(index >= 0, 'the order to explain is in the book', { orderId });
  const queue = prepared.queues.find(({ members }) => members.includes(index));
  const keys = roundKeys(streamKey(seed));
  const ladder = [...prepared.stages[index]!, ...prepared.toFirst[index]!, ...prepared.toLast[index]!];
  const sums = emptySums(ladder.length);
  sums.replications = to - from;
  const drawn = (
    stages: readonly PreparedStage[],
    base: number,
    end: number,
    start: number,
  ): Float64Array => {
    const days = new Float64Array(batch).fill(start);
    for (const stage of stages) addStage(stage, keys, base, end, new Float64Array(batch), days, 0);
    return days;
  };
  for (let base = from - (from % 2); base < to; base += batch) {
    const end = Math.min(base + batch, to);
    const stages = ladder.map((stage) => drawn([stage], base, end, 0));
    const awards = new Map(
      [...(queue?.members ?? [])].map((member) => [
        member,
        drawn(prepared.stages[member]!, base, end, book.orders[member]!.start),
      ]),
    );
    const factors = queue?.slip && drawn([queue.slip], base, end, 0);
    for (let r = Math.max(base, from); r < end; r++) {
      const column = r - base;
      const wait =
        queue === undefined
          ? { queueDays: 0, productionDays: 0, leadDays: 0, behind: [] }
          : waitOfReplication(
              prepared,
              queue,
              index,
              (member) => awards.get(member)![column]!,
              factors?.[column] ?? 1,
            );
      if (wait === undefined) continue;
      sums.delivered++;
      for (const [stage, days] of stages.entries()) sums.stages[stage]! += Math.round(days[column]! * fine);
      sums.queue += Math.round(wait.queueDays * fine);
      sums.production += Math.round(wait.productionDays * fine);
      sums.lead += Math.round(wait.leadDays * fine);
      for (const { id, units } of wait.behind) sums.behind[id] = (sums.behind[id] ?? 0) + units;
    }
  }
  return sums;
}

const emptySums = (stages: number): ExplanationSums => ({
  replications: 0,
  delivered: 0,
  stages: Array.from({ length: stages }, () => 0),
  queue: 0,
  production: 0,
  lead: 0,
  behind: {},
});

interface ReplicationWait {
  readonly queueDays: number;
  readonly productionDays: number;
  readonly leadDays: number;
  readonly behind: readonly { readonly id: string; readonly units: number }[];
}

/** The wait of an order in one replication; `undefined` when it is never delivered in full or at all. */
function waitOfReplication(
  { book }: PreparedBook,
  queue: PreparedQueue,
  index: number,
  awardOf: (member: number) => number,
  factor: number,
): ReplicationWait | undefined {
  const rate = rateUnderSlip(queue, factor);
  const row = queue.members.indexOf(index);
  let wait: ReplicationWait | undefined;
  if (queue.byEvent) {
    const orders = eventOrdersOf(book, queue, awardOf);
    const deliveries = deliveriesByEvent(eventLineOf(queue, rate), orders);
    const own = deliveries[row]!;
    const { award, group } = orders[row]!;
    const arrival = Math.max(award, queue.queue.opens);
    const shared = queue.line.allocation === 'fixed-shares';
    wait = {
      queueDays: own.begun - arrival,
      productionDays: own.made - own.begun,
      leadDays: own.last - own.made,
      behind: deliveries.flatMap(({ id, madeDays }, other) => {
        if (other === row || (shared && orders[other]!.group !== group)) return [];
        const units = madeDays.filter((day) => day > arrival && day < own.made).length;
        return units === 0 ? [] : [{ id, units }];
      }),
    };
  } else {
    const { members, table } = queue;
    const line = { ...queue.queue, rate };
    for (const [place, member] of members.entries()) table.award[place] = awardOf(member);
    serveQueue(line, table);
    wait = waitInTable(
      line,
      table,
      [...members].map((member) => book.orders[member]!),
      row,
    );
  }
  return wait !== undefined && Number.isFinite(wait.productionDays + wait.queueDays) ? wait : undefined;
}

/** Adds up parts of the replications, in any order. */
export function mergeExplanations(parts: readonly ExplanationSums[]): ExplanationSums {
  const total = emptySums(parts[0]?.stages.length ?? 0);
  for (const part of parts) {
    total.replications += part.replications;
    total.delivered += part.delivered;
    for (const [stage, sum] of part.stages.entries()) total.stages[stage]! += sum;
    total.queue += part.queue;
    total.production += part.production;
    total.lead += part.lead;
    for (const [id, units] of Object.entries(part.behind)) total.behind[id] = (total.behind[id] ?? 0) + units;
  }
  return total;
}

/** The means; `undefined` when the order is delivered in no replication. */
export function explanationOf(
  { book }: PreparedBook,
  orderId: string,
  sums: ExplanationSums,
): Explanation | undefined {
  const order = book.orders.find(({ id }) => id === orderId);
  if (order === undefined || sums.delivered === 0) return undefined;
  const names = [...order.stages, ...(order.toFirst ?? []), ...(order.toLast ?? [])].map(({ name }) => name);
  const mean = (sum: number): number => sum / fine / sums.delivered;
  return {
    orderId,
    replications: sums.replications,
    delivered: sums.delivered,
    stages: names.map((name, stage) => ({ name, days: mean(sums.stages[stage]!) })),
    queueDays: mean(sums.queue),
    productionDays: mean(sums.production),
    leadDays: mean(sums.lead),
    behind: Object.entries(sums.behind)
      .map(([id, units]) => ({ orderId: id, units: units / sums.delivered }))
      .sort((a, b) => b.units - a.units || (a.orderId < b.orderId ? -1 : 1)),
  };
}
