import { guard } from '../fault/guard.ts';
import { roundKeys } from '../simulation/batch.ts';
import { streamKey } from '../simulation/stream.ts';
import { drawDurations, laterOf, openDraws } from './duration-draw.ts';
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
  /** Days of the first and of the last delivery that the queue adds to what the durations give. */
  heldFirst: number;
  heldLast: number;
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
  /** Days by which the queue puts off the first and the last delivery beyond what the order's durations give. */
  readonly heldFirstDays: number;
  readonly heldLastDays: number;
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
  const members = queue?.members ?? Int32Array.of(index);
  const row = members.indexOf(index);
  const until = book.orders[index]!.cancelledOn ?? Number.POSITIVE_INFINITY;
  const ladder = [...prepared.stages[index]!, ...prepared.toFirst[index]!, ...prepared.toLast[index]!];
  const sums = emptySums(ladder.length);
  sums.replications = to - from;
  const drawn = (stage: PreparedStage, base: number, end: number): Float64Array => {
    const days = new Float64Array(batch);
    addStage(stage, keys, base, end, new Float64Array(batch + 1), days, 0);
    return days;
  };
  const draws = openDraws(members.length, batch);
  for (let base = from - (from % 2); base < to; base += batch) {
    const end = Math.min(base + batch, to);
    const stages = ladder.map((stage) => drawn(stage, base, end));
    drawDurations(prepared, members, keys, base, end, draws);
    const factors = queue?.slip && drawn(queue.slip, base, end);
    for (let r = Math.max(base, from); r < end; r++) {
      const column = r - base;
      const wait =
        queue === undefined
          ? unqueued
          : waitOfReplication(
              prepared,
              queue,
              row,
              (member) => draws.place[member * batch + column]!,
              factors?.[column] ?? 1,
            );
      if (wait === undefined) continue;
      const cell = row * batch + column;
      const { first, last } = laterOf(draws, row, column, wait, until);
      if (last === Number.POSITIVE_INFINITY) continue;
      sums.delivered++;
      sums.heldFirst += Math.round((first - draws.first[cell]!) * fine);
      sums.heldLast += Math.round((last - draws.first[cell]! - draws.tail[cell]!) * fine);
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
  heldFirst: 0,
  heldLast: 0,
  behind: {},
});

interface ReplicationWait {
  readonly queueDays: number;
  readonly productionDays: number;
  readonly leadDays: number;
  readonly first: number;
  readonly last: number;
  readonly behind: readonly { readonly id: string; readonly units: number }[];
}

/** An order without a line waits for nobody. */
const unqueued: ReplicationWait = {
  queueDays: 0,
  productionDays: 0,
  leadDays: 0,
  first: Number.NEGATIVE_INFINITY,
  last: Number.NEGATIVE_INFINITY,
  behind: [],
};

/** The wait of an order in one replication; `undefined` when it is never delivered in full or at all. */
function waitOfReplication(
  { book }: PreparedBook,
  queue: PreparedQueue,
  row: number,
  placeOf: (row: number) => number,
  factor: number,
): ReplicationWait | undefined {
  const rate = rateUnderSlip(queue, factor);
  let wait: ReplicationWait | undefined;
  if (queue.byEvent) {
    const orders = eventOrdersOf(book, queue, (_, other) => placeOf(other));
    const deliveries = deliveriesByEvent(eventLineOf(queue, rate), orders);
    const own = deliveries[row]!;
    const { award, group } = orders[row]!;
    const arrival = Math.max(award, queue.queue.opens);
    const shared = queue.line.allocation === 'fixed-shares';
    wait = {
      queueDays: own.begun - arrival,
      productionDays: own.made - own.begun,
      leadDays: own.last - own.made,
      first: own.first,
      last: own.last,
      behind: deliveries.flatMap(({ id, madeDays }, other) => {
        if (other === row || (shared && orders[other]!.group !== group)) return [];
        const units = madeDays.filter((day) => day > arrival && day < own.made).length;
        return units === 0 ? [] : [{ id, units }];
      }),
    };
  } else {
    const { members, table } = queue;
    const line = { ...queue.queue, rate };
    for (const place of members.keys()) table.award[place] = placeOf(place);
    serveQueue(line, table);
    const found = waitInTable(
      line,
      table,
      [...members].map((member) => book.orders[member]!),
      row,
    );
    wait = found && { ...found, first: table.first[row]!, last: table.last[row]! };
  }
  return wait !== undefined && Number.isFinite(wait.productionDays + wait.queueDays) ? wait : undefined;
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
    heldFirstDays: mean(sums.heldFirst),
    heldLastDays: mean(sums.heldLast),
    behind: Object.entries(sums.behind)
      .map(([id, units]) => ({ orderId: id, units: units / sums.delivered }))
      .sort((a, b) => b.units - a.units || (a.orderId < b.orderId ? -1 : 1)),
  };
}
