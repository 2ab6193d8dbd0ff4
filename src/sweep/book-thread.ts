import { parentPort, workerData } from 'node:worker_threads';
import { present } from '../fault/guard.ts';
import { bookTasks } from '../production/book-executor.ts';
import { prepareBook } from '../production/order-book.ts';
import { simulateBlock } from '../production/simulate.ts';
import type { BookRound, BookThreadData } from './book-threads.ts';

const port = present(parentPort, 'a thread has a parent');
const { books, blocks } = workerData as BookThreadData;
const prepared = books.map(prepareBook);

/** Takes tasks until none is left, adding to the blocks that it shares with its parent. */
port.on('message', ({ seed, replications, next }: BookRound) => {
  const tasks = bookTasks(books.length, replications);
  for (let index = Atomics.add(next, 0, 1); index < tasks.length; index = Atomics.add(next, 0, 1)) {
    const { book, from, to } = tasks[index]!;
    simulateBlock(prepared[book]!, seed, from, to, blocks[book]!);
    port.postMessage('task');
  }
  port.postMessage('end');
});
