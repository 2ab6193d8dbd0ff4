/** What tests ask of a queue in closed form, from lists of orders and unit by unit. */
import { guard } from '../src/fault/guard.ts';
import {
  type Delivery,
  type LineQueue,
  type QueueOrder,
  type QueueTable,
  queueTable,
  roundingOfUnit,
  serveQueue,
} from '../src/production/queue.ts';
import { cumulativeIn, dayOfCumulative, pieceOfDay } from '../src/production/rate.ts';
import type { Day } from '../src/vocabulary/calendar.ts';

/** A table of orders, served. */
export function servedTable(queue: LineQueue, orders: readonly QueueOrder[]): QueueTable {
  const table = queueTable(orders.length);
  for (const [row, { id, award, units, cancelledOn }] of orders.entries()) {
    guard(Number.isSafeInteger(units) && units >= 0, 'an order has a whole number of units', { id, units });
    guard(Number.isFinite(award), 'an order on a line has an award day', { id });
    table.award[row] = award;
    table.units[row] = units;
    table.cancelledOn[row] = cancelledOn ?? Number.POSITIVE_INFINITY;
  }
  serveQueue(queue, table);
  return table;
}

/** Deliveries of each order, in the order given. */
export function deliveriesOf(queue: LineQueue, orders: readonly QueueOrder[]): Delivery[] {
  const table = servedTable(queue, orders);
  return orders.map(({ id }, row) => ({
    id,
    first: table.first[row]!,
    last: table.last[row]!,
    units: table.made[row]!,
  }));
}

/** Day on which the k-th unit (from 1) of a row of a served table leaves. */
export function unitDay(queue: LineQueue, table: QueueTable, row: number, k: number): Day {
  if (k > table.made[row]!) return Number.POSITIVE_INFINITY;
  const ready = dayOfCumulative(queue.rate, table.position[row]! + queue.work * k);
  return Math.max(table.award[row]! + queue.minimumLeadDays, ready);
}

/** Units of a row delivered by the end of a moment: how many k leave on or before it. */
function unitsBy(queue: LineQueue, table: QueueTable, row: number, day: Day): number {
  const made = table.made[row]!;
  if (made === 0 || day < table.first[row]!) return 0;
  if (day >= table.last[row]!) return made;
  const { rate, work } = queue;
  const output = cumulativeIn(rate, pieceOfDay(rate, day, 0), day) - table.position[row]!;
  return Math.min(made, Math.max(1, Math.floor(output / work + roundingOfUnit)));
}

/** Ordered = delivered + on order + cancelled, units, on a day. */
interface Conservation {
  readonly ordered: number;
  readonly delivered: number;
  readonly onOrder: number;
  readonly cancelled: number;
}

/** The book of a queue on a day: orders awarded by then, and what has become of them. */
export function bookOn(queue: LineQueue, table: QueueTable, day: Day): Conservation {
  let ordered = 0;
  let delivered = 0;
  let onOrder = 0;
  let cancelled = 0;
  for (let row = 0; row < table.award.length; row++) {
    if (table.award[row]! > day) continue;
    ordered += table.units[row]!;
    delivered += unitsBy(queue, table, row, day);
    const notMade = table.units[row]! - table.made[row]!;
    if (table.cancelledOn[row]! <= day) cancelled += notMade;
    else onOrder += notMade;
    onOrder += table.made[row]! - unitsBy(queue, table, row, day);
  }
  return { ordered, delivered, onOrder, cancelled };
}
