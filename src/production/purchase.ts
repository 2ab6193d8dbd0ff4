import { type Channel, type Stage, stagesAhead } from '../procurement/channel.ts';
import type { Day } from '../vocabulary/calendar.ts';
import { otherBuyers } from './allocation-cell.ts';
import { type DeliveryBook, poolChannel } from './delivery-book.ts';
import { placeOf } from './known-queue.ts';
import type { BookLine, BookOrder, OrderBook } from './order-book.ts';

/** An order that nobody has placed: what a scenario assumes. Plain data. */
export interface Purchase {
  readonly id: string;
  /** System family of `vocabulary/system-families.yaml`. */
  readonly family: string;
  /** ISO 3166-1 alpha-3. */
  readonly supplier: string;
  readonly channel: string;
  /** Shipped line that makes it; without one, or where the line can have no queue, its durations carry it all the way. */
  readonly line?: string | undefined;
  readonly quantity: number;
  /** Day on which the choice is made; offers, signatures and production follow. */
  readonly chosen: Day;
  /** Whether it comes on top of what is held: none of it takes the place of older equipment. */
  readonly onTop?: boolean | undefined;
}

/** Id of a purchase in an order book. */
export const purchaseOrderId = ({ id }: Purchase): string => `purchase ${id}`;

/**
 * Adds purchases to a book, after its own orders and in the order given. Each goes through the stages of its channel
 * from the choice on; the luck of all other orders stays as it was. One that names a line is in the queue of the line too,
 * from the day it is signed, behind what was signed before it: the queue is a floor under its durations.
 */
export function withPurchases(
  { book, queues }: Pick<DeliveryBook, 'book' | 'queues'>,
  purchases: readonly Purchase[],
  channels: ReadonlyMap<string, Channel>,
): OrderBook {
  const open = new Map(queues.lines.map((line) => [line.id, line]));
  const orders = purchases.map((one) => orderOf(one, channels, open.get(one.line ?? '')));
  const used = new Set(book.lines.map(({ id }) => id));
  const joined = new Set(orders.map(({ line }) => line));
  const added = queues.lines.filter(({ id }) => joined.has(id) && !used.has(id));
  return {
    ...book,
    lines: [...book.lines, ...added],
    orders: [...book.orders, ...orders, ...added.flatMap(({ id }) => queues.openings.get(id)!.orders)],
  };
}

function orderOf(
  purchase: Purchase,
  channels: ReadonlyMap<string, Channel>,
  line: BookLine | undefined,
): BookOrder {
  const { channel, quantity, chosen } = purchase;
  const ahead = stagesAhead((channels.get(channel) ?? channels.get(poolChannel))!, new Set(['selection']));
  const series = ahead.filter(({ from }) => from === 'first-delivery');
  const toFirst = ahead.filter((stage) => !series.includes(stage));
  const signed = line === undefined ? 0 : stagesToSignature(toFirst);
  return {
    id: purchaseOrderId(purchase),
    line: line?.id ?? null,
    ...(line && placeOf(line, otherBuyers)),
    units: Math.max(1, Math.round(quantity)),
    start: chosen,
    stages: toFirst.slice(0, signed).map(drawn),
    toFirst: toFirst.slice(signed).map(drawn),
    toLast: series.map(drawn),
  };
}

const drawn = ({ name, law, from }: Stage) => ({ name, law, from });

/** Stages up to the day from which an order has its place on a line: its signature, otherwise its award. */
function stagesToSignature(stages: readonly Stage[]): number {
  const signature = stages.findIndex(({ to }) => to === 'signature');
  return 1 + (signature >= 0 ? signature : stages.findIndex(({ to }) => to === 'award'));
}
