import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const apt = '/usr/bin/apt-get';
const attempts = 5;

/**
 * Installs packages of Debian where that is ours to do, as root in a container. Test files run side by side, and one may
 * hold the lock that another needs: so it waits and tries again.
 *
 * @returns whether they are installed.
 */
export function installFromDebian(...packages: readonly string[]): boolean {
  if (process.getuid?.() !== 0 || !existsSync(apt)) return false;
  const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  for (let attempt = 0; attempt < attempts; attempt++) {
    try {
      execFileSync(apt, ['update', '-qq'], quiet);
      execFileSync(
        apt,
        ['-o', 'DPkg::Lock::Timeout=300', 'install', '-y', '--no-install-recommends', ...packages],
        quiet,
      );
      return true;
    } catch {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3000);
    }
  }
  return false;
}
