import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from './command.ts';

/** A server in a process of its own, in a folder. */
export interface Serving {
  readonly url: string;
  readonly process: ChildProcess;
  /** Ends it; gives the exit code, or the signal. */
  end(signal: NodeJS.Signals): Promise<number | NodeJS.Signals | null>;
}

/** Starts `serve` on a free port and waits until it says where it is. */
export async function startServer(folder: string = root, ...args: string[]): Promise<Serving> {
  const child = spawn(
    join(root, 'node_modules/.bin/node'),
    [join(root, 'src/cli/main.ts'), 'serve', '--port', '0', ...args],
    { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = once(child, 'exit');
  let said = '';
  for await (const chunk of child.stdout!) {
    said += String(chunk);
    if (said.includes('\n')) break;
  }
  return {
    url: said.trim(),
    process: child,
    async end(signal) {
      child.kill(signal);
      const [code, killed] = await ended;
      return code ?? killed;
    },
  };
}
