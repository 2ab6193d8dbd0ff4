/**
 * Time from a lever's move to its answer: 1,000 replications of the baseline with all cases, every lever moved through 50
 * places, in Chromium (a worker, until the answer stands in the page) and in Node (one thread, the calculation alone).
 *
 * `npm run -s benchmarks:live -- [places] [replications]`
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { readDataFolder, shippedDataFolder } from '../src/files/data-folder.ts';
import { loadScenario } from '../src/files/scenario-folder.ts';
import { textTable } from '../src/report/text-table.ts';
import type { Scenario } from '../src/scenario/scenario.ts';
import { quantileSorted } from '../src/simulation/estimate.ts';
import { launchChromium } from '../test/chromium.ts';
import { moves } from './live/moves.ts';
import { type Opening, openSession } from './live/session.ts';

const places = Number(process.argv[2] ?? 50);
const { scenario: baseline } = loadScenario('baseline');
const opening: Opening = {
  files: [...(await readDataFolder(shippedDataFolder))],
  baseline,
  seed: 20260707,
  replications: Number(process.argv[3] ?? 1000),
};

/** Times of one engine, milliseconds, by lever. */
type Times = ReadonlyMap<string, readonly number[]>;

/** Moves every lever from the baseline through all places; the time back to the baseline is not counted. */
async function timesOf(answerIn: (scenario: Scenario) => Promise<number>): Promise<Times> {
  const times = new Map<string, number[]>();
  for (const { lever, at } of moves) {
    await answerIn(baseline);
    const own: number[] = [];
    for (let step = 0; step < places; step++)
      own.push(await answerIn(at(baseline, (step + 0.5) / places, step)));
    times.set(lever, own);
  }
  return times;
}

interface Globals {
  openWorker(script: string, opening: Opening): Promise<number>;
  answerIn(scenario: Scenario): Promise<{ readonly answered: number; readonly shown: number }>;
  readonly longTasks: readonly number[];
}

/** The worker's bundle, made as an application makes it. */
async function bundle(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'burdenshift-live-'));
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      root: fileURLToPath(new URL('./live', import.meta.url)),
      build: {
        outDir: folder,
        lib: { entry: 'worker.ts', formats: ['iife'], name: 'live', fileName: () => 'worker.js' },
      },
    });
    return readFileSync(join(folder, 'worker.js'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function inChromium(
  script: string,
): Promise<{ opened: number; shown: Times; longTasks: readonly number[] }> {
  const browser = await launchChromium();
  try {
    const context = await browser.newContext({ offline: true });
    const page: Page = await context.newPage();
    await page.addScriptTag({ content: readFileSync(new URL('./live/page.js', import.meta.url), 'utf8') });
    const opened = await page.evaluate(
      ([text, what]) => (globalThis as unknown as Globals).openWorker(text, what),
      [script, opening] as const,
    );
    const shown = await timesOf(
      async (scenario) =>
        (await page.evaluate((one) => (globalThis as unknown as Globals).answerIn(one), scenario)).shown,
    );
    const longTasks = await page.evaluate(() => (globalThis as unknown as Globals).longTasks);
    return { opened, shown, longTasks };
  } finally {
    await browser.close();
  }
}

async function inNode(): Promise<{ opened: number; answered: Times; processor: Times }> {
  const started = performance.now();
  const answer = openSession(opening);
  const opened = performance.now() - started;
  const answered = await timesOf(async (scenario) => {
    const asked = performance.now();
    answer(scenario);
    return performance.now() - asked;
  });
  const processor = await timesOf(async (scenario) => {
    const before = process.threadCpuUsage();
    answer(scenario);
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000;
  });
  return { opened, answered, processor };
}

const percentile = (times: readonly number[], percent: number): string =>
  quantileSorted(Float64Array.from(times).sort(), percent / 100).toFixed(0);
const row = (lever: string, ...engines: (readonly number[])[]): string[] => [
  lever,
  ...engines.flatMap((times) => [percentile(times, 50), percentile(times, 95)]),
];

const node = await inNode();
const chromium = await inChromium(await bundle());
const all = (times: Times): number[] => [...times.values()].flat();
process.stdout.write(
  `${opening.replications} replications, ${moves.length} levers, ${places} places each; milliseconds; load of the machine ${loadavg()[0]!.toFixed(1)}\n\n${textTable(
    ['lever', 'Chromium median', '95th', 'Node median', '95th', 'processor median', '95th'],
    [
      ...moves.map(({ lever }) =>
        row(lever, ...[chromium.shown, node.answered, node.processor].map((times) => times.get(lever)!)),
      ),
      row('all', all(chromium.shown), all(node.answered), all(node.processor)),
    ],
    ['left', ...Array.from({ length: 6 }, () => 'right' as const)],
  )}\n\nopened in ${chromium.opened.toFixed(0)} ms in Chromium, ${node.opened.toFixed(0)} ms in Node; tasks of 50 ms and more on the page's thread: ${
    chromium.longTasks.length === 0 ? 'none' : chromium.longTasks.map((one) => one.toFixed(0)).join(', ')
  }\n`,
);
