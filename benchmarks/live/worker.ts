/** The worker of the page: opened by its first message, it answers every later one. */
import type { Scenario } from '../../src/scenario/scenario.ts';
import type { LiveAnswer } from '../../src/verdict/live.ts';
import { type Opening, openSession } from './session.ts';

/** As much of a worker's global object as is used; its types come with browsers' libraries. */
interface WorkerScope {
  onmessage: ((event: { readonly data: Opening | Scenario }) => void) | null;
  postMessage(message: LiveAnswer | null): void;
}

const scope = globalThis as unknown as WorkerScope;
let answer: ((scenario: Scenario) => LiveAnswer) | undefined;
scope.onmessage = ({ data }) => {
  if (answer) scope.postMessage(answer(data as Scenario));
  else {
    answer = openSession(data as Opening);
    scope.postMessage(null);
  }
};
