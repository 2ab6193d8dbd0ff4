import type { Day } from '../vocabulary/calendar.ts';
import { type LineQueue, type QueueOrder, type QueueTable, roundingOfUnit } from './queue.ts';
import { cumulativeAt, dayOfCumulative } from './rate.ts';

/** Units of another order that the line still had to make, on the day of an award. */
export interface OrderAhead {
  readonly id: string;
  /** Whole units; one on the line counts as one. */
  readonly units: number;
}

/** Where the days between award and last delivery go; they add up. */
export interface Wait {
  readonly id: string;
  readonly award: Day;
  /** From award (or from the queue's opening, when that is later) until the line begins the first unit. */
  readonly queueDays: number;
  /** From then until the line has made the last unit. */
  readonly productionDays: number;
  /** From then until the minimum lead time lets it go; 0 for most. */
  readonly leadDays: number;
  /** Orders ahead, in the order in which they are served. */
  readonly behind: readonly OrderAhead[];
}

/** Explains the wait of a row of a served table; `undefined` when it is cancelled before anything is made. */
export function waitInTable(
  queue: LineQueue,
  table: QueueTable,
  orders: readonly Pick<QueueOrder, 'id'>[],
  row: number,
): Wait | undefined {
  const made = table.made[row]!;
  if (made === 0) return undefined;
  const award = table.award[row]!;
  const arrival = Math.max(award, queue.opens);
  const begin = Math.max(arrival, dayOfCumulative(queue.rate, table.position[row]!));
  const end = dayOfCumulative(queue.rate, table.position[row]! + queue.work * made);
  return {
    id: orders[row]!.id,
    award,
    queueDays: begin - arrival,
    productionDays: end - begin,
    leadDays: table.last[row]! - end,
    behind: aheadOf(queue, table, row).map(({ row: other, units }) => ({ id: orders[other]!.id, units })),
  };
}

/** Rows ahead of a row on the day of its award, with the units that the line still had to make for them. */
export function aheadOf(queue: LineQueue, table: QueueTable, row: number): { row: number; units: number }[] {
  const { award, units, cancelledOn, position, sequence, made } = table;
  const day = award[row]!;
  const output = cumulativeAt(queue.rate, Math.max(day, queue.opens));
  const ahead: { row: number; units: number }[] = [];
  for (const other of sequence) {
    if (other === row) break;
    // What is cancelled later still stands in the queue on this day, but it will not be made: it is not waited for.
    const open = cancelledOn[other]! <= day ? 0 : Math.min(units[other]!, made[other]!);
    const done = Math.floor((output - position[other]!) / queue.work + roundingOfUnit);
    const left = Math.min(open, open - done);
    if (left > 0) ahead.push({ row: other, units: left });
  }
  return ahead;
}
