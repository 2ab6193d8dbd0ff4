import type { Day } from '../vocabulary/calendar.ts';
import { cumulativeIn, dayIn, pieceOfCumulative, pieceOfDay, type Rate } from './rate.ts';

/**
 * Orders that share one stream of output, first come first served. A line under first come is one queue; under fixed
 * shares each group is a queue of its own, whose units each take 1 ÷ share of the line's output.
 */
export interface LineQueue {
  readonly rate: Rate;
  /** Output of the line that one unit takes: 1, or 1 ÷ share. */
  readonly work: number;
  /** Day from which the line works on these orders; what was delivered before is not in them. */
  readonly opens: Day;
  readonly minimumLeadDays: number;
}

/** An order on a line. Units delivered before the queue opens are left out. */
export interface QueueOrder {
  readonly id: string;
  readonly award: Day;
  readonly units: number;
  /** Day on which what is not made yet is cancelled; `null` when it is not. */
  readonly cancelledOn?: Day | null;
}

/**
 * Part of a unit by which sums of output may be short through rounding: a unit that is due on the very day that is
 * asked about is made.
 */
export const roundingOfUnit = 1e-9;

/** Columns of the queue, one row an order, reused from replication to replication. */
export interface QueueTable {
  readonly award: Float64Array;
  readonly units: Float64Array;
  /** `Infinity` where nothing is cancelled. */
  readonly cancelledOn: Float64Array;
  /** Rows in the order of service; any permutation to begin with, a near one is fast. */
  readonly sequence: Int32Array;
  /** Output of the line before the order's first unit is begun, on the scale of R. */
  readonly position: Float64Array;
  /** Units that are delivered; fewer than ordered after a cancellation. */
  readonly made: Float64Array;
  /** First and last delivery; `Infinity` is never. */
  readonly first: Float64Array;
  readonly last: Float64Array;
}

export const queueTable = (rows: number): QueueTable => ({
  award: new Float64Array(rows),
  units: new Float64Array(rows),
  cancelledOn: new Float64Array(rows).fill(Number.POSITIVE_INFINITY),
  sequence: Int32Array.from({ length: rows }, (_, row) => row),
  position: new Float64Array(rows),
  made: new Float64Array(rows),
  first: new Float64Array(rows),
  last: new Float64Array(rows),
});

/**
 * Puts the rows in the order of their award; awards of one day in the order of the rows. Insertion, because the
 * sequence of the last replication is nearly right; when it is not, a sort that does not mind.
 */
export function sortByAward({ award, sequence }: QueueTable): void {
  const rows = sequence.length;
  let budget = 8 * rows + 64;
  for (let place = 1; place < rows; place++) {
    const row = sequence[place]!;
    const day = award[row]!;
    let hole = place;
    while (hole > 0) {
      const before = sequence[hole - 1]!;
      const other = award[before]!;
      if (other < day || (other === day && before < row)) break;
      sequence[hole--] = before;
    }
    sequence[hole] = row;
    budget -= place - hole;
    if (budget < 0) {
      sequence.sort((a, b) => award[a]! - award[b]! || a - b);
      return;
    }
  }
}

/**
 * Serves the queue in closed form, without an event for each unit. Capacity is lost while the queue is empty:
 *
 *     position(j) = max(position(j−1) + work · units(j−1), R(max(award(j), opens)))
 *     unit k of order j leaves on max(award(j) + minimum lead, R⁻¹(position(j) + work · k))
 *
 * A cancellation takes out what is not made by its day; the unit on the line is given up, and the line goes on to
 * the next order at once.
 */
export function serveQueue({ rate, work, opens, minimumLeadDays }: LineQueue, table: QueueTable): void {
  sortByAward(table);
  const { award, units, cancelledOn, sequence, position, made, first, last } = table;
  let end = Number.NEGATIVE_INFINITY;
  let arrivalPiece = 0;
  let piece = 0;
  for (let place = 0; place < sequence.length; place++) {
    const row = sequence[place]!;
    const awarded = award[row]!;
    const ready = awarded < opens ? opens : awarded;
    arrivalPiece = pieceOfDay(rate, ready, arrivalPiece);
    const arrival = cumulativeIn(rate, arrivalPiece, ready);
    const begin = end > arrival ? end : arrival;
    position[row] = begin;
    let count = units[row]!;
    end = begin + work * count;
    const cancelled = cancelledOn[row]!;
    if (cancelled < Number.POSITIVE_INFINITY) {
      const until = cumulativeIn(rate, pieceOfDay(rate, cancelled, 0), cancelled);
      if (cancelled <= awarded || until <= begin) {
        count = 0;
        end = begin;
      } else if (until < end) {
        count = Math.min(count, Math.floor((until - begin) / work + roundingOfUnit));
        end = until;
      }
    }
    made[row] = count;
    if (count === 0) {
      first[row] = Number.POSITIVE_INFINITY;
      last[row] = Number.POSITIVE_INFINITY;
      continue;
    }
    const earliest = awarded + minimumLeadDays;
    piece = pieceOfCumulative(rate, begin + work, piece);
    const firstMade = dayIn(rate, piece, begin + work);
    piece = pieceOfCumulative(rate, begin + work * count, piece);
    const lastMade = dayIn(rate, piece, begin + work * count);
    first[row] = firstMade > earliest ? firstMade : earliest;
    last[row] = lastMade > earliest ? lastMade : earliest;
  }
}

/** When an order is delivered. */
export interface Delivery {
  readonly id: string;
  /** First and last delivery; `Infinity` when there is none. */
  readonly first: Day;
  readonly last: Day;
  /** Units delivered in the end. */
  readonly units: number;
}
