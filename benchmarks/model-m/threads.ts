import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { OrderBook } from '../../src/production/order-book.ts';
import { type DeliveryBlock, mergeBlocks } from '../../src/production/simulate.ts';
import type { BlockTask } from './thread.ts';

/** Threads that keep a prepared book. */
export interface BookThreads {
  /** Replications 0 to `replications`, cut evenly over the threads. */
  run(seed: number, replications: number): Promise<DeliveryBlock>;
  close(): Promise<void>;
}

export function openThreads(book: OrderBook, threads: number): BookThreads {
  const workers = Array.from(
    { length: threads },
    () => new Worker(new URL('./thread.ts', import.meta.url), { workerData: book }),
  );
  return {
    async run(seed, replications) {
      const cut = (part: number) => Math.round((replications * part) / threads);
      const blocks = await Promise.all(
        workers.map(async (worker, index) => {
          const task: BlockTask = { seed, from: cut(index), to: cut(index + 1) };
          worker.postMessage(task);
          const [block] = (await once(worker, 'message')) as [DeliveryBlock];
          return block;
        }),
      );
      return mergeBlocks(book, blocks);
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
