import { guard } from '../fault/guard.ts';
import type { Case } from '../procurement/case.ts';
import { type Day, type PartialDate, partialDate } from '../vocabulary/calendar.ts';
import { otherBuyers } from './allocation-cell.ts';
import type { Diversion } from './line.ts';
import type { BookOrder } from './order-book.ts';
import { cumulativeAt, prepareRate, rateAt } from './rate.ts';
import type { ShippedLine } from './shipped-line.ts';

/** Orders that a backlog is spread over; more of them change dates by less than the precision of the books. */
export const tranches = 8;

/** Where an order beside the cases comes from. */
export interface Origin {
  readonly what: string;
  readonly source: string;
  readonly date: string;
  /** Units that may still be on order on the day of the question. */
  readonly left: number;
}

/** What is on order at a line beside the cases. */
export interface OpeningBook {
  /** Day of the backlog that the line starts from; `null` when it has always worked on what is known. */
  readonly opens: Day | null;
  /** Place of the cases whose deliveries have begun: before all that wait. */
  readonly turn: Day;
  readonly orders: readonly BookOrder[];
  /** Where each of these orders comes from, by its id. */
  readonly origins: ReadonlyMap<string, Origin>;
  readonly diversions: readonly Diversion[];
  /** Most units that may be counted for a case that a book names as its order, by case. */
  readonly most: ReadonlyMap<string, number>;
}

const middle = ({ first, last }: PartialDate): Day => (first + last) / 2;

/** Day of an order: its signature, otherwise its award or first delivery; none is in a queue earlier. */
export function orderedOn({ reached: { signature, award, 'first-delivery': first } }: Case): Day | undefined {
  const date = signature ?? award ?? first;
  return date && middle(date);
}

/**
 * Units of a case that are on order on a day: none before it is signed or awarded, all until its first delivery, then
 * fewer by the day in a straight line to the last delivery that was reported, otherwise planned, otherwise
 * `seriesDays` after the first. As long as the last is not reported at least one is left. `null` where the number is
 * not published.
 */
export function unitsOnOrder(item: Case, seriesDays: number, day: Day): number | null {
  const { quantity, reached, planned, rung, secondHand } = item;
  if (quantity === null) return null;
  const ordered = orderedOn(item);
  if (rung === 'cancelled' || secondHand || ordered === undefined || ordered > day) return 0;
  const done = reached['last-delivery'] ?? reached['in-service'];
  if (done !== undefined && middle(done) <= day) return 0;
  const first = reached['first-delivery'];
  if (first === undefined || middle(first) >= day) return Math.round(quantity);
  const start = middle(first);
  const plan = planned['last-delivery'];
  const end = done
    ? middle(done)
    : plan !== undefined && middle(plan) > start
      ? middle(plan)
      : start + seriesDays;
  const left = Math.round(quantity * Math.min(1, Math.max(0, (end - day) / (end - start))));
  return Math.max(1, left);
}

/**
 * The part of the published books of a line that the cases do not account for, as known on a day.
 *
 * A line opens on the date of its latest backlog. Of the backlog what the cases had on order that day is taken off, so
 * that nothing counts twice. The rest, L units, is spread evenly over the L ÷ r years before the date, in which a line
 * that makes r a year is given as much (Little's law), so that it stands neither all before nor all behind the cases of
 * those years. Where there is no backlog, the line has worked on the known orders since they were placed, and orders
 * are added on their dates. Of a diversion, and of what may still be left of the other orders, all that the line has
 * made since their date is taken off, the oldest first: the fewest units that there can be.
 */
export function openingBook(
  line: ShippedLine,
  cases: readonly Case[],
  seriesDaysOf: (item: Case) => number,
  asOf: Day,
): OpeningBook {
  guard(line.noQueue === null, 'only a line with rates has an opening book', { line: line.id });
  const rate = prepareRate(line.rates);
  const books = [...line.books].sort((a, b) => middle(a.date) - middle(b.date));
  const backlog = books.findLast(({ kind }) => kind === 'backlog');
  const opens = backlog === undefined ? null : middle(backlog.date);
  const orders: BookOrder[] = [];
  const origins = new Map<string, Origin>();
  const most = new Map<string, number>();
  const onOrder = (day: Day, but?: string): number =>
    cases
      .filter((item) => item.line === line.id && item.id !== but)
      .reduce((sum, item) => sum + (unitsOnOrder(item, seriesDaysOf(item), day) ?? 0), 0);
  const madeSince = (day: Day): number =>
    Math.max(0, Math.floor(cumulativeAt(rate, asOf) - cumulativeAt(rate, day)));
  const add = (
    units: number,
    left: number,
    award: Day,
    name: string,
    { what, source, date }: Omit<Origin, 'left'>,
  ): string => {
    const id = `${line.id}/${name}`;
    if (units > 0) {
      const place = { group: otherBuyers, priority: line.classes?.[otherBuyers] ?? 0 };
      orders.push({ id, line: line.id, units, start: award, stages: [], ...place });
      origins.set(id, { what, source, date, left });
    }
    return id;
  };
  if (backlog !== undefined && opens !== null) {
    const left = Math.max(0, backlog.units - onOrder(opens));
    const perDay = rateAt(rate, opens);
    const span = perDay > 0 ? left / perDay : 0;
    let made = madeSince(opens);
    for (let part = 0; part < tranches; part++) {
      const units = Math.floor((left * (part + 1)) / tranches) - Math.floor((left * part) / tranches);
      const award = opens - span * (1 - (part + 0.5) / tranches);
      const gone = Math.min(units, made);
      made -= gone;
      const name = `${backlog.date.text}/${part + 1}`;
      add(units, units - gone, award, name, { ...backlog, date: backlog.date.text });
    }
  }
  for (const [index, book] of books.entries()) {
    const day = middle(book.date);
    if (book.kind === 'backlog' || (opens !== null && day <= opens)) continue;
    if (book.case === undefined) {
      const left = Math.max(0, book.units - madeSince(day));
      add(book.units, left, day, `order/${index + 1}`, { ...book, date: book.date.text });
    } else most.set(book.case, Math.max(1, book.units - onOrder(day, book.case)));
  }
  const diversions = line.diversions.flatMap((diversion, index): Diversion[] => {
    if (diversion.units === undefined) return [];
    const left = diversion.units - madeSince(middle(partialDate(diversion.date)!));
    if (left <= 0) return [];
    const orderId = add(left, left, asOf, `diversion/${index + 1}`, diversion);
    return [{ day: asOf, units: left, orderId, source: diversion.source }];
  });
  const turn = cases
    .filter((item) => item.line === line.id)
    .reduce((earliest, item) => Math.min(earliest, orderedOn(item) ?? earliest), opens ?? asOf);
  return { opens, turn: turn - 1, orders, origins, diversions, most };
}
