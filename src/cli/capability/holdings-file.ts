import type { GivenText } from '../../answer/given-file.ts';
import { readLimited } from '../../files/limited-file.ts';
import { decodeUtf8 } from '../../files/utf8.ts';

/** Largest holdings file that is read, bytes. */
const limit = 4 * 2 ** 20;

/** Text of a holdings file, when one is named; @throws FaultError when it cannot be read. */
export async function holdingsFile(path: string | undefined): Promise<GivenText | undefined> {
  if (path === undefined) return undefined;
  const bytes = await readLimited(path, limit, (value) => ({
    code: 'file-too-large',
    where: path,
    value,
    rule: `a holdings file may have ${limit / 2 ** 20} MB at most`,
    example: 'one row for each capability, holder and scope',
  }));
  return { name: path, text: decodeUtf8(path, bytes) };
}
