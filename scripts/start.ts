// `npm start` answers the question; `npm start -- serve` serves it, and builds the dashboard first where that is to be done.
// Whatever else is given goes to `assess`.
import { existsSync, globSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [node, script, ...args] = process.argv;
if (args[0] !== 'serve') process.argv = [node!, script!, 'assess', ...args];
else if (!args.includes('--help') && isOld(`${root}dist/web/.vite/manifest.json`)) {
  const { buildWeb } = await import('./build-web.ts');
  process.stderr.write('Building the dashboard (once)…\n');
  await buildWeb((text) => process.stderr.write(`${text}\n`));
}
await import('../src/cli/main.ts');

/** Whether a file is missing, or older than what the dashboard is made of. */
function isOld(built: string): boolean {
  if (!existsSync(built)) return true;
  const { mtimeMs } = statSync(built);
  const sources = ['web/**/*', 'src/**/*.ts', 'data/**/*', 'scenarios/*', 'plans/*', 'package-lock.json'];
  return globSync(sources, { cwd: root, exclude: ['web/generated/**', '**/*.test.ts'] }).some(
    (name) => statSync(root + name).mtimeMs > mtimeMs,
  );
}
