// Sets up, then runs a script of this project on the pinned Node: node scripts/run.mjs SCRIPT [arguments].
// Needed because a shell that has found one `node` keeps to it, even after the set-up has brought another.
import { spawnSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { pinnedNode, setUp } from './setup.mjs';

setUp();

const script = fileURLToPath(new URL(`../${process.argv[2]}`, import.meta.url));
const args = process.argv.slice(3);
// npm moves to the project's folder; files that a user names lie where the user is.
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
if (process.version === pinnedNode().version) {
  process.argv = [process.argv[0], script, ...args];
  await import(pathToFileURL(script).href);
} else {
  const { status, signal } = spawnSync(pinnedNode().path, [...process.execArgv, script, ...args], {
    stdio: 'inherit',
  });
  if (signal) process.kill(process.pid, signal);
  process.exitCode = status ?? 1;
}
