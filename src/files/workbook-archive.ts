import { crc32 } from 'node:zlib';
import { Inflate } from 'fflate';
import { FaultError } from '../fault/fault.ts';

/** How large a workbook may be: the file, its parts when inflated, and each of its sheets. */
export interface WorkbookLimits {
  readonly fileBytes: number;
  readonly entries: number;
  readonly entryBytes: number;
  readonly totalBytes: number;
  readonly rows: number;
  readonly columns: number;
}

/** Far beyond any table that a statistics office publishes. */
export const workbookLimits: WorkbookLimits = {
  fileBytes: 8 * 2 ** 20,
  entries: 200,
  entryBytes: 16 * 2 ** 20,
  totalBytes: 48 * 2 ** 20,
  rows: 1000,
  columns: 64,
};

export const megabytes = (bytes: number): string => `${bytes / 2 ** 20} MB`;

/** One entry of a zip archive, still compressed. */
export interface ArchiveEntry {
  readonly name: string;
  readonly method: 'stored' | 'deflated';
  readonly data: Uint8Array;
  /** Size in bytes after inflating, as the archive claims: compared in the end, never trusted. */
  readonly claimedBytes: number;
  readonly crc: number;
}

const signature = { entry: 0x04034b50, directory: 0x02014b50, end: 0x06054b50 } as const;

/**
 * Lists a zip archive by its central directory without inflating anything.
 *
 * @throws FaultError for what is no zip archive, is cut short, or holds too many entries.
 */
export function readArchive(
  where: string,
  bytes: Uint8Array,
  limits: WorkbookLimits,
): Map<string, ArchiveEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const broken = (rule: string) => new FaultError({ code: 'workbook-damaged', where, rule });
  if (bytes.length < 22 || view.getUint32(0, true) !== signature.entry) {
    throw new FaultError({
      code: 'not-a-workbook',
      where,
      rule: 'is not an .xlsx workbook (not a zip archive); an .xls or password-protected file must be saved as .xlsx',
    });
  }
  let end = bytes.length - 22;
  const earliest = Math.max(0, end - 0xffff);
  while (end >= earliest && view.getUint32(end, true) !== signature.end) end--;
  if (end < earliest) throw broken('the zip archive is cut short: its directory is missing');
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) throw tooMany(where, count, limits);

  const entries = new Map<string, ArchiveEntry>();
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= end && view.getUint32(at, true) === signature.directory) {
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const method = view.getUint16(at + 10, true);
    const compressed = view.getUint32(at + 20, true);
    const claimedBytes = view.getUint32(at + 24, true);
    const local = view.getUint32(at + 42, true);
    if (entries.has(name)) throw broken(`the zip archive holds two entries called ${name}`);
    if (view.getUint16(at + 8, true) & 1) throw broken(`entry ${name} is encrypted`);
    if (method !== 0 && method !== 8) throw broken(`entry ${name} is compressed in an unknown way`);
    if (local + 30 > at || view.getUint32(local, true) !== signature.entry) {
      throw broken(`entry ${name} is not where the directory of the archive says`);
    }
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (start + compressed > bytes.length) throw broken(`entry ${name} is cut short`);
    entries.set(name, {
      name,
      method: method === 0 ? 'stored' : 'deflated',
      data: bytes.subarray(start, start + compressed),
      claimedBytes,
      crc: view.getUint32(at + 16, true),
    });
    if (entries.size > limits.entries) throw tooMany(where, entries.size, limits);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (entries.size !== count) throw broken('the directory of the zip archive is damaged');
  return entries;
}

/** Bytes that may still be inflated from one archive. */
export interface Budget {
  bytes: number;
  readonly limits: WorkbookLimits;
}

/** Compressed bytes handed over at a time: deflate expands at most 1032 times, so 4 MB come out at most. */
const step = 4096;

/**
 * Inflates one entry, counting what really comes out. `watch` sees every piece first and may throw.
 *
 * @throws FaultError beyond the size limits, and for damaged data.
 */
export function inflateEntry(
  where: string,
  entry: ArchiveEntry,
  budget: Budget,
  watch: (piece: Uint8Array) => void = () => undefined,
): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  let crc = 0;
  const take = (piece: Uint8Array): void => {
    size += piece.length;
    budget.bytes -= piece.length;
    if (size > budget.limits.entryBytes) throw entryTooLarge(where, entry.name, budget.limits);
    if (budget.bytes < 0) {
      throw new FaultError({
        code: 'workbook-too-large',
        where,
        rule: `the workbook unpacks to more than ${megabytes(budget.limits.totalBytes)} (at entry ${entry.name})`,
      });
    }
    watch(piece);
    crc = crc32(piece, crc);
    pieces.push(piece);
  };
  const inflater = new Inflate(take);
  const damaged = (why: string) =>
    new FaultError({ code: 'workbook-damaged', where, rule: `entry ${entry.name} is damaged: ${why}` });
  try {
    for (let at = 0; at < entry.data.length; at += step) {
      const piece = entry.data.subarray(at, at + step);
      if (entry.method === 'stored') take(piece);
      else inflater.push(piece, at + step >= entry.data.length);
    }
  } catch (error) {
    // The inflater reports damage with plain errors that carry a numeric code.
    if (error instanceof Error && 'code' in error) throw damaged(error.message);
    throw error;
  }
  if (size !== entry.claimedBytes || crc !== entry.crc) throw damaged('its checksum does not match');
  return Buffer.concat(pieces, size);
}

const entryTooLarge = (where: string, name: string, limits: WorkbookLimits) =>
  new FaultError({
    code: 'workbook-too-large',
    where,
    rule: `entry ${name} unpacks to more than ${megabytes(limits.entryBytes)}`,
  });

const tooMany = (where: string, count: number, limits: WorkbookLimits) =>
  new FaultError({
    code: 'workbook-too-large',
    where,
    value: String(count),
    rule: `the zip archive holds more than ${limits.entries} entries`,
  });
