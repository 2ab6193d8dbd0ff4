// Installs the dependencies when they are missing or older than the lockfile. Runs on any Node from 20 up,
// before the pinned Node is there, so it uses nothing but Node itself.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const windows = process.platform === 'win32';
const binary = `${root}node_modules/node/bin/node${windows ? '.exe' : ''}`;

/** The Node that the project pins as a development dependency. */
export const pinnedNode = () => ({
  path: binary,
  version: `v${JSON.parse(readFileSync(`${root}node_modules/node/package.json`, 'utf8')).version}`,
});

const ready = () => {
  const installed = `${root}node_modules/.package-lock.json`;
  return (
    existsSync(binary) &&
    existsSync(installed) &&
    statSync(installed).mtimeMs >= statSync(`${root}package-lock.json`).mtimeMs
  );
};

/** Leaves the project ready to run, or ends the process with one line that says what to do. */
export function setUp() {
  if (ready()) return;
  process.stderr.write('Setting up: installing dependencies (once)…\n');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  // Standard output belongs to the verb that follows.
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const { status } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: windows });
  if (status !== 0 || !existsSync(binary)) {
    process.stderr.write('Setting up failed: run "npm ci" in the project folder to see why.\n');
    process.exit(status || 1);
  }
}
