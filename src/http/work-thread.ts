import { parentPort, workerData } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import type { GivenText } from '../answer/given-file.ts';
import { jsonText } from '../answer/json-text.ts';
import { csvRows } from '../evidence/csv-rows.ts';
import { parseDataPackage } from '../evidence/data-package.ts';
import { FaultError } from '../fault/fault.ts';
import { present } from '../fault/guard.ts';
import { openPlanFrom } from '../scenario/open-plan.ts';
import { openScenarioFrom } from '../scenario/open-scenario.ts';
import { solveOnThreads } from '../sweep/solve-threads.ts';
import { executeOnThreads } from '../sweep/threads.ts';
import { type Desk, routeId } from './route.ts';
import { routes } from './routes.ts';
import type { Bytes, Said, Work, WorkThreadData } from './work.ts';

const { files, scenarios, plans, threads } = workerData as WorkThreadData;
const port = present(parentPort, 'a thread has a parent');
const data = parseDataPackage(files);
const byId = new Map(routes.map((one) => [routeId(one), one]));
const say = (said: Said): void => port.postMessage(said);

const textOf = ({ name, text }: GivenText): [string, string] => [name, text];

/** What this question may see: the shipped files and its own, and no file system. */
function deskFor({ texts }: Work): Desk {
  const onProgress = (done: number, all: number): void => say({ kind: 'progress', done, all });
  const own = new Map(texts.scenario ? [textOf(texts.scenario)] : []);
  const openScenario = openScenarioFrom(scenarios, own);
  return {
    data,
    scenarioNames: [...scenarios.keys()],
    planNames: [...plans.keys()],
    openScenario,
    openPlan: openPlanFrom(plans, new Map(texts.plan ? [textOf(texts.plan)] : []), {
      open: openScenario,
      names: [...scenarios.keys(), ...own.keys()],
      options: texts.options?.text,
    }),
    table: (text) => text && { name: text.name, rows: csvRows(text.text, text.name) },
    execute: executeOnThreads(threads, onProgress),
    solve: solveOnThreads(threads),
    onProgress,
  };
}

/** Readers of nested texts call themselves; a text of half a million brackets is no scenario. */
const tooDeep: Said = {
  kind: 'faults',
  faults: [{ code: 'too-deep', where: 'body', rule: 'is nested too deeply to be read' }],
};

async function answer(work: Work): Promise<Bytes> {
  const route = present(byId.get(work.route), `no route ${work.route}`);
  const result = await route.answer(deskFor(work), work);
  const text = work.format === 'csv' ? present(route.csv, 'no CSV')(result) : jsonText(result);
  const plain = new TextEncoder().encode(text);
  return { plain, gzip: new Uint8Array(gzipSync(plain)) };
}

port.on('message', (work: Work) => {
  answer(work).then(
    (bytes) => say({ kind: 'answer', bytes }),
    (error: unknown) => {
      if (error instanceof FaultError) say({ kind: 'faults', faults: error.faults });
      else if (error instanceof RangeError && /call stack/.test(error.message)) say(tooDeep);
      else
        say({ kind: 'bug', text: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    },
  );
});
