import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callIn, type Outcome, root } from './command.ts';
import { type Serving, startServer } from './serving.ts';

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'benchmarks/README.md',
  'validation/README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

interface Step {
  readonly command: string;
  readonly exitCode: number;
  /** Lines that the page shows as output; each must appear, spaces folded. */
  readonly shown: readonly string[];
}

/** Files that a page tells its reader to save, and commands it tells them to run, in order. */
function stepsOf(page: string): { files: Map<string, string>; steps: Step[] } {
  const files = new Map<string, string>();
  const steps: Step[] = [];
  const text = readFileSync(join(root, page), 'utf8');
  for (const [, info, body] of text.matchAll(/^```(\S[^\n]*)\n(.*?)^```$/gms)) {
    const file = /^\S+ file=(\S+)$/.exec(info!)?.[1];
    if (file) files.set(file, body!);
    if (info !== 'console') continue;
    for (const line of body!.trimEnd().split('\n')) {
      if (line.startsWith('$ ')) {
        const [, command, code] = /^\$ (.*?)(?: # exit (\d))?$/.exec(line)!;
        steps.push({ command: command!, exitCode: Number(code ?? 0), shown: [] });
      } else (steps.at(-1)!.shown as string[]).push(line);
    }
  }
  return { files, steps };
}

/** Words of the verb that a documented command calls, or `undefined` of one that is not a verb. */
function verbOf(command: string): string[] | undefined {
  if (command === 'npm start') return ['assess'];
  return /^npm run -s burdenshift -- (.*)$/.exec(command)?.[1]?.split(' ');
}

/** What a documented command gives: the same program without the set-up, which is done. */
async function outcomeOf(command: string): Promise<Outcome> {
  const verb = verbOf(command);
  if (verb) return callIn(workspace, ...verb);
  if (command === 'npm start -- serve') {
    server ??= await startServer(workspace);
    return { status: 0, stdout: documentedAddress, stderr: '' };
  }
  if (command.startsWith('curl ') && server) {
    const options = { cwd: workspace, encoding: 'utf8', shell: true, maxBuffer: 1 << 28 } as const;
    return spawnSync(command.replaceAll(documentedAddress, server.url), options);
  }
  const rounds = /^npm run -s benchmarks -- (\d+)$/.exec(command)?.[1];
  if (rounds === undefined)
    throw new Error(`the documents show a command that no test knows how to run: ${command}`);
  return spawnSync(join(root, 'node_modules/.bin/node'), [join(root, 'benchmarks/run.ts'), rounds], {
    cwd: workspace,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, NO_COLOR: '1' },
  });
}

/** Where the documents say that the server is; the one of the tests takes a free port. */
const documentedAddress = 'http://127.0.0.1:8321';
let server: Serving | undefined;
afterAll(async () => {
  await server?.end('SIGTERM');
});

let workspace: string;
beforeAll(() => {
  workspace = mkdtempSync(join(tmpdir(), 'burdenshift-docs-'));
  symlinkSync(join(root, 'test'), join(workspace, 'test'));
});
afterAll(() => {
  process.chdir(root);
  rmSync(workspace, { recursive: true, force: true });
});

const ran = new Map<string, Outcome>();

/** Runs a command once, however many pages show it: those that take no file of a page give the same again. */
async function run(command: string): Promise<Outcome> {
  const known = ran.get(command);
  if (known) return known;
  const outcome = await outcomeOf(command);
  if (!/\.(csv|yaml|xlsx|txt)\b/.test(command)) ran.set(command, outcome);
  return outcome;
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe.each(pages)('%s', (page) => {
  const { files, steps } = stepsOf(page);

  it('has links that lead somewhere', () => {
    const text = readFileSync(join(root, page), 'utf8').replace(/^```.*?^```$/gms, '');
    const targets = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, target]) => target!);
    const dead = targets.filter(
      (target) => !/^https?:/.test(target) && !existsSync(resolve(dirname(join(root, page)), target)),
    );
    expect(dead).toEqual([]);
  });

  if (steps.length > 0) {
    it('shows commands that work as shown', { timeout: 480_000 }, async () => {
      for (const [name, text] of files) writeFileSync(join(workspace, name), text);
      for (const { command, exitCode, shown } of steps) {
        if (command === 'npm test') continue;
        const { status, stdout, stderr } = await run(command);
        expect([command, status]).toEqual([command, exitCode]);
        for (const line of shown) expect(fold(stdout + stderr)).toContain(fold(line));
      }
    });
  }
});

it('knows every script that the documents name', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const name of ['start', 'test', 'burdenshift', 'benchmarks', 'generate'])
    expect(scripts).toHaveProperty(name);
});
