import { jsonText } from '../answer/json-text.ts';
import { type DataPackage, parseDataPackage } from '../evidence/data-package.ts';
import { readDataFolder, shippedDataFolder } from '../files/data-folder.ts';

/** The shipped data package, or the one in a folder of the user's. */
export const openData = async (folder: string = shippedDataFolder): Promise<DataPackage> =>
  parseDataPackage(await readDataFolder(folder));

export const print = (text: string): void => {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
};

export const printJson = (result: unknown): void => print(jsonText(result));
