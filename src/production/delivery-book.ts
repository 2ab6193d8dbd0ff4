import type { Case } from '../procurement/case.ts';
import {
  type Channel,
  type Stage as ChannelStage,
  productionStage,
  stagesAhead,
} from '../procurement/channel.ts';
import type { Milestone } from '../procurement/milestone.ts';
import { elapsedDays } from '../procurement/residual-duration.ts';
import type { Day } from '../vocabulary/calendar.ts';
import { inKnownQueue, type KnownQueues, openQueues, placeOf, reasonForNone } from './known-queue.ts';
import type { ProductionLine } from './line.ts';
import type { DescribedDiversion } from './line-description.ts';
import { monthWindow } from './month.ts';
import type { Origin } from './opening-book.ts';
import type { BookOrder, OrderBook } from './order-book.ts';
import { type PlanRecord, type PlanRecords, plannedTime } from './plan-record.ts';
import type { ShippedLine } from './shipped-line.ts';
import type { Stage } from './stage.ts';

/** Why a case has no forecast. */
export type NoForecast = 'delivered' | 'cancelled' | 'no-channel' | 'no-duration';

/** A case as the simulation sees it. */
export interface BookedCase {
  readonly case: Case;
  readonly order: BookOrder;
  /** Channel whose durations are used; a pool stands in for a channel that the source does not name. */
  readonly channel: Channel;
  /** Stages ahead, the one in progress first, with the figures that they rest on. */
  readonly stages: readonly ChannelStage[];
  /** The record of plans that its time to the first delivery rests on; `null` where the stages do. */
  readonly plans: PlanRecord | null;
  /** Line whose queue the case joins; `null` when its durations carry it all the way. */
  readonly line: string | null;
  /** Whether the queue is a floor under its durations, as on shipped lines; otherwise it takes the place of production. */
  readonly floor: boolean;
  /** Why it joins no queue; `null` when it does. */
  readonly noQueue: string | null;
  /** Decisions that put others first. */
  readonly diversions: readonly DescribedDiversion[];
}

/** A planner's line, whose book is given in full, or a shipped one, whose book is known in part. */
export type DeliveryLine = ProductionLine | ShippedLine;

export interface DeliveryBook {
  readonly book: OrderBook;
  readonly booked: readonly BookedCase[];
  readonly without: readonly { readonly case: Case; readonly reason: NoForecast }[];
  /** Orders of the book that are no cases, by id. */
  readonly origins: ReadonlyMap<string, Origin>;
  /** The queues of all shipped lines that can have one, whether a case is in them or not. */
  readonly queues: KnownQueues;
}

/** Name of the stage that stands for all up to the first delivery where a plan is on record. */
export const plannedStage = 'plan';

/** Channel that stands in where a case's own is not described. */
export const poolChannel = 'other';

/** Years after the as-of day that results are counted by month for; later is counted as later. */
const windowYears = 30;

/**
 * Puts the cases that are under way into an order book as of a day. A case stands where its reported milestones
 * put it; the stage in progress counts from its milestone, so that the time already spent is known. A case whose
 * line is given joins the line's queue when its stages up to production are over. Any other case takes, where a
 * date is planned, the time from the statement of the plan stretched by the record of plans, otherwise the channel's
 * fitted time; then the channel's time from the first delivery to the last. On a shipped line such a case is also in the
 * queue of the orders that are public, before whose turn it is not delivered.
 */
export function deliveryBook(
  cases: readonly Case[],
  channels: ReadonlyMap<string, Channel>,
  lines: readonly DeliveryLine[],
  asOf: Day,
  plans: PlanRecords,
): DeliveryBook {
  const shipped = new Map(lines.flatMap((line) => ('books' in line ? [[line.id, line] as const] : [])));
  const own = new Map(lines.flatMap((line) => ('books' in line ? [] : [[line.id, line] as const])));
  const queues = openQueues(
    [...shipped.values()],
    cases,
    ({ channel }) => channels.get(channel) ?? channels.get(poolChannel),
    asOf,
  );
  const booked: BookedCase[] = [];
  const without: { case: Case; reason: NoForecast }[] = [];
  for (const item of cases) {
    const entry = bookCase(item, channels, own, plans(item), asOf);
    if (typeof entry === 'string') {
      without.push({ case: item, reason: entry });
      continue;
    }
    const line = shipped.get(item.line ?? '');
    const reason = entry.line === null ? reasonForNone(item, line) : null;
    if (entry.line !== null || line === undefined || reason !== null)
      booked.push({ ...entry, noQueue: reason });
    else {
      const opening = queues.openings.get(line.id)!;
      booked.push({ ...entry, ...inKnownQueue(item, entry.channel, entry.order, line, opening, asOf) });
    }
  }
  const used = new Set(booked.map(({ line }) => line));
  const openings = [...queues.openings].flatMap(([id, opening]) => (used.has(id) ? [opening] : []));
  return {
    origins: new Map(openings.flatMap(({ origins }) => [...origins])),
    book: {
      lines: [...own.values(), ...queues.lines].filter(({ id }) => used.has(id)),
      // Orders that are no cases come last: a case has the same row here and in `booked`.
      orders: [...booked.map(({ order }) => order), ...openings.flatMap(({ orders }) => orders)],
      window: monthWindow(asOf, asOf + windowYears * 365.25),
    },
    booked,
    without,
    queues,
  };
}

function bookCase(
  item: Case,
  channels: ReadonlyMap<string, Channel>,
  lines: ReadonlyMap<string, ProductionLine>,
  plans: PlanRecord | undefined,
  asOf: Day,
): BookedCase | NoForecast {
  if (item.rung === 'cancelled') return 'cancelled';
  if (item.rung === 'delivered' || item.rung === 'in-service') return 'delivered';
  const channel = channels.get(item.channel) ?? channels.get(poolChannel);
  if (!channel) return 'no-channel';
  const reached = new Set(Object.keys(item.reached) as Milestone[]);
  const stages = stagesAhead(channel, reached);
  if (stages.length === 0) return 'no-duration';
  const delivering = reached.has('first-delivery');
  const line =
    !delivering && item.line !== null && item.quantity !== null && lines.has(item.line) ? item.line : null;
  const production = productionStage(channel);
  const series = stages.filter(({ from }) => from === 'first-delivery');
  const toFirst = stages.filter((stage) => !series.includes(stage));
  const current = stages[0]!;
  const since = current.from === null ? undefined : item.reached[current.from];
  const spent = since !== undefined && since.first <= asOf ? elapsedDays(since, asOf) : 0;
  const drawn = (list: readonly ChannelStage[]): Stage[] =>
    list.map((stage) => ({ name: stage.name, law: stage.law, elapsedDays: stage === current ? spent : 0 }));
  // A plan of the case itself says more than the record of its channel.
  const time = line === null && !delivering && plans ? plannedTime(item, plans, asOf) : undefined;
  const plan: Stage[] | undefined = time && [{ name: plannedStage, ...time }];
  const order: BookOrder = {
    id: item.id,
    line,
    ...(line === null ? {} : placeOf(lines.get(line)!, item.buyer)),
    units: Math.max(1, Math.round(item.quantity ?? 1)),
    // A case that waits on its line already has its place from the day it joined.
    start: line !== null && current === production ? asOf - spent : asOf,
    stages: line === null ? [] : drawn(toFirst.filter((stage) => stage !== production)),
    toFirst: line === null ? (plan ?? drawn(toFirst)) : [],
    toLast: line === null ? drawn(series) : [],
  };
  return {
    case: item,
    order,
    channel,
    stages: plan ? series : stages,
    plans: (plan && plans) ?? null,
    line,
    floor: false,
    noQueue: null,
    diversions: [],
  };
}
