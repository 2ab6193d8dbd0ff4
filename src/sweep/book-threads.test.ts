import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedData } from '../../test/shipped-data.ts';
import { casesAsOf, readCases } from '../procurement/case-table.ts';
import { shippedChannels } from '../procurement/channel-file.ts';
import { executeBooksHere } from '../production/book-executor.ts';
import { deliveryBook } from '../production/delivery-book.ts';
import type { OrderBook } from '../production/order-book.ts';
import { plansAsOf } from '../production/plan-record.ts';
import { type DeliveryBlock, simulateBook } from '../production/simulate.ts';
import type { Histogram } from '../simulation/histogram.ts';
import { dayOf, type IsoDate } from '../vocabulary/calendar.ts';
import { type BookThreads, executeBooksOnThreads, openBookThreads } from './book-threads.ts';

const seed = 7;
/** Not a multiple of a task, so that the last one is short. */
const replications = 3001;
let books: OrderBook[];
beforeAll(async () => {
  const data = await shippedData();
  books = (['2026-07-22', '2019-12-31'] as IsoDate[]).map((date) => {
    const cases = casesAsOf(readCases(data), dayOf(date)).filter(({ events }) => events.length > 0);
    const plans = plansAsOf(cases, dayOf(date), data.vocabulary);
    return deliveryBook(cases, shippedChannels(data), [], dayOf(date), plans).book;
  });
});

const bytes = ({ counts, daySums, squareSums }: Histogram) =>
  Buffer.concat(
    [counts, daySums, squareSums].map(({ buffer, byteOffset, byteLength }) =>
      Buffer.from(new Uint8Array(buffer, byteOffset, byteLength)),
    ),
  );
const bytesOf = (blocks: readonly DeliveryBlock[]) =>
  Buffer.concat(blocks.flatMap(({ first, last }) => [bytes(first), bytes(last)])).toString('base64');

describe('threads', () => {
  const open: BookThreads[] = [];
  afterAll(() => Promise.all(open.map((threads) => threads.close())));

  it('give the bytes of one thread, one of their own and two, round after round', async () => {
    const own = bytesOf(books.map((book) => simulateBook(book, seed, 0, replications)));
    expect(bytesOf(await executeBooksHere()(books, seed, replications))).toBe(own);
    for (const count of [1, 2, 3]) {
      const threads = openBookThreads(books, count);
      open.push(threads);
      expect(bytesOf(await threads.run(seed, replications))).toBe(own);
      expect(bytesOf(await threads.run(seed + 1, replications))).not.toBe(own);
      expect(bytesOf(await threads.run(seed, replications))).toBe(own);
    }
  });

  it('tell how far they are, to the end', async () => {
    const threads = openBookThreads(books, 2);
    open.push(threads);
    const seen: [number, number][] = [];
    await threads.run(seed, 1000, (done, all) => seen.push([done, all]));
    expect(seen).toEqual(Array.from({ length: 8 }, (_, index) => [index + 1, 8]));
  });

  it('pass on what goes wrong', async () => {
    const broken = { ...books[0]!, orders: [{ ...books[0]!.orders[0]!, line: 'no such line' }] };
    const threads = openBookThreads([broken], 1);
    open.push(threads);
    await expect(threads.run(seed, 10)).rejects.toThrow(/the line of an order is in the book/);
  });
});

it('are opened only where there is work for them, with the same result', async () => {
  for (const count of [1, 100, 8000]) {
    const here = bytesOf(await executeBooksHere()(books, seed, count));
    expect(bytesOf(await executeBooksOnThreads(2)(books, seed, count))).toBe(here);
  }
});
