import { type FileHandle, open } from 'node:fs/promises';
import { type Fault, FaultError } from '../fault/fault.ts';

/** What is wrong with a file that is too large, given its size as it is shown. */
export type TooLarge = (size: string) => Fault;

/**
 * Bytes of a user's file, refused before it is read when it has more than a limit.
 *
 * @throws FaultError when it is too large, no file, or cannot be opened.
 */
export async function readLimited(path: string, limitBytes: number, tooLarge: TooLarge): Promise<Uint8Array> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, 'r');
    const stat = await file.stat();
    if (!stat.isFile()) throw new FaultError({ code: 'not-a-file', where: path, rule: 'is not a file' });
    if (stat.size > limitBytes) throw new FaultError(tooLarge(`${stat.size} bytes`));
    const buffer = Buffer.alloc(stat.size);
    const { bytesRead } = await file.read(buffer, 0, stat.size, 0);
    return buffer.subarray(0, bytesRead);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && 'syscall' in error)) throw error;
    throw new FaultError({ code: 'unreadable-file', where: path, rule: `cannot be opened (${error.code})` });
  } finally {
    await file?.close();
  }
}
