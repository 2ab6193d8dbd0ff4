/** One engine, the same bits: Node and Chromium, with 128-bit WebAssembly and in plain script. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { type EngineRun, runEngine } from './engine-run.ts';
import { shippedFiles } from './shipped-data.ts';

let folder: string;
let script: string;
let files: [string, string][];
let browser: Browser;
let own: EngineRun;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'burdenshift-engine-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('.', import.meta.url)),
    build: {
      outDir: folder,
      minify: false,
      lib: { entry: 'engine-run.ts', formats: ['iife'], name: 'engine', fileName: () => 'engine.js' },
    },
  });
  script = join(folder, 'engine.js');
  files = [...(await shippedFiles())];
  own = await runEngine(files);
  browser = await launchChromium();
}, 300_000);

afterAll(async () => {
  await browser?.close();
  if (folder) rmSync(folder, { recursive: true });
});

/** What the bundle defines. */
interface Engine {
  runEngine(files: [string, string][]): Promise<EngineRun>;
}

const withoutWebAssembly = 'delete globalThis.WebAssembly;';

/** Opens an empty page from disk, with no way to the network, and runs the bundle in it. */
async function inChromium(before: string): Promise<EngineRun> {
  const page = join(folder, 'page.html');
  writeFileSync(page, '<!doctype html><title>engine</title>');
  const context = await browser.newContext({ offline: true });
  try {
    const tab = await context.newPage();
    await tab.goto(pathToFileURL(page).href);
    await tab.addScriptTag({ content: `${before}\n${readFileSync(script, 'utf8')}` });
    return await tab.evaluate(
      (texts) => (globalThis as unknown as { engine: Engine }).engine.runEngine(texts),
      files,
    );
  } finally {
    await context.close();
  }
}

function inNode(before: string): EngineRun {
  const input = join(folder, 'files.json');
  writeFileSync(input, JSON.stringify(files));
  const program = `${before}
    const { readFileSync } = require('node:fs');
    const engine = new Function(readFileSync(${JSON.stringify(script)}, 'utf8') + '; return engine;')();
    engine.runEngine(JSON.parse(readFileSync(${JSON.stringify(input)}, 'utf8')))
      .then((run) => process.stdout.write(JSON.stringify(run)));`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['-e', program], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  expect([status, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as EngineRun;
}

it('takes 128-bit WebAssembly in Node where nothing prevents it', () => {
  expect(own.simd).toBe(true);
  expect(own.shipped.rows).toBeGreaterThan(100);
  expect(own.modelM.rows).toBe(200);
  const { shipped, modelM } = own;
  const digests = [shipped, modelM].flatMap(({ histograms, dates }) => [histograms, dates]);
  expect(new Set(digests).size).toBe(4);
});

describe.each([
  ['Chromium with 128-bit WebAssembly', true, () => inChromium('')],
  ['Chromium in plain script', false, () => inChromium(withoutWebAssembly)],
  ['Node in plain script', false, async () => inNode(withoutWebAssembly)],
])('%s', (_, simd, engine) => {
  it('gives the bytes of histograms and the dates that Node gives', async () => {
    expect(await engine()).toEqual({ ...own, simd });
  });
});
