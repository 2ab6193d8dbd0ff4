import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { budgetTable, firstLoadBudget, firstLoadOf, type Manifest } from '../web/build/budget.ts';
import { compressFolder } from '../web/build/compress.ts';
import { makeGenerated } from '../web/build/generated.ts';

/**
 * Builds the dashboard into `dist/web`: data and verdict, bundle, compressed copies; then weighs the first load.
 *
 * @throws Error when the first load is over its budget.
 */
export async function buildWeb(say: (text: string) => void): Promise<void> {
  if (await makeGenerated()) say("made the data package and the baseline's verdict");
  // React and the compiler look at the process that builds, which may be a test.
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await build({
      configFile: fileURLToPath(new URL('../web/vite.config.ts', import.meta.url)),
      logLevel: 'warn',
    });
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
  const folder = fileURLToPath(new URL('../dist/web', import.meta.url));
  const manifest = JSON.parse(await readFile(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest;
  const first = firstLoadOf(manifest, await compressFolder(folder));
  say(budgetTable(first));
  if (first.gz > firstLoadBudget)
    throw new Error(`the first load takes ${first.gz} bytes; the budget is ${firstLoadBudget}`);
}

if (import.meta.main) await buildWeb((text) => process.stdout.write(`${text}\n`));
