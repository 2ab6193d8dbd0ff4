import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, vi } from 'vitest';
import { call } from '../src/cli/verbs.ts';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const workbook = join(root, 'test/fixtures/nato/def-exp-2024-06-17.xlsx');

/** What a command gave. */
export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program in this process, which spares its start, in a folder. */
export async function callIn(folder: string, ...args: string[]): Promise<Outcome> {
  const written = { stdout: [] as string[], stderr: [] as string[] };
  const before = process.cwd();
  process.chdir(folder);
  process.exitCode = undefined;
  for (const stream of ['stdout', 'stderr'] as const)
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      written[stream].push(String(text));
      return true;
    });
  try {
    const status = await call(args);
    return { status, stdout: written.stdout.join(''), stderr: written.stderr.join('') };
  } finally {
    vi.restoreAllMocks();
    process.exitCode = undefined;
    process.chdir(before);
  }
}

/** A folder that the commands of a test file run in, removed after its tests. */
export function commandFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'burdenshift-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs the program as a user would. */
  const run = (...args: string[]): Promise<Outcome> => callIn(folder, ...args);
  return {
    folder,
    run,

    /** Result of a verb with `--json`, which must print nothing else. */
    async json(...args: string[]) {
      const { stdout, stderr, status } = await run(...args, '--json');
      expect([status, stderr]).toEqual([0, '']);
      return JSON.parse(stdout);
    },

    /** Writes a file into the folder and gives its name. */
    write(name: string, text: string): string {
      writeFileSync(join(folder, name), text);
      return name;
    },
  };
}

/** Runs the program as a process of its own. */
export const runProcess = (...args: string[]): Outcome =>
  spawnSync(join(root, 'node_modules/.bin/node'), [join(root, 'src/cli/main.ts'), ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, NO_COLOR: '1' },
  });
