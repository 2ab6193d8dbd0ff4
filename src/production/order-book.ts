import { guard } from '../fault/guard.ts';
import type { Day } from '../vocabulary/calendar.ts';
import type { EventLine, EventOrder } from './event-queue.ts';
import type { ProductionLine } from './line.ts';
import type { MonthWindow } from './month.ts';
import { type LineQueue, type QueueTable, queueTable } from './queue.ts';
import { prepareRate, type Rate, slipAnnounced } from './rate.ts';
import { type PreparedStage, prepareStage, type Stage } from './stage.ts';

/** An order to simulate. Plain data. */
export interface BookOrder {
  /** With each stage's name the address of its luck, so that adding an order leaves the luck of all others. */
  readonly id: string;
  /** Line of the book; `null` for an order whose line is not described. */
  readonly line: string | null;
  /** Group under fixed shares. */
  readonly group?: string;
  /** Class under `priority`, lower first. */
  readonly priority?: number;
  /** Units still to be delivered. */
  readonly units: number;
  /** Day from which the stages are counted; the award itself when there are none. */
  readonly start: Day;
  /** Stages up to the award. */
  readonly stages: readonly Stage[];
  /**
   * From award to first delivery, and from first to last. Without a line they are all there is. With one, the queue is
   * a floor under them: first = max(queue's first, award + toFirst), last = max(queue's last, first + toLast).
   */
  readonly toFirst?: readonly Stage[];
  readonly toLast?: readonly Stage[];
  /** Day from which it has its place in the queue, when that is not its award. */
  readonly place?: Day;
  readonly cancelledOn?: Day | null;
}

/** A line of the book. Plain data. */
export type BookLine = Omit<ProductionLine, 'name'> & {
  /** Day from which the line works on the orders of the book; without it, from the first award on. */
  readonly opens?: Day;
  /** Day from which slips are counted; without it the day `opens`. */
  readonly asOf?: Day;
  /** How many times longer announced expansions take; drawn once a replication. */
  readonly slip?: { readonly median: number; readonly sigma: number };
};

/** What is simulated: lines, orders, and the months that results are counted by. Plain data for a worker thread. */
export interface OrderBook {
  readonly lines: readonly BookLine[];
  readonly orders: readonly BookOrder[];
  readonly window: MonthWindow;
}

/** Orders that are served together, and how. */
export interface PreparedQueue {
  readonly line: BookLine;
  readonly queue: LineQueue;
  /** Orders of the book, by id: awards of one day are served in the order of their ids, whatever the order of rows. */
  readonly members: Int32Array;
  readonly table: QueueTable;
  /** Priorities or diversions: an event for each unit. */
  readonly byEvent: boolean;
  /** Whether any of its orders has durations or a place of its own, so that days are drawn beside the queue. */
  readonly drawn: boolean;
  readonly slip: PreparedStage | undefined;
}

/** A book ready to be simulated. */
export interface PreparedBook {
  readonly book: OrderBook;
  readonly stages: readonly (readonly PreparedStage[])[];
  readonly toFirst: readonly (readonly PreparedStage[])[];
  readonly toLast: readonly (readonly PreparedStage[])[];
  readonly queues: readonly PreparedQueue[];
  /** Orders without a line. */
  readonly loose: Int32Array;
}

const byId =
  ({ orders }: OrderBook) =>
  (a: number, b: number): number =>
    orders[a]!.id < orders[b]!.id ? -1 : 1;

/** Adds up rates, opens streams and sorts orders to their queues. Inputs are checked by then: a fault here is a bug. */
export function prepareBook(book: OrderBook): PreparedBook {
  const lines = new Map(book.lines.map((line) => [line.id, line]));
  guard(lines.size === book.lines.length, 'ids of lines are unique');
  guard(new Set(book.orders.map(({ id }) => id)).size === book.orders.length, 'ids of orders are unique');
  const queued = new Map<BookLine, Map<string, number[]>>();
  const loose: number[] = [];
  for (const [index, order] of book.orders.entries()) {
    const { id, units, start, stages } = order;
    guard(Number.isSafeInteger(units) && units >= 0, 'an order has a whole number of units', { id, units });
    guard(Number.isFinite(start), 'an order has a day from which its stages are counted', { id });
    const names = [...stages, ...(order.toFirst ?? []), ...(order.toLast ?? [])].map(({ name }) => name);
    guard(new Set(names).size === names.length, 'names of stages are unique in an order', { id, names });
    if (order.line === null) {
      loose.push(index);
      continue;
    }
    const line = lines.get(order.line);
    guard(line !== undefined, 'the line of an order is in the book', { id, line: order.line });
    const groups = queued.get(line) ?? new Map<string, number[]>();
    queued.set(line, groups);
    const group = line.allocation === 'fixed-shares' && !eventful(line) ? (order.group ?? '') : '';
    groups.set(group, [...(groups.get(group) ?? []), index]);
  }
  const prepareAll = (which: 'stages' | 'toFirst' | 'toLast') =>
    book.orders.map((order) => (order[which] ?? []).map((stage) => prepareStage(order.id, stage)));
  return {
    book,
    stages: prepareAll('stages'),
    toFirst: prepareAll('toFirst'),
    toLast: prepareAll('toLast'),
    queues: [...queued].flatMap(([line, groups]) =>
      [...groups].map(([group, members]) => prepareQueue(book, line, group, members)),
    ),
    loose: Int32Array.from(loose),
  };
}

const eventful = ({ allocation, diversions = [] }: BookLine): boolean =>
  allocation === 'priority' || diversions.length > 0;

function prepareQueue(book: OrderBook, line: BookLine, group: string, members: number[]): PreparedQueue {
  const byEvent = eventful(line);
  const share = line.allocation === 'fixed-shares' && !byEvent ? line.shares?.[group] : 1;
  guard(share !== undefined && share > 0, 'a group has a share of its line', { line: line.id, group });
  guard(line.slip === undefined || questionDay(line) !== undefined, 'a slip is counted from a day', {
    line: line.id,
  });
  const sorted = Int32Array.from(members).sort(byId(book));
  const table = queueTable(sorted.length);
  for (const [row, index] of sorted.entries()) {
    const { units, cancelledOn } = book.orders[index]!;
    table.units[row] = units;
    table.cancelledOn[row] = cancelledOn ?? Number.POSITIVE_INFINITY;
  }
  const law = line.slip && {
    kind: 'lognormal' as const,
    medianDays: line.slip.median,
    sigma: line.slip.sigma,
  };
  return {
    line,
    queue: {
      rate: prepareRate(line.rates),
      work: 1 / share,
      opens: line.opens ?? Number.NEGATIVE_INFINITY,
      minimumLeadDays: line.minimumLeadDays,
    },
    members: sorted,
    table,
    byEvent,
    drawn: members.some((index) => {
      const { toFirst = [], toLast = [], place } = book.orders[index]!;
      return toFirst.length > 0 || toLast.length > 0 || place !== undefined;
    }),
    slip: law && prepareStage(line.id, { name: 'slip', law }),
  };
}

/** Day from which the slips of a line are counted. */
const questionDay = ({ asOf, opens }: BookLine): Day | undefined => asOf ?? opens;

/** Rate of a queue when announced expansions take `factor` times as long. */
export const rateUnderSlip = ({ slip, line, queue }: PreparedQueue, factor: number): Rate =>
  slip === undefined ? queue.rate : prepareRate(slipAnnounced(line.rates, questionDay(line)!, factor));

/** The queue for the event list. */
export function eventLineOf({ line, queue }: PreparedQueue, rate: Rate): EventLine {
  const { opens, minimumLeadDays } = queue;
  const shares = line.allocation === 'fixed-shares' ? line.shares : undefined;
  return { rate, opens, minimumLeadDays, shares, diversions: line.diversions };
}

/** Its orders, with their award days. */
export const eventOrdersOf = (
  { orders }: OrderBook,
  { members, line }: PreparedQueue,
  awardOf: (index: number, row: number) => Day,
): EventOrder[] =>
  [...members].map((index, row) => {
    const { id, group, priority = 0, units, cancelledOn = null } = orders[index]!;
    return {
      id,
      units,
      cancelledOn,
      award: awardOf(index, row),
      priority: line.allocation === 'priority' ? priority : 0,
      ...(group === undefined ? {} : { group }),
    };
  });
