import { existsSync } from 'node:fs';
import { parseReview } from '../../claims/correction.ts';
import type { GivenText } from '../../claims/document.ts';
import { FaultError } from '../../fault/fault.ts';
import { readLimited } from '../../files/limited-file.ts';
import { readUserFile } from '../../files/user-file.ts';
import { decodeUtf8 } from '../../files/utf8.ts';
import type { IsoDate } from '../../vocabulary/calendar.ts';

/** Largest text that is read. */
const limitBytes = 16 * 2 ** 20;

/** Name that stands for standard input. */
const standardInput = '-';

const tooLarge = (where: string) => (value: string) => ({
  code: 'file-too-large',
  where,
  value,
  rule: `a text may have ${limitBytes / 2 ** 20} MB at most`,
});

/** The reviewer's file beside a text: `article.claims.yaml` beside `article.txt`. */
const reviewPath = (path: string): string => `${path.replace(/\.[A-Za-z0-9]{1,10}$/, '')}.claims.yaml`;

/**
 * Reads a text, or standard input for `-`, and the reviewer's file beside it where there is one.
 *
 * @throws FaultError for what cannot be opened, is too large, is no text or not UTF-8, and for every fault of the reviewer's file.
 */
export async function readGivenText(path: string, date: IsoDate | null): Promise<GivenText> {
  const bytes =
    path === standardInput ? await readInput() : await readLimited(path, limitBytes, tooLarge(path));
  if (bytes.includes(0))
    throw new FaultError({
      code: 'not-a-text',
      where: path,
      value: `a zero byte at offset ${bytes.indexOf(0)}`,
      rule: 'is no text file; save the article as plain text, Markdown or HTML in UTF-8',
    });
  const source = decodeUtf8(path, bytes, 'save it as UTF-8');
  const beside = reviewPath(path);
  if (path === standardInput || !existsSync(beside)) return { name: path, source, date };
  return { name: path, source, date, review: parseReview(beside, await readUserFile(beside)) };
}

async function readInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > limitBytes) throw new FaultError(tooLarge(standardInput)(`more than ${limitBytes} bytes`));
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
