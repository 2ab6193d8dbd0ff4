import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Command } from '@commander-js/extra-typings';
import { getRequestListener } from '@hono/node-server';
import { everyFault, wholeNumber } from '../answer/option.ts';
import { FaultError } from '../fault/fault.ts';
import { openApp } from '../http/open-app.ts';
import { prefix } from '../http/route.ts';
import { isLoopback } from '../http/security.ts';
import { print } from './program.ts';

const defaults = { host: '127.0.0.1', port: 8321 };

/** Seconds that answers under way are given when the server is told to end. */
const graceSeconds = 5;

/** `serve`: the API and the dashboard, on this machine alone. */
export function addServe(program: Command): void {
  program
    .command('serve')
    .option('--host <address>', `address of this machine to listen on (default: ${defaults.host})`)
    .option('--port <n>', `port to listen on; 0 takes one that is free (default: ${defaults.port})`)
    .action(async (options) => {
      const { host, port } = everyFault({
        host: () => hostOption(options.host ?? defaults.host),
        port: () => wholeNumber('--port', options.port, 0, 65_535, defaults.port),
      });
      const { app, answers } = await openApp((text) => process.stderr.write(`${text}\n`));
      const server = createServer(getRequestListener(app.fetch, { overrideGlobalObjects: false }));
      const failed = once(server, 'error');
      server.listen(port, host);
      const outcome = await Promise.race([failed, once(server, 'listening').then(() => undefined)]);
      if (outcome !== undefined) {
        await answers.close();
        throw taken(outcome[0] as NodeJS.ErrnoException, port);
      }
      const { port: open } = server.address() as AddressInfo;
      print(`http://${host.includes(':') ? `[${host}]` : host}:${open}`);
      // What most readers see first is worked out before they ask.
      void app.request(`http://localhost${prefix}/assessments/baseline`);
      await new Promise<void>((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
      });
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      const clock = setTimeout(() => server.closeAllConnections(), 1000 * graceSeconds);
      await answers.close();
      await closed;
      clearTimeout(clock);
    });
}

function hostOption(host: string): string {
  if (isLoopback(host) && host !== '') return host;
  throw new FaultError({
    code: 'host',
    where: '--host',
    value: host,
    rule: 'must be this machine itself: there are no accounts yet, so that whoever reaches the server may use it',
    example: `--host ${defaults.host}`,
  });
}

const taken = (error: NodeJS.ErrnoException, port: number): FaultError =>
  new FaultError({
    code: 'cannot-listen',
    where: '--port',
    value: String(port),
    rule: `cannot be listened on (${error.code ?? error.message})`,
    example: '--port 0',
  });
