import { drawTotalDays } from '../simulation/distribution.ts';
import { momentsOf } from '../simulation/histogram.ts';
import { type DeliveryBook, plannedStage } from './delivery-book.ts';
import type { BookOrder, OrderBook } from './order-book.ts';
import { prepareRate } from './rate.ts';
import { mergeBlocks, simulateBook } from './simulate.ts';
import { waitOf } from './wait.ts';

/** Expected days in the queue and on the line, from the awards at their medians; `null` for a case without a line. */
export function explainQueue(
  { book, booked }: DeliveryBook,
  index: number,
): { readonly queueDays: number | null; readonly productionDays: number | null } {
  const { line: id, order } = booked[index]!;
  const line = book.lines.find((candidate) => candidate.id === id);
  if (!line) return { queueDays: null, productionDays: null };
  const orders = book.orders
    .filter((other) => other.line === id)
    .map((other) => ({ id: other.id, units: other.units, award: other.start + medianStages(other) }));
  const queue = {
    rate: prepareRate(line.rates),
    work: 1,
    opens: line.opens ?? Number.NEGATIVE_INFINITY,
    minimumLeadDays: line.minimumLeadDays,
  };
  const wait = waitOf(queue, orders, order.id);
  return {
    queueDays: wait === undefined ? null : Math.round(wait.queueDays),
    productionDays: wait === undefined ? null : Math.round(wait.productionDays + wait.leadDays),
  };
}

const medianStages = ({ stages }: BookOrder): number =>
  stages.reduce(
    (sum, { law, elapsedDays = 0 }) => sum + drawTotalDays(law, elapsedDays, 0.5) - elapsedDays,
    0,
  );

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
