import { readLimited } from './limited-file.ts';
import { decodeUtf8 } from './utf8.ts';

const limit = 8 * 2 ** 20;

/** Text of a user's file; @throws FaultError when it cannot be opened, has more than 8 MB or is not UTF-8. */
export const readUserFile = async (path: string): Promise<string> =>
  decodeUtf8(
    path,
    await readLimited(path, limit, (value) => ({
      code: 'file-too-large',
      where: path,
      value,
      rule: `this file may have ${limit / 2 ** 20} MB at most`,
    })),
  );
