import type { Day } from '../vocabulary/calendar.ts';
import type { PreparedBook } from './order-book.ts';
import { addStage } from './stage.ts';

/** Columns of draws: a row of `width` replications for each order of a list. */
export interface DurationDraws {
  readonly width: number;
  /** Day on which an order takes its place in the queue. */
  readonly place: Float64Array;
  /** Day of the first delivery by its durations alone, and days from there to the last. */
  readonly first: Float64Array;
  readonly tail: Float64Array;
}

/** Room for the draws of a number of orders, used again from batch to batch. */
export function openDraws(orders: number, width: number): DurationDraws {
  const columns = () => new Float64Array(orders * width);
  return { width, place: columns(), first: columns(), tail: columns() };
}

/** Draws what the orders of a queue are given beside it, in replications `from` (even) to `to`. */
export function drawDurations(
  { book, stages, toFirst, toLast }: PreparedBook,
  members: Int32Array,
  keys: Int32Array,
  from: number,
  to: number,
  draws: DurationDraws,
): void {
  const { width } = draws;
  const buffer = new Float64Array(width + 1);
  draws.tail.fill(0);
  for (const [row, index] of members.entries()) {
    const start = row * width;
    const add = (list: PreparedBook['stages'][number], sums: Float64Array) => {
      for (const stage of list) addStage(stage, keys, from, to, buffer, sums, start);
    };
    const order = book.orders[index]!;
    draws.first.fill(order.start, start, start + width);
    add(stages[index]!, draws.first);
    if (order.place === undefined) draws.place.set(draws.first.subarray(start, start + width), start);
    else draws.place.fill(order.place, start, start + width);
    add(toFirst[index]!, draws.first);
    add(toLast[index]!, draws.tail);
  }
}

/**
 * The later of what the queue and the durations give. What is never made by the line is never delivered, and what
 * the durations bring after the day of a cancellation is not delivered either.
 */
export function laterOf(
  draws: DurationDraws,
  row: number,
  column: number,
  queued: { readonly first: Day; readonly last: Day },
  cancelledOn: Day,
): { readonly first: Day; readonly last: Day } {
  const cell = row * draws.width + column;
  const until = (day: Day): Day => (day > cancelledOn ? Number.POSITIVE_INFINITY : day);
  const first = Math.max(queued.first, draws.first[cell]!);
  return { first: until(first), last: until(Math.max(queued.last, first + draws.tail[cell]!)) };
}
