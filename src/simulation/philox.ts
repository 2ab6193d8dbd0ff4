/**
 * Philox4x32-10, the counter-based generator of Salmon, Moraes, Dror and Shaw (2011), "Parallel random
 * numbers: as easy as 1, 2, 3". A pure function of counter and key: no state, so any draw can be made
 * anywhere, in any order, on any machine.
 */

const multiplierA = 0xd2511f53;
const multiplierB = 0xcd9e8d57;
const weylA = 0x9e3779b9;
const weylB = 0xbb67ae85;
const rounds = 10;

/**
 * Writes the four 32-bit words for a 128-bit counter and 64-bit key into `out`.
 * Words are unsigned; the first word of counter and key is the least significant, as in Random123.
 *
 * The products are written out, each 64-bit one from four 16-bit ones. A function of their own would be called 20 times a
 * draw wherever an engine's allowance for inlining is spent on what surrounds it: three times the time of a draw.
 */
export function philox4x32(
  c0: number,
  c1: number,
  c2: number,
  c3: number,
  key0: number,
  key1: number,
  out: Uint32Array,
): void {
  let a = c0 | 0;
  let b = c1 | 0;
  let c = c2 | 0;
  let d = c3 | 0;
  let k0 = key0 | 0;
  let k1 = key1 | 0;
  for (let round = 0; round < rounds; round++) {
    const aLow = a & 0xffff;
    const aHigh = a >>> 16;
    const cLow = c & 0xffff;
    const cHigh = c >>> 16;
    const aMiddle = (Math.imul(aHigh, 0x1f53) + (Math.imul(aLow, 0x1f53) >>> 16)) | 0;
    const aUpper = (Math.imul(aLow, 0xd251) + (aMiddle & 0xffff)) | 0;
    const highA = (Math.imul(aHigh, 0xd251) + (aMiddle >>> 16) + (aUpper >>> 16)) | 0;
    const cMiddle = (Math.imul(cHigh, 0x8d57) + (Math.imul(cLow, 0x8d57) >>> 16)) | 0;
    const cUpper = (Math.imul(cLow, 0xcd9e) + (cMiddle & 0xffff)) | 0;
    const highB = (Math.imul(cHigh, 0xcd9e) + (cMiddle >>> 16) + (cUpper >>> 16)) | 0;
    const lowA = Math.imul(multiplierA, a);
    const lowB = Math.imul(multiplierB, c);
    a = highB ^ b ^ k0;
    b = lowB;
    c = highA ^ d ^ k1;
    d = lowA;
    k0 = (k0 + weylA) | 0;
    k1 = (k1 + weylB) | 0;
  }
  out[0] = a;
  out[1] = b;
  out[2] = c;
  out[3] = d;
}
