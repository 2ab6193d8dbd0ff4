import { parentPort, workerData } from 'node:worker_threads';
import { present } from '../../src/fault/guard.ts';
import { type OrderBook, prepareBook } from '../../src/production/order-book.ts';
import { simulateBlock } from '../../src/production/simulate.ts';

/** A range of replications under a seed. */
export interface BlockTask {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
}

const port = present(parentPort, 'a thread has a parent');
const prepared = prepareBook(workerData as OrderBook);

port.on('message', ({ seed, from, to }: BlockTask) => {
  const block = simulateBlock(prepared, seed, from, to);
  const buffers = [block.first, block.last].flatMap(({ counts, daySums, squareSums }) => [
    counts.buffer as ArrayBuffer,
    daySums.buffer as ArrayBuffer,
    squareSums.buffer as ArrayBuffer,
  ]);
  port.postMessage(block, buffers);
});
