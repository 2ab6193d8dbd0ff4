import { momentsOf } from '../simulation/histogram.ts';
import { type DeliveryBook, plannedStage } from './delivery-book.ts';
import { explainBlock, explanationOf } from './explanation.ts';
import { type BookOrder, type OrderBook, prepareBook } from './order-book.ts';
import { mergeBlocks, simulateBook } from './simulate.ts';

/** Replications that an explanation is averaged over. */
const explained = 400;

/** What a case on a line waits for; empty for a case without one. */
export interface QueueExplanation {
  /** Expected days behind other orders, and on the line with the lead time; `null` without a line. */
  readonly queueDays: number | null;
  readonly productionDays: number | null;
  /** Orders ahead with the units that the line makes for them first, most first. */
  readonly behind: readonly { readonly caseId: string; readonly units: number }[];
}

/** Explains the wait of a case under the luck of its forecast. */
export function explainQueue({ book, booked }: DeliveryBook, index: number, seed: number): QueueExplanation {
  const { line, order } = booked[index]!;
  if (line === null) return { queueDays: null, productionDays: null, behind: [] };
  const prepared = prepareBook(book);
  const found = explanationOf(prepared, order.id, explainBlock(prepared, order.id, seed, 0, explained));
  if (found === undefined) return { queueDays: null, productionDays: null, behind: [] };
  return {
    queueDays: Math.round(found.queueDays),
    productionDays: Math.round(found.productionDays + found.leadDays),
    behind: found.behind.map(({ orderId, units }) => ({
      caseId: orderId,
      units: Math.round(units * 10) / 10,
    })),
  };
}

/** One thing that could be different, and by how many days the mean first delivery would move; negative is earlier. */
export interface LeverChange {
  readonly change: string;
  readonly days: number;
}

/** What faster paperwork, an extra shift or the first place in the queue would change, under the same luck. */
export function leverChanges(
  { book, booked }: DeliveryBook,
  index: number,
  seed: number,
  replications: number,
): LeverChange[] {
  const { order, line } = booked[index]!;
  // Only orders that share the line matter to the case.
  const near = book.orders.filter((other) => other.id === order.id || (line !== null && other.line === line));
  const base = meanFirst({ ...book, orders: near }, order.id, seed, replications);
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
        orders: replaced({ stages: shortened(order.stages), toFirst: shortened(order.toFirst) }),
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
    const mean = meanFirst(changed, order.id, seed, replications);
    return base === undefined || mean === undefined ? [] : [{ change, days: Math.round(mean - base) }];
  });
}

function meanFirst(book: OrderBook, id: string, seed: number, replications: number): number | undefined {
  const { first } = mergeBlocks(book, [simulateBook(book, seed, 0, replications)]);
  return momentsOf(
    first,
    book.orders.findIndex((order) => order.id === id),
  )?.mean;
}
