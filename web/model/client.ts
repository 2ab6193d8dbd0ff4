import { FaultError } from '../../src/fault/fault.ts';
import type { Answer, Asked, Kind, Question, Reply } from './protocol.ts';

/** A question in whose place a newer one of its lane was asked. */
export class Superseded extends Error {}

interface Waiting {
  readonly question: Question;
  readonly resolve: (answer: never) => void;
  readonly reject: (reason: unknown) => void;
}

/** Of a lane one question is with the worker and one waits; a newer one takes the place of that which waits. */
interface Lane {
  readonly running: Waiting;
  next?: Waiting;
}

/** Whether a question takes so long that those of the pages must not wait for it. */
const workerOf = ({ kind }: Question): 'model' | 'solver' => (kind === 'solvedPlan' ? 'solver' : 'model');

const workers = new Map<'model' | 'solver', Worker>();
let asked = 0;
const lanes = new Map<string, Lane>();
const running = new Map<number, string>();

/**
 * Asks the model in its worker. Of the questions of a lane that wait for it only the newest is asked; those before are
 * rejected as `Superseded`. The one being answered is answered, so that a picture moves while a slider does.
 *
 * @throws FaultError for what is wrong with the question, as on the command line.
 */
export function ask<K extends Kind>(kind: K, asking: Asked<K>, lane: string = kind): Promise<Answer<K>> {
  return new Promise<Answer<K>>((resolve, reject) => {
    asked += 1;
    const waiting: Waiting = { question: { id: asked, kind, asked: asking }, resolve, reject };
    const before = lanes.get(lane);
    if (before) {
      before.next?.reject(new Superseded());
      before.next = waiting;
    } else send(lane, waiting);
  });
}

function send(lane: string, waiting: Waiting): void {
  const name = workerOf(waiting.question);
  const worker = workers.get(name) ?? openWorker();
  workers.set(name, worker);
  lanes.set(lane, { running: waiting });
  running.set(waiting.question.id, lane);
  worker.postMessage(waiting.question);
}

function openWorker(): Worker {
  const opened = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  opened.addEventListener('message', ({ data }: MessageEvent<Reply>) => receive(data));
  opened.addEventListener('error', ({ message }) => {
    for (const lane of lanes.values()) {
      for (const one of [lane.running, lane.next]) one?.reject(new Error(message || 'the worker stopped'));
    }
    lanes.clear();
    running.clear();
    for (const one of workers.values()) one.terminate();
    workers.clear();
  });
  return opened;
}

function receive(reply: Reply): void {
  const name = running.get(reply.id);
  const lane = name === undefined ? undefined : lanes.get(name);
  if (name === undefined || lane === undefined) return;
  running.delete(reply.id);
  lanes.delete(name);
  const { resolve, reject } = lane.running;
  if (lane.next) send(name, lane.next);
  if ('answer' in reply) resolve(reply.answer as never);
  else reject('faults' in reply ? new FaultError(reply.faults) : new Error(reply.bug));
}
