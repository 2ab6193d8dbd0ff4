// The long proofs whole, which the suite runs in a short form: every shipped plan against GLPK and CBC, and every row
// of the report under axe, and more replications of simmer.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const { status } = spawnSync(
  'vitest',
  ['run', 'test/outside-solvers.test.ts', 'test/report-browser.test.ts', 'test/model-m.test.ts'],
  {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, BURDENSHIFT_PROVE: '1' },
  },
);
process.exit(status ?? 1);
