// Installs the dependencies when they are missing or older than the lockfile. Runs on any Node from 20 up,
// before the pinned Node is there, so it uses nothing but Node itself.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const lock = `${root}package-lock.json`;
const installed = `${root}node_modules/.package-lock.json`;
const node = `${root}node_modules/.bin/node`;

const ready = () =>
  existsSync(node) && existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs;

if (!ready()) {
  process.stderr.write('Setting up: installing dependencies (once)…\n');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  // Standard output belongs to the verb that follows.
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const result = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (result.status !== 0 || !existsSync(node)) {
    process.stderr.write('Setting up failed: run "npm ci" in the project folder to see why.\n');
    process.exit(result.status || 1);
  }
}
