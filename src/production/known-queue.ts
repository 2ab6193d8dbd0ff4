import { present } from '../fault/guard.ts';
import type { Case } from '../procurement/case.ts';
import type { Channel } from '../procurement/channel.ts';
import { drawTotalDays } from '../simulation/distribution.ts';
import type { Day } from '../vocabulary/calendar.ts';
import { buyerGroup } from './allocation-cell.ts';
import type { DescribedDiversion } from './line-description.ts';
import { type OpeningBook, openingBook, orderedOn, unitsOnOrder } from './opening-book.ts';
import type { BookLine, BookOrder } from './order-book.ts';
import type { ShippedLine } from './shipped-line.ts';

/** The queues of shipped lines, each with the orders beside the cases that are public. */
export interface KnownQueues {
  readonly lines: readonly BookLine[];
  readonly openings: ReadonlyMap<string, OpeningBook>;
}

/** Group and class of a buyer on a line. */
export function placeOf(
  { shares, classes }: Pick<BookLine, 'shares' | 'classes'>,
  buyer: string,
): Pick<BookOrder, 'group' | 'priority'> {
  return {
    ...(shares === undefined ? {} : { group: buyerGroup(shares, buyer) }),
    ...(classes === undefined ? {} : { priority: classes[buyerGroup(classes, buyer)]! }),
  };
}

/** Median days from first to last delivery in a case's channel; 0 where the channel does not say. */
export const seriesDays = ({ stages }: Channel): number => {
  const series = stages.find(({ from }) => from === 'first-delivery');
  return series === undefined ? 0 : drawTotalDays(series.law, 0, 0.5);
};

/** Opens the queues of the lines that can have one. Every case counts that is known, delivered ones too. */
export function openQueues(
  lines: readonly ShippedLine[],
  cases: readonly Case[],
  channelOf: (item: Case) => Channel | undefined,
  asOf: Day,
): KnownQueues {
  const open = lines.filter(({ noQueue }) => noQueue === null);
  const spread = (item: Case): number => {
    const channel = channelOf(item);
    return channel === undefined ? 0 : seriesDays(channel);
  };
  const openings = new Map(open.map((line) => [line.id, openingBook(line, cases, spread, asOf)]));
  return {
    openings,
    lines: open.map((line) => {
      const { id, rates, minimumLeadDays, allocation, shares, classes, slip } = line;
      const { diversions, opens } = openings.get(id)!;
      return {
        id,
        rates,
        minimumLeadDays,
        allocation,
        ...(opens === null ? {} : { opens }),
        asOf,
        diversions,
        ...(shares === undefined ? {} : { shares }),
        ...(classes === undefined ? {} : { classes }),
        ...(slip === undefined ? {} : { slip }),
      };
    }),
  };
}

/** Why a case joins no queue of a shipped line; `null` where it does. */
export function reasonForNone(item: Case, line: ShippedLine | undefined): string | null {
  if (item.line === null) return 'no production line is described for it';
  if (line === undefined) return `line ${item.line} is not described`;
  if (line.noQueue !== null) return `line ${line.id}: ${line.noQueue}`;
  if (item.secondHand) return 'second-hand equipment leaves a stock, not a line';
  if (item.quantity === null) return 'the number of units is not published';
  return orderedOn(item) === undefined ? 'it is not ordered yet' : null;
}

/** What a case on a shipped line has beside its durations. */
export interface QueuedCase {
  readonly order: BookOrder;
  readonly line: string;
  readonly floor: true;
  readonly noQueue: null;
  readonly diversions: readonly DescribedDiversion[];
}

/**
 * Puts a case that goes by its durations into the queue of its line, which is then a floor under them. Its place dates
 * from the day it was ordered; a case whose deliveries have begun has had its turn and stands before those that wait.
 */
export function inKnownQueue(
  item: Case,
  channel: Channel,
  order: BookOrder,
  line: ShippedLine,
  { most, turn }: OpeningBook,
  asOf: Day,
): QueuedCase {
  const ordered = present(orderedOn(item), 'a case in a queue is ordered');
  const left = unitsOnOrder(item, seriesDays(channel), asOf) ?? 0;
  return {
    line: line.id,
    floor: true,
    noQueue: null,
    diversions: line.diversions.filter(({ affects }) => affects.includes(item.id)),
    order: {
      ...order,
      ...placeOf(line, item.buyer),
      line: line.id,
      units: Math.max(1, Math.min(left, most.get(item.id) ?? left)),
      place: item.reached['first-delivery'] === undefined ? Math.min(asOf, ordered) : turn,
    },
  };
}
