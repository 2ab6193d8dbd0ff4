import { parentPort, workerData } from 'node:worker_threads';
import { present } from '../fault/guard.ts';
import type { Task } from '../verdict/execute.ts';
import { type Run, runInto } from '../verdict/run.ts';
import type { RunThreadData } from './threads.ts';

const { runs, numbers } = workerData as RunThreadData;
const port = present(parentPort, 'a thread has a parent');

port.on('message', ({ run, from, to }: Task) => {
  runInto(
    present<Run>(runs.get(run), `no run ${run}`),
    from,
    to,
    present(numbers.get(run), `no room for ${run}`),
  );
  port.postMessage('done');
});
