import { guard } from '../fault/guard.ts';
import { EventList } from '../simulation/event-list.ts';
import type { Day } from '../vocabulary/calendar.ts';
import type { Diversion } from './line.ts';
import { type Delivery, type QueueOrder, roundingOfUnit } from './queue.ts';
import { cumulativeAt, dayOfCumulative, type Rate } from './rate.ts';

/** A line with an event for each unit: slower than the closed form, and free to change the order of service. */
export interface EventLine {
  readonly rate: Rate;
  readonly opens: Day;
  readonly minimumLeadDays: number;
  /** Part of the rate of each order group; without it all orders share the whole rate. */
  readonly shares?: Readonly<Record<string, number>> | undefined;
  readonly diversions?: readonly Pick<Diversion, 'day' | 'units' | 'orderId'>[] | undefined;
}

/** An order with its place under shares and classes. */
export interface EventOrder extends QueueOrder {
  readonly group?: string;
  /** Class, lower first; 0 when not given. */
  readonly priority?: number;
}

export interface EventDelivery extends Delivery {
  /** Day on which each unit leaves, oldest first. */
  readonly days: readonly Day[];
  /** Day on which the line has made each unit, before any wait for the minimum lead time. */
  readonly madeDays: readonly Day[];
  /** Day on which the line begins the first unit, and on which it has made the last; `Infinity` when there is none. */
  readonly begun: Day;
  readonly made: Day;
}

/** What happens on one day happens in this order, so that a unit that starts sees every award of its day. */
const ranks = { award: 0, diversion: 1, opening: 2, unit: 3, cancellation: 4 } as const;

type Event =
  | { readonly kind: 'award' | 'cancellation'; readonly row: number }
  | { readonly kind: 'diversion'; readonly index: number }
  | { readonly kind: 'opening' }
  | { readonly kind: 'unit'; readonly server: Server; readonly start: number };

/** The part of a line that one group has. */
interface Server {
  /** Output of the line that one unit takes. */
  readonly work: number;
  readonly waiting: Set<number>;
  position: number;
  /** Row that the unit on the line is for. */
  serving: number | undefined;
  /** Number of the latest start, so that the end of a unit that was given up is not heeded. */
  starts: number;
}

/**
 * Deliveries of a line, unit by unit. Whenever a unit is begun it goes to the order that an active diversion names,
 * the earliest diversion first; otherwise to the lowest class, in a class to the earliest award, on one day to the
 * first row. A unit that is begun is finished for its order: nobody is pushed off the line. A diversion counts units
 * begun from its day on, waits for the award of its order, and ends with the order.
 */
export function deliveriesByEvent(line: EventLine, orders: readonly EventOrder[]): EventDelivery[] {
  const { rate, opens, minimumLeadDays } = line;
  const servers = new Map<string, Server>();
  const serverOf = (order: EventOrder): Server => {
    const group = line.shares === undefined ? '' : (order.group ?? '');
    const share = line.shares === undefined ? 1 : line.shares[group];
    guard(share !== undefined && share > 0, 'a group has a share of its line', { group, order: order.id });
    let server = servers.get(group);
    if (server === undefined) {
      server = {
        work: 1 / share,
        waiting: new Set(),
        position: Number.NEGATIVE_INFINITY,
        serving: undefined,
        starts: 0,
      };
      servers.set(group, server);
    }
    return server;
  };
  const serverOfRow = orders.map(serverOf);
  const left = orders.map(({ units }) => units);
  const days: Day[][] = orders.map(() => []);
  const begun = orders.map(() => Number.POSITIVE_INFINITY);
  const madeDays: Day[][] = orders.map(() => []);
  const diversions = (line.diversions ?? []).map(({ units, orderId }) => ({
    left: units,
    row: orders.findIndex(({ id }) => id === orderId),
    active: false,
  }));
  const diversionOrder = [...diversions.keys()].sort(
    (a, b) => line.diversions![a]!.day - line.diversions![b]!.day || a - b,
  );
  const events = new EventList<Event>();
  for (const [row, { award, cancelledOn }] of orders.entries()) {
    events.add(award, ranks.award, { kind: 'award', row });
    if (cancelledOn !== null && cancelledOn !== undefined)
      events.add(Math.max(award, cancelledOn), ranks.cancellation, { kind: 'cancellation', row });
  }
  for (const [index, { day }] of (line.diversions ?? []).entries())
    events.add(day, ranks.diversion, { kind: 'diversion', index });
  let open = opens === Number.NEGATIVE_INFINITY;
  if (!open) events.add(opens, ranks.opening, { kind: 'opening' });

  const choose = (server: Server): number | undefined => {
    for (const index of diversionOrder) {
      const diversion = diversions[index]!;
      if (!diversion.active || diversion.left === 0 || !server.waiting.has(diversion.row)) continue;
      diversion.left--;
      return diversion.row;
    }
    let best: number | undefined;
    for (const row of server.waiting) if (best === undefined || before(orders, row, best)) best = row;
    return best;
  };
  const begin = (server: Server, now: Day): void => {
    if (!open || server.serving !== undefined) return;
    const row = choose(server);
    if (row === undefined) return;
    server.position = Math.max(server.position, cumulativeAt(rate, now));
    server.serving = row;
    if (days[row]!.length === 0) begun[row] = now;
    server.starts++;
    events.add(dayOfCumulative(rate, server.position + server.work), ranks.unit, {
      kind: 'unit',
      server,
      start: server.starts,
    });
  };

  const finish = (server: Server, row: number, now: Day): void => {
    server.position += server.work;
    server.serving = undefined;
    madeDays[row]!.push(now);
    days[row]!.push(Math.max(orders[row]!.award + minimumLeadDays, now));
    if (--left[row]! === 0) server.waiting.delete(row);
  };

  for (let next = events.next(); next !== undefined; next = events.next()) {
    const { time, event } = next;
    if (event.kind === 'opening') {
      open = true;
      for (const server of servers.values()) begin(server, time);
    } else if (event.kind === 'diversion') diversions[event.index]!.active = true;
    else if (event.kind === 'award') {
      const server = serverOfRow[event.row]!;
      if (left[event.row]! > 0) server.waiting.add(event.row);
      // Its day may hold more awards: the choice is made when all of them are in.
      if (server.serving === undefined && open) events.add(time, ranks.opening, { kind: 'opening' });
    } else if (event.kind === 'unit') {
      const { server, start } = event;
      if (start !== server.starts || server.serving === undefined) continue;
      finish(server, server.serving, time);
      begin(server, time);
    } else {
      const server = serverOfRow[event.row]!;
      if (server.serving === event.row) {
        const output = cumulativeAt(rate, time);
        // A unit due on this very day is made, even when rounding puts its event a moment later.
        if (output - server.position > server.work * (1 - roundingOfUnit)) finish(server, event.row, time);
        server.serving = undefined;
        server.starts++;
        server.position = Math.max(server.position, output);
      }
      server.waiting.delete(event.row);
      begin(server, time);
    }
  }
  const never = Number.POSITIVE_INFINITY;
  return orders.map(({ id }, row) => {
    const list = days[row]!;
    return {
      id,
      first: list[0] ?? never,
      last: list.at(-1) ?? never,
      units: list.length,
      days: list,
      begun: list.length === 0 ? never : begun[row]!,
      madeDays: madeDays[row]!,
      made: madeDays[row]!.at(-1) ?? never,
    };
  });
}

function before(orders: readonly EventOrder[], a: number, b: number): boolean {
  const one = orders[a]!;
  const two = orders[b]!;
  const byClass = (one.priority ?? 0) - (two.priority ?? 0);
  if (byClass !== 0) return byClass < 0;
  return one.award !== two.award ? one.award < two.award : a < b;
}
