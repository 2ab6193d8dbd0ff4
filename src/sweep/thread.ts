import { parentPort, workerData } from 'node:worker_threads';
import { present } from '../fault/guard.ts';
import type { Task } from '../verdict/execute.ts';
import { type Run, runBlock } from '../verdict/run.ts';

const runs = workerData as ReadonlyMap<string, Run>;
const port = present(parentPort, 'a thread has a parent');

port.on('message', (task: Task) => {
  const block = runBlock(present(runs.get(task.run), `no run ${task.run}`), task.from, task.to);
  port.postMessage({ task, block }, [block.values.buffer as ArrayBuffer]);
});
