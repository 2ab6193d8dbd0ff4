import { Worker } from 'node:worker_threads';
import { type BookExecutor, bookTasks, executeBooksHere } from '../production/book-executor.ts';
import type { OrderBook } from '../production/order-book.ts';
import { clearBlock, type DeliveryBlock, emptyBlock, mergeBlocks } from '../production/simulate.ts';
import type { OnProgress } from '../verdict/execute.ts';

/** What a thread starts with: the books, and a block a book in memory that its parent reads when it has ended. */
export interface BookThreadData {
  readonly books: readonly OrderBook[];
  readonly blocks: readonly DeliveryBlock[];
}

/** What the threads are told: `next` is the first task that none of them has taken, in memory that they share. */
export interface BookRound {
  readonly seed: number;
  readonly replications: number;
  readonly next: Int32Array;
}

/** Threads that keep prepared books. */
export interface BookThreads {
  /** Replications 0 to `replications` of every book; one round at a time. */
  run(seed: number, replications: number, onProgress?: OnProgress): Promise<DeliveryBlock[]>;
  close(): Promise<void>;
}

const shared = (bytes: number): SharedArrayBuffer => new SharedArrayBuffer(bytes);

/**
 * Opens threads for books. Each counts in blocks of its own, so that none waits for another, and takes the next task
 * from a shared counter, so that a thread that is held up takes fewer. Counts are whole numbers: their sum does not
 * depend on who took what.
 */
export function openBookThreads(books: readonly OrderBook[], threads: number): BookThreads {
  const workers = Array.from({ length: threads }, () => {
    const blocks = books.map((book) => emptyBlock(book, shared));
    const workerData: BookThreadData = { books, blocks };
    return { blocks, worker: new Worker(new URL('./book-thread.ts', import.meta.url), { workerData }) };
  });
  return {
    async run(seed, replications, onProgress = () => {}) {
      const round: BookRound = {
        seed,
        replications,
        next: new Int32Array(shared(Int32Array.BYTES_PER_ELEMENT)),
      };
      const all = bookTasks(books.length, replications).length;
      let done = 0;
      await Promise.all(
        workers.map(
          ({ worker, blocks }) =>
            new Promise<void>((resolve, reject) => {
              const hear = (said: 'task' | 'end'): void => {
                if (said === 'task') {
                  onProgress(++done, all);
                  return;
                }
                worker.off('message', hear).off('error', reject);
                resolve();
              };
              for (const block of blocks) clearBlock(block);
              worker.on('message', hear).once('error', reject);
              worker.postMessage(round);
            }),
        ),
      );
      return books.map((book, index) => ({
        ...mergeBlocks(
          book,
          workers.map(({ blocks }) => blocks[index]!),
        ),
        replications,
      }));
    },
    async close() {
      await Promise.all(workers.map(({ worker }) => worker.terminate()));
    },
  };
}

/** Orders times replications below which a thread takes longer to start than it saves. */
const workOfThread = 500_000;

/** Runs on worker threads of this machine. Results do not depend on their number. */
export function executeBooksOnThreads(threads: number, onProgress: OnProgress = () => {}): BookExecutor {
  return async (books, seed, replications) => {
    const orders = books.reduce((sum, book) => sum + book.orders.length, 0);
    const useful = Math.min(threads, Math.ceil((orders * replications) / workOfThread));
    if (useful < 2) return executeBooksHere(onProgress)(books, seed, replications);
    const pool = openBookThreads(books, useful);
    try {
      return await pool.run(seed, replications, onProgress);
    } finally {
      await pool.close();
    }
  };
}
