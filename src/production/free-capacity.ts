import type { Case } from '../procurement/case.ts';
import type { Channel } from '../procurement/channel.ts';
import type { Day } from '../vocabulary/calendar.ts';
import { openQueues, seriesDays } from './known-queue.ts';
import { type OpeningBook, orderedOn, unitsOnOrder } from './opening-book.ts';
import { cumulativeAt, prepareRate, type Rate, slipAnnounced } from './rate.ts';
import type { ShippedLine } from './shipped-line.ts';

/** What a line makes beyond what is on order, as publicly known on a day. */
export interface FreeCapacity {
  readonly line: ShippedLine;
  /** Units on order that no case accounts for: the fewest that there can be. */
  readonly othersOnOrder: number;
  /** Units of the cases given that are still to be made. */
  readonly casesOnOrder: number;
  /** Units that can be made from the day of the question to another, whoever they are for. */
  madeBy(day: Day): number;
  /** Units that can be made by a day once all of these are: first come, first served. */
  freeBy(day: Day): number;
}

/**
 * Free capacity of the lines that have a queue, R(asOf → t) less what is on order, never negative. Announced expansions
 * take the median of the slips on record. Cases that are not signed take their place too.
 *
 * @param known every case that was known: the published books are read with them.
 * @param standing the cases whose units are still to be made.
 */
export function freeCapacities(
  lines: readonly ShippedLine[],
  known: readonly Case[],
  standing: readonly Case[],
  channelOf: (item: Case) => Channel | undefined,
  asOf: Day,
): ReadonlyMap<string, FreeCapacity> {
  const { openings } = openQueues(lines, known, channelOf, asOf);
  return new Map(
    lines.flatMap((line) => {
      const opening = openings.get(line.id);
      if (opening === undefined) return [];
      const rate = medianRate(line, asOf);
      const made = cumulativeAt(rate, asOf);
      const othersOnOrder = [...opening.origins.values()].reduce((sum, { left }) => sum + left, 0);
      const casesOnOrder = standing
        .filter((item) => item.line === line.id)
        .reduce((sum, item) => sum + unitsToMake(item, opening, channelOf(item), asOf), 0);
      const madeBy = (day: Day): number => cumulativeAt(rate, day) - made;
      const freeBy = (day: Day): number => Math.max(0, madeBy(day) - othersOnOrder - casesOnOrder);
      return [[line.id, { line, othersOnOrder, casesOnOrder, madeBy, freeBy }]];
    }),
  );
}

/** The rate with announced expansions after the median of the slips on record. */
export const medianRate = ({ rates, slip }: ShippedLine, asOf: Day): Rate =>
  prepareRate(slip === undefined ? rates : slipAnnounced(rates, asOf, slip.median));

/** Units of a case that its line still has to make; none where their number is not published. */
function unitsToMake(item: Case, { most }: OpeningBook, channel: Channel | undefined, asOf: Day): number {
  const { rung, secondHand, quantity } = item;
  if (rung === 'cancelled' || rung === 'delivered' || rung === 'in-service' || secondHand) return 0;
  if (orderedOn(item) === undefined) return quantity === null ? 0 : Math.round(quantity);
  const left = unitsOnOrder(item, channel === undefined ? 0 : seriesDays(channel), asOf) ?? 0;
  return Math.min(left, most.get(item.id) ?? left);
}
