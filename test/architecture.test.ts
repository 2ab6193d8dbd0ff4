import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Cruise {
  readonly totalCruised: number;
  readonly violations: readonly { readonly rule: { readonly name: string }; readonly from: string }[];
}

/** A copy, so that planted violations never stand in the tree itself. */
let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'burdenshift-architecture-'));
  for (const name of ['src', 'package.json', 'tsconfig.json', '.dependency-cruiser.cjs']) {
    cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

function cruise(): Cruise {
  const { stdout, stderr } = spawnSync(
    join(root, 'node_modules/.bin/depcruise'),
    ['src', '--output-type', 'json', '--config', '.dependency-cruiser.cjs'],
    { cwd: copy, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  expect(stderr).toBe('');
  return (JSON.parse(stdout) as { summary: Cruise }).summary;
}

it('has no violation, and the tool read the source', () => {
  const { totalCruised, violations } = cruise();
  expect(violations).toEqual([]);
  expect(totalCruised).toBeGreaterThan(50);
});

it('catches a planted violation of every rule', () => {
  const planted = [
    ['money-imports-downwards', 'src/money/canary.ts', "import '../spending/path.ts';\n"],
    ['simulation-knows-no-defence', 'src/simulation/canary.ts', "import '../vocabulary/calendar.ts';\n"],
    ['capability-imports-downwards', 'src/capability/canary.ts', "import '../verdict/run.ts';\n"],
    ['models-reports-and-answers-import-nothing-of-node', 'src/evidence/canary.ts', "import 'node:fs';\n"],
    ['answers-import-models-and-reports-only', 'src/answer/canary.ts', "import '../files/utf8.ts';\n"],
    ['models-import-no-outer-room', 'src/verdict/canary.ts', "import '../sweep/threads.ts';\n"],
  ] as const;
  for (const [, path, text] of planted) writeFileSync(join(copy, path), text);
  const caught = cruise().violations.map(({ rule, from }) => [rule.name, from]);
  for (const [rule, path] of planted) expect(caught).toContainEqual([rule, path]);
});
