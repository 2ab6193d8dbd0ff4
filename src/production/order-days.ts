import { present } from '../fault/guard.ts';
import { type BookOrder, type OrderBook, prepareBook } from './order-book.ts';
import { simulateBlock } from './simulate.ts';

/** Days of the first and last delivery of one order, a number a replication; `Infinity` is never. */
export interface OrderDays {
  readonly first: Float64Array;
  readonly last: Float64Array;
}

/** Days of each order of a book in replications 0 to `replications` (exclusive), in the order of the book. */
export function orderDays(book: OrderBook, seed: number, replications: number): readonly OrderDays[] {
  const days = book.orders.map(
    (): OrderDays => ({ first: new Float64Array(replications), last: new Float64Array(replications) }),
  );
  simulateBlock(prepareBook(book), seed, 0, replications, undefined, (replication, first, last) => {
    for (let index = 0; index < days.length; index++) {
      days[index]!.first[replication] = first[index]!;
      days[index]!.last[replication] = last[index]!;
    }
  });
  return days;
}

/**
 * The parts of a book that share nothing, by name: a line with its orders in the order of the book, or an order without
 * a line. What becomes of one never depends on another.
 */
export function partsOf({ lines, orders, window }: OrderBook): ReadonlyMap<string, OrderBook> {
  const parts = new Map(
    lines.map((line) => [`line ${line.id}`, { lines: [line], orders: [] as BookOrder[], window }]),
  );
  for (const order of orders) {
    if (order.line === null) parts.set(`order ${order.id}`, { lines: [], orders: [order], window });
    else present(parts.get(`line ${order.line}`), `no line ${order.line}`).orders.push(order);
  }
  return parts;
}

/** One book of parts. */
export const joinParts = (parts: readonly OrderBook[], window: OrderBook['window']): OrderBook => ({
  lines: parts.flatMap(({ lines }) => lines),
  orders: parts.flatMap(({ orders }) => orders),
  window,
});
