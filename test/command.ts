import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect } from 'vitest';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const workbook = join(root, 'test/fixtures/nato/def-exp-2024-06-17.xlsx');

/** Folder that the commands of a test file run in, removed after its tests. */
export const folder = mkdtempSync(join(tmpdir(), 'burdenshift-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the program as a user would. */
export const run = (...args: string[]): SpawnSyncReturns<string> =>
  spawnSync(join(root, 'node_modules/.bin/node'), [join(root, 'src/cli/main.ts'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, NO_COLOR: '1' },
  });

/** Result of a verb with `--json`, which must print nothing else. */
export const json = (...args: string[]) => {
  const { stdout, stderr, status } = run(...args, '--json');
  expect([status, stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
};

/** Writes a file into the folder and gives its name. */
export const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return name;
};
