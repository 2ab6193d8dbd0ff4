import { type DataPackage, parseDataPackage } from '../src/evidence/data-package.ts';
import { readDataFolder, shippedDataFolder } from '../src/files/data-folder.ts';

let files: Map<string, string> | undefined;
let data: DataPackage | undefined;

/** Texts of the shipped package; a fresh map, so that a test may change one. */
export async function shippedFiles(): Promise<Map<string, string>> {
  files ??= await readDataFolder(shippedDataFolder);
  return new Map(files);
}

/** The shipped package, read once for all test files of a process: no test may change it. */
export async function shippedData(): Promise<DataPackage> {
  data ??= parseDataPackage(await shippedFiles());
  return data;
}

/** The shipped package with the text of one file changed. */
export async function dataWith(path: string, change: (text: string) => string): Promise<DataPackage> {
  const copy = await shippedFiles();
  const before = copy.get(path);
  if (before === undefined) throw new Error(`no ${path}`);
  const after = change(before);
  if (after === before) throw new Error(`the change to ${path} changed nothing`);
  copy.set(path, after);
  return parseDataPackage(copy);
}

/** Seed of every property test, fixed so that a failure can be seen again. */
export const propertySeed = 20261122;
