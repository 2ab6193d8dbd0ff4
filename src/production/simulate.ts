import { guard } from '../fault/guard.ts';
import { roundKeys } from '../simulation/batch.ts';
import {
  type Allocate,
  addHistogram,
  countDay,
  countDays,
  emptyHistogram,
  type Histogram,
} from '../simulation/histogram.ts';
import { streamKey } from '../simulation/stream.ts';
import { type DurationDraws, drawDurations, laterOf, openDraws } from './duration-draw.ts';
import { deliveriesByEvent } from './event-queue.ts';
import { monthOfDayTable, monthStart } from './month.ts';
import {
  eventLineOf,
  eventOrdersOf,
  type OrderBook,
  type PreparedBook,
  type PreparedQueue,
  prepareBook,
  rateUnderSlip,
} from './order-book.ts';
import { type LineQueue, serveQueue } from './queue.ts';
import { addStage } from './stage.ts';

/** Results of a run of replications: a row an order, in the order of the book. They merge exactly. */
export interface DeliveryBlock {
  readonly replications: number;
  readonly first: Histogram;
  readonly last: Histogram;
}

/** Replications that are drawn together; small enough that their awards stay near the processor. */
const batch = 32;

export function emptyBlock({ orders, window }: OrderBook, allocate?: Allocate): DeliveryBlock {
  const histogram = () => emptyHistogram(orders.length, window.firstMonth, window.months, allocate);
  return { replications: 0, first: histogram(), last: histogram() };
}

/** Sets every count of a block to nothing. */
export function clearBlock({ first, last }: DeliveryBlock): void {
  for (const { counts, daySums, squareSums } of [first, last])
    for (const numbers of [counts, daySums, squareSums]) numbers.fill(0);
}

/** Adds up blocks of one book: in any order, and however the replications were cut, the same bytes. */
export function mergeBlocks(book: OrderBook, blocks: readonly DeliveryBlock[]): DeliveryBlock {
  const total = emptyBlock(book);
  let replications = 0;
  for (const block of blocks) {
    replications += block.replications;
    addHistogram(total.first, block.first);
    addHistogram(total.last, block.last);
  }
  return { ...total, replications };
}

/** Simulates replications `from` to `to` (exclusive) of a book. */
export function simulateBook(book: OrderBook, seed: number, from: number, to: number): DeliveryBlock {
  return simulateBlock(prepareBook(book), seed, from, to);
}

/** Called for each replication with the days of first and last delivery, a number an order; the arrays are reused. */
export type OnReplication = (replication: number, first: Float64Array, last: Float64Array) => void;

/**
 * The same for a book that is prepared already; a prepared book serves one block at a time. Counts are added to those of
 * a block that is given, whose number of replications is its giver's to keep.
 */
export function simulateBlock(
  prepared: PreparedBook,
  seed: number,
  from: number,
  to: number,
  into?: DeliveryBlock,
  onReplication?: OnReplication,
): DeliveryBlock {
  guard(
    Number.isSafeInteger(from) && Number.isSafeInteger(to) && from >= 0 && from <= to,
    'a block is a range',
    {
      from,
      to,
    },
  );
  const { book, stages } = prepared;
  const keys = roundKeys(streamKey(seed));
  const block = into ?? { ...emptyBlock(book), replications: to - from };
  const calendar = { firstDay: monthStart(book.window.firstMonth), monthOfDay: monthOfDayTable(book.window) };
  const awards = new Float64Array(book.orders.length * batch);
  const buffer = new Float64Array(batch);
  const days = onReplication && openDays(book.orders.length);
  const scratch = { first: new Float64Array(batch), last: new Float64Array(batch) };
  const room = prepared.queues.map(({ drawn, members }) =>
    drawn ? openDraws(members.length, batch) : undefined,
  );
  // Two replications share one block of random numbers, so a batch begins with an even one.
  for (let base = from - (from % 2); base < to; base += batch) {
    const end = Math.min(base + batch, to);
    for (const [index, order] of book.orders.entries()) {
      awards.fill(order.start, index * batch, index * batch + (end - base));
      for (const stage of stages[index]!) addStage(stage, keys, base, end, buffer, awards, index * batch);
    }
    const run: Run = {
      prepared,
      keys,
      block,
      calendar,
      awards,
      buffer,
      scratch,
      days,
      base,
      from: Math.max(base, from),
      end,
    };
    for (const [place, queue] of prepared.queues.entries()) {
      const draws = room[place];
      if (draws) drawDurations(prepared, queue.members, keys, base, end, draws);
      if (queue.byEvent || queue.slip !== undefined) runQueueChanging(run, queue, draws);
      else for (let r = run.from; r < end; r++) runQueue(run, queue, queue.queue, r - base, draws);
    }
    for (const index of prepared.loose) runLoose(run, index);
    if (onReplication) for (let r = run.from; r < end; r++) onReplication(r, ...days!.column(r - base));
  }
  return block;
}

/** Days of a batch, kept order by order, so that each replication can be seen whole. */
interface BatchDays {
  readonly first: Float64Array;
  readonly last: Float64Array;
  column(column: number): [first: Float64Array, last: Float64Array];
}

function openDays(orders: number): BatchDays {
  const first = new Float64Array(orders * batch);
  const last = new Float64Array(orders * batch);
  const one: [Float64Array, Float64Array] = [new Float64Array(orders), new Float64Array(orders)];
  return {
    first,
    last,
    column(column) {
      for (let index = 0; index < orders; index++) {
        one[0][index] = first[index * batch + column]!;
        one[1][index] = last[index * batch + column]!;
      }
      return one;
    },
  };
}

/** Counts the first and last delivery of an order in one replication, and keeps them where they are asked for. */
function record(
  { block, calendar, days }: Run,
  index: number,
  column: number,
  first: number,
  last: number,
): void {
  countDay(block.first, index, first, calendar.firstDay, calendar.monthOfDay);
  countDay(block.last, index, last, calendar.firstDay, calendar.monthOfDay);
  if (days === undefined) return;
  days.first[index * batch + column] = first;
  days.last[index * batch + column] = last;
}

/** One batch of replications. */
interface Run {
  readonly prepared: PreparedBook;
  readonly keys: Int32Array;
  readonly block: DeliveryBlock;
  readonly calendar: { readonly firstDay: number; readonly monthOfDay: Int32Array };
  /** Award days, a row of `batch` replications an order. */
  readonly awards: Float64Array;
  readonly buffer: Float64Array;
  /** For one order without a line at a time. */
  readonly scratch: { readonly first: Float64Array; readonly last: Float64Array };
  /** Kept only where replications are looked at one by one. */
  readonly days: BatchDays | undefined;
  /** Even replication of the first column, and the replications that count. */
  readonly base: number;
  readonly from: number;
  readonly end: number;
}

/** One replication of a queue in closed form. */
function runQueue(
  run: Run,
  { members, table }: PreparedQueue,
  queue: LineQueue,
  column: number,
  draws: DurationDraws | undefined,
): void {
  const { awards, block, calendar } = run;
  const { award, first, last, cancelledOn } = table;
  for (let row = 0; row < members.length; row++) {
    award[row] =
      draws === undefined ? awards[members[row]! * batch + column]! : draws.place[row * batch + column]!;
  }
  serveQueue(queue, table);
  if (draws !== undefined) {
    for (let row = 0; row < members.length; row++) {
      const queued = { first: first[row]!, last: last[row]! };
      const later = laterOf(draws, row, column, queued, cancelledOn[row]!);
      first[row] = later.first;
      last[row] = later.last;
    }
  }
  if (run.days !== undefined) {
    for (let row = 0; row < members.length; row++)
      record(run, members[row]!, column, first[row]!, last[row]!);
    return;
  }
  countDays(block.first, members, first, calendar.firstDay, calendar.monthOfDay);
  countDays(block.last, members, last, calendar.firstDay, calendar.monthOfDay);
}

/** Replications of a queue whose rate slips, or that needs events. */
function runQueueChanging(run: Run, prepared: PreparedQueue, draws: DurationDraws | undefined): void {
  const { queue, slip, members, table } = prepared;
  const factors = new Float64Array(batch);
  if (slip !== undefined) addStage(slip, run.keys, run.base, run.end, run.buffer, factors, 0);
  for (let r = run.from; r < run.end; r++) {
    const column = r - run.base;
    const rate = rateUnderSlip(prepared, factors[column]!);
    if (!prepared.byEvent) {
      runQueue(run, prepared, { ...queue, rate }, column, draws);
      continue;
    }
    const awardOf = (index: number, row: number) =>
      draws === undefined ? run.awards[index * batch + column]! : draws.place[row * batch + column]!;
    const deliveries = deliveriesByEvent(
      eventLineOf(prepared, rate),
      eventOrdersOf(run.prepared.book, prepared, awardOf),
    );
    for (const [row, queued] of deliveries.entries()) {
      const { first, last } =
        draws === undefined ? queued : laterOf(draws, row, column, queued, table.cancelledOn[row]!);
      record(run, members[row]!, column, first, last);
    }
  }
}

/** Replications of an order without a line: durations all the way. */
function runLoose(run: Run, index: number): void {
  const { prepared, keys, awards, buffer, base, from, end } = run;
  const { first, last } = run.scratch;
  const { units, cancelledOn } = prepared.book.orders[index]!;
  const until = cancelledOn ?? Number.POSITIVE_INFINITY;
  first.set(awards.subarray(index * batch, index * batch + batch));
  for (const stage of prepared.toFirst[index]!) addStage(stage, keys, base, end, buffer, first, 0);
  last.set(first);
  for (const stage of prepared.toLast[index]!) addStage(stage, keys, base, end, buffer, last, 0);
  const kept = (day: number): number => (units === 0 || day > until ? Number.POSITIVE_INFINITY : day);
  for (let r = from; r < end; r++)
    record(run, index, r - base, kept(first[r - base]!), kept(last[r - base]!));
}
