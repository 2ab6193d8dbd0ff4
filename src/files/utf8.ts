import { type Fault, FaultError } from '../fault/fault.ts';

/**
 * Text of UTF-8 bytes, without a byte-order mark.
 *
 * @param advice what to do with a file that is none.
 * @throws FaultError with the offset and line of the first byte that is not UTF-8, and what to do.
 */
export function decodeUtf8(where: string, bytes: Uint8Array, advice = 'save it as "CSV UTF-8"'): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const offset = firstInvalidByte(bytes);
    let line = 1;
    for (let at = 0; at < offset; at++) if (bytes[at] === 0x0a) line++;
    const byte = bytes[offset]!.toString(16).toUpperCase().padStart(2, '0');
    throw new FaultError({
      code: 'not-utf-8',
      where,
      line,
      value: `byte ${byte} at offset ${offset}`,
      rule: `the file is not UTF-8 text; it may be Latin-1 or UTF-16: ${advice}`,
      example: 'the letter ü is the two bytes C3 BC',
    } satisfies Fault);
  }
}

/** Offset of the first byte that cannot belong to UTF-8 (Unicode standard, table 3-7). */
function firstInvalidByte(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return Math.max(0, bytes.length - 1);
}

/** Bytes of the well-formed sequence that starts here; 0 when none does. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return 1;
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  for (let index = 1; index < length; index++) {
    const byte = bytes[at + index] ?? 0;
    const [low, high] = index === 1 ? [lowest, highest] : [0x80, 0xbf];
    if (byte < low || byte > high) return 0;
  }
  return length;
}
