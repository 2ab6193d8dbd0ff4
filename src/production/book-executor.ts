import { type OrderBook, prepareBook } from './order-book.ts';
import { type DeliveryBlock, emptyBlock, simulateBlock } from './simulate.ts';

/**
 * Carries out replications 0 to `replications` (exclusive) of order books; a block a book, in their order. Which
 * threads it uses never shows in the blocks.
 */
export type BookExecutor = (
  books: readonly OrderBook[],
  seed: number,
  replications: number,
) => Promise<readonly DeliveryBlock[]>;

/** A part of a book's replications small enough for progress to be seen. */
export interface BookTask {
  readonly book: number;
  readonly from: number;
  readonly to: number;
}

/** Even, because two replications share one block of random numbers. */
const taskSize = 256;

/** Cuts the replications of each book into tasks, book by book. */
export const bookTasks = (books: number, replications: number): BookTask[] =>
  Array.from({ length: books }, (_, book) => book).flatMap((book) =>
    Array.from({ length: Math.ceil(replications / taskSize) }, (_, index) => ({
      book,
      from: index * taskSize,
      to: Math.min(replications, (index + 1) * taskSize),
    })),
  );

/** Runs everything on the calling thread, giving way between tasks; works in the browser. */
export function executeBooksHere(onProgress: (done: number, all: number) => void = () => {}): BookExecutor {
  return async (books, seed, replications) => {
    const prepared = books.map(prepareBook);
    const blocks = books.map((book) => ({ ...emptyBlock(book), replications }));
    const tasks = bookTasks(books.length, replications);
    for (const [index, { book, from, to }] of tasks.entries()) {
      simulateBlock(prepared[book]!, seed, from, to, blocks[book]!);
      onProgress(index + 1, tasks.length);
      await Promise.resolve();
    }
    return blocks;
  };
}
