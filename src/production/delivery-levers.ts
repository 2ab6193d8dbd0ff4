import { momentsOf } from '../simulation/histogram.ts';
import { type DeliveryBook, plannedStage } from './delivery-book.ts';
import { explainBlock, explanationOf } from './explanation.ts';
import { type BookOrder, type OrderBook, prepareBook } from './order-book.ts';
import { mergeBlocks, simulateBook } from './simulate.ts';

/** Replications that an explanation is averaged over. */
const explained = 400;

/** An order ahead: a case, or one that is known from a published book alone. */
export interface AheadInQueue {
  readonly caseId: string | null;
  /** Buyer of the case, ISO 3166-1 alpha-3. */
  readonly buyer: string | null;
  /** What the published book says of it, and whose statement that is; `null` for a case. */
  readonly what: string | null;
  readonly source: string | null;
  /** Units that the line makes for it first, expected. */
  readonly units: number;
}

/** What a case on a line waits for; empty for a case without a queue. */
export interface QueueExplanation {
  /**
   * Expected days behind other orders, and on the line with the lead time; `null` without a queue. On a shipped line:
   * days of its output that are still on order ahead of the case, and that its own units are; part of both may be made.
   */
  readonly queueDays: number | null;
  readonly productionDays: number | null;
  /**
   * Expected days by which the queue of a shipped line puts off the next delivery beyond what the durations of the case
   * give; `null` where the queue takes the place of the production stage, and without a queue.
   */
  readonly heldDays: number | null;
  /** Why there is no queue; `null` when there is one. */
  readonly noQueue: string | null;
  /** Orders ahead, most units first. */
  readonly behind: readonly AheadInQueue[];
}

/** Orders that share the line with a case; alone, the case. Nothing else matters to it. */
const nearOrders = ({ book, booked }: DeliveryBook, index: number): BookOrder[] => {
  const { order, line } = booked[index]!;
  return book.orders.filter((other) => other.id === order.id || (line !== null && other.line === line));
};

/** Explains the wait of a case under the luck of its forecast. */
export function explainQueue(delivery: DeliveryBook, index: number, seed: number): QueueExplanation {
  const { line, order, floor, noQueue, case: item } = delivery.booked[index]!;
  const none = { queueDays: null, productionDays: null, heldDays: null, noQueue, behind: [] };
  if (line === null) return none;
  const near = { ...delivery.book, orders: nearOrders(delivery, index) };
  const explain = (book: OrderBook) => {
    const prepared = prepareBook(book);
    return explanationOf(prepared, order.id, explainBlock(prepared, order.id, seed, 0, explained));
  };
  const dated = explain(near);
  const found = floor ? explain(stillOnOrder(delivery, near)) : dated;
  if (dated === undefined || found === undefined) return none;
  const held = item.reached['first-delivery'] === undefined ? dated.heldFirstDays : dated.heldLastDays;
  return {
    queueDays: Math.round(found.queueDays),
    productionDays: Math.round(found.productionDays + found.leadDays),
    heldDays: floor ? Math.round(held) : null,
    noQueue: null,
    behind: aheadOf(delivery, found.behind),
  };
}

/** The book as it stands on the day of the question: what may still be left of each order, all of it to be made. */
const stillOnOrder = ({ origins }: DeliveryBook, book: OrderBook): OrderBook => ({
  ...book,
  lines: book.lines.map((line) => (line.asOf === undefined ? line : { ...line, opens: line.asOf })),
  orders: book.orders.map((order) => ({ ...order, units: origins.get(order.id)?.left ?? order.units })),
});

/** Names the orders ahead: a case by its id, the tranches of one published book together. */
function aheadOf(
  { origins, booked }: DeliveryBook,
  behind: readonly { readonly orderId: string; readonly units: number }[],
): AheadInQueue[] {
  const buyers = new Map(booked.map(({ case: { id, buyer } }) => [id, buyer]));
  const merged = new Map<string, AheadInQueue>();
  for (const { orderId, units } of behind) {
    const origin = origins.get(orderId);
    const what = origin === undefined ? null : `${origin.what} (${origin.date})`;
    const key = what ?? orderId;
    const before = merged.get(key)?.units ?? 0;
    merged.set(key, {
      caseId: origin === undefined ? orderId : null,
      buyer: buyers.get(orderId) ?? null,
      what,
      source: origin?.source ?? null,
      units: before + units,
    });
  }
  return [...merged.values()]
    .map((one) => ({ ...one, units: Math.round(one.units * 10) / 10 }))
    .filter(({ units }) => units > 0)
    .sort((a, b) => b.units - a.units || (keyOf(a) < keyOf(b) ? -1 : 1));
}

const keyOf = ({ caseId, what }: AheadInQueue): string => caseId ?? what ?? '';

/**
 * One thing that could be different, and by how many days the mean of the next delivery that is still out would move
 * (the first, or the last once the first is over); negative is earlier.
 */
export interface LeverChange {
  readonly change: string;
  readonly days: number;
}

/** What faster paperwork, an extra shift or the first place in the queue would change, under the same luck. */
export function leverChanges(
  delivery: DeliveryBook,
  index: number,
  seed: number,
  replications: number,
): LeverChange[] {
  const { book, booked } = delivery;
  const { order, line, case: item } = booked[index]!;
  const near = nearOrders(delivery, index);
  const next = item.reached['first-delivery'] === undefined ? 'first' : 'last';
  const meanOf = (changed: OrderBook) => meanNext(changed, order.id, next, seed, replications);
  const base = meanOf({ ...book, orders: near });
  const levers: { change: string; book: OrderBook }[] = [];
  const replaced = (change: Partial<BookOrder>): BookOrder[] =>
    near.map((other) => (other.id === order.id ? { ...other, ...change } : other));
  const shortened = (stages: BookOrder['stages'] = []): BookOrder['stages'] =>
    stages.map((stage) =>
      stage.name === 'production' || stage.name === plannedStage || stage.law.kind !== 'lognormal'
        ? stage
        : { ...stage, law: { ...stage.law, medianDays: stage.law.medianDays * 0.75 } },
    );
  const paperwork = [...order.stages, ...(order.toFirst ?? [])].some(
    ({ name }) => name !== 'production' && name !== plannedStage,
  );
  if (paperwork) {
    levers.push({
      change: 'every stage before production a quarter shorter',
      book: {
        ...book,
        orders: replaced({
          stages: shortened(order.stages),
          toFirst: shortened(order.toFirst),
        }),
      },
    });
  }
  if (line !== null) {
    levers.push(
      {
        change: 'an extra shift: a third more output of the line',
        book: {
          ...book,
          orders: near,
          lines: book.lines.map((entry) =>
            entry.id === line
              ? {
                  ...entry,
                  rates: entry.rates.map((point) => ({ ...point, perYear: (point.perYear * 4) / 3 })),
                }
              : entry,
          ),
        },
      },
      {
        change: 'the first place in the queue',
        book: { ...book, orders: replaced({}).filter(({ id }) => id === order.id) },
      },
    );
  }
  return levers.flatMap(({ change, book: changed }) => {
    const mean = meanOf(changed);
    return base === undefined || mean === undefined ? [] : [{ change, days: Math.round(mean - base) }];
  });
}

function meanNext(
  book: OrderBook,
  id: string,
  next: 'first' | 'last',
  seed: number,
  replications: number,
): number | undefined {
  const block = mergeBlocks(book, [simulateBook(book, seed, 0, replications)]);
  return momentsOf(
    block[next],
    book.orders.findIndex((order) => order.id === id),
  )?.mean;
}
