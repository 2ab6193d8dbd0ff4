import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the built dashboard lies. */
const builtWebFolder = fileURLToPath(new URL('../../dist/web', import.meta.url));

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** Files of the built dashboard by their path on the server, with the codings beside them; none when it is not built. */
export function readWebFolder(folder: string = builtWebFolder) {
  if (!existsSync(folder)) return new Map<string, ReturnType<typeof readWebFile>>();
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(
    paths.map((path) => [`/${relative(folder, path).split(sep).join('/')}`, readWebFile(path)] as const),
  );
}

function readWebFile(path: string) {
  const beside = (ending: string) =>
    existsSync(path + ending) ? new Uint8Array(readFileSync(path + ending)) : undefined;
  const plain = new Uint8Array(readFileSync(path));
  return {
    type: types[extname(path)] ?? 'application/octet-stream',
    tag: createHash('sha256').update(plain).digest('base64url').slice(0, 27),
    plain,
    br: beside('.br'),
    gzip: beside('.gz'),
  };
}
