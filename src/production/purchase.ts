import { type Channel, stagesAhead } from '../procurement/channel.ts';
import type { Day } from '../vocabulary/calendar.ts';
import { poolChannel } from './delivery-book.ts';
import type { BookOrder, OrderBook } from './order-book.ts';

/** An order that nobody has placed: what a scenario assumes. Plain data. */
export interface Purchase {
  readonly id: string;
  /** System family of `vocabulary/system-families.yaml`. */
  readonly family: string;
  /** ISO 3166-1 alpha-3. */
  readonly supplier: string;
  readonly channel: string;
  readonly quantity: number;
  /** Day on which the choice is made; offers, signatures and production follow. */
  readonly chosen: Day;
}

/**
 * Adds purchases to a book, after its own orders and in the order given. Each goes through the stages of its channel
 * from the choice on; the luck of all other orders stays as it was.
 */
export const withPurchases = (
  book: OrderBook,
  purchases: readonly Purchase[],
  channels: ReadonlyMap<string, Channel>,
): OrderBook => ({ ...book, orders: [...book.orders, ...purchases.map((one) => orderOf(one, channels))] });

function orderOf(
  { id, channel, quantity, chosen }: Purchase,
  channels: ReadonlyMap<string, Channel>,
): BookOrder {
  const stages = stagesAhead(
    (channels.get(channel) ?? channels.get(poolChannel))!,
    new Set(['selection']),
  ).map(({ name, law, from }) => ({ name, law, from }));
  const series = stages.filter(({ from }) => from === 'first-delivery');
  return {
    id: `purchase ${id}`,
    line: null,
    units: Math.max(1, Math.round(quantity)),
    start: chosen,
    stages: [],
    toFirst: stages.filter((stage) => !series.includes(stage)),
    toLast: series,
  };
}
