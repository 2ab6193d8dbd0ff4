import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FaultError } from '../fault/fault.ts';

/** The data package that ships with the program. */
export const shippedDataFolder = fileURLToPath(new URL('../../data', import.meta.url));

/** Text of every JSON, YAML and CSV file below a folder, keyed by its path with forward slashes. */
export async function readDataFolder(folder: string): Promise<Map<string, string>> {
  let entries: Awaited<ReturnType<typeof listFolder>>;
  try {
    entries = await listFolder(folder);
  } catch {
    throw new FaultError({ code: 'no-folder', where: folder, rule: 'this folder cannot be read' });
  }
  const paths = entries
    .filter((entry) => entry.isFile() && /\.(json|ya?ml|csv)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
  return new Map(paths.map((path, index) => [relative(folder, path).split(sep).join('/'), texts[index]!]));
}

const listFolder = (folder: string) => readdir(folder, { recursive: true, withFileTypes: true });
