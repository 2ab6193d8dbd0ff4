import { normalQuantile } from './normal.ts';
import { openSimdPhilox, simdCapacity } from './philox-simd.ts';
import type { RandomStream, Words } from './stream.ts';

/**
 * Draws of one stream for a run of replications at once, many times faster than one by one. Draw number r of a
 * stream is {@link drawOf}: a Philox block holds two uniform numbers, so two replications share one block.
 */

/** The draw of a stream for one replication, one by one: what the batches below are equal to, bit by bit. */
export const drawOf = (stream: RandomStream, replication: number): number =>
  stream.uniform(replication >>> 1, replication & 1);

const rounds = 10;

/** The keys of the ten rounds under a seed, prepared once. */
export function roundKeys({ low, high }: Words): Int32Array {
  const keys = new Int32Array(2 * rounds);
  for (let round = 0; round < rounds; round++) {
    keys[2 * round] = low + Math.imul(round, 0x9e3779b9);
    keys[2 * round + 1] = high + Math.imul(round, 0xbb67ae85);
  }
  return keys;
}

const scale = 1 / 0x20000000000000;
const simd = openSimdPhilox();

/**
 * Writes the uniform draws of replications `from` to `to` (exclusive) of an address to the start of `out`. `from` is
 * even; an odd `to` writes one number more than asked, so `out` has room for an even count.
 */
export function fillUniforms(
  keys: Int32Array,
  low: number,
  high: number,
  from: number,
  to: number,
  out: Float64Array,
): void {
  const count = to - from + ((to - from) & 1);
  if (simd === undefined || count > simdCapacity) {
    fillUniformsByScript(keys, low, high, from, to, out);
    return;
  }
  // Whole groups of four blocks, eight numbers; what is too much is not copied.
  simd.fill(low, high, keys[0]!, keys[1]!, from >>> 1, 8 * ((count + 7) & ~7));
  const { numbers } = simd;
  for (let place = 0; place < count; place++) out[place] = numbers[place]!;
}

/** The same without WebAssembly, bit by bit. */
export function fillUniformsByScript(
  keys: Int32Array,
  low: number,
  high: number,
  from: number,
  to: number,
  out: Float64Array,
): void {
  for (let replication = from, place = 0; replication < to; replication += 2, place += 2) {
    let a = replication >>> 1;
    let b = 0;
    let c = low | 0;
    let d = high | 0;
    // Philox4x32-10 as in philox.ts, each 64-bit product from four 16-bit ones, all in 32-bit integers.
    for (let key = 0; key < 20; key += 2) {
      const aLow = a & 0xffff;
      const aHigh = a >>> 16;
      const cLow = c & 0xffff;
      const cHigh = c >>> 16;
      const aMiddle = (Math.imul(aHigh, 0x1f53) + (Math.imul(aLow, 0x1f53) >>> 16)) | 0;
      const aUpper = (Math.imul(aLow, 0xd251) + (aMiddle & 0xffff)) | 0;
      const productA = (Math.imul(aHigh, 0xd251) + (aMiddle >>> 16) + (aUpper >>> 16)) | 0;
      const cMiddle = (Math.imul(cHigh, 0x8d57) + (Math.imul(cLow, 0x8d57) >>> 16)) | 0;
      const cUpper = (Math.imul(cLow, 0xcd9e) + (cMiddle & 0xffff)) | 0;
      const productC = (Math.imul(cHigh, 0xcd9e) + (cMiddle >>> 16) + (cUpper >>> 16)) | 0;
      const lowA = Math.imul(a, 0xd2511f53);
      const lowC = Math.imul(c, 0xcd9e8d57);
      a = productC ^ b ^ keys[key]!;
      b = lowC;
      c = productA ^ d ^ keys[key + 1]!;
      d = lowA;
    }
    out[place] = ((a >>> 5) * 0x4000000 + (b >>> 6) + 0.5) * scale;
    out[place + 1] = ((c >>> 5) * 0x4000000 + (d >>> 6) + 0.5) * scale;
  }
}

/** Turns the first `count` uniform numbers into standard normal ones: algorithm AS 241 of normal.ts, written out. */
export function toNormals(values: Float64Array, count: number): void {
  for (let place = 0; place < count; place++) {
    const probability = values[place]!;
    const q = probability - 0.5;
    if (Math.abs(q) <= 0.425) {
      const r = 0.180625 - q * q;
      const top =
        ((((((2509.0809287301227 * r + 33430.57558358813) * r + 67265.7709270087) * r + 45921.95393154987) *
          r +
          13731.69376550946) *
          r +
          1971.5909503065513) *
          r +
          133.14166789178438) *
          r +
        3.3871328727963665;
      const bottom =
        ((((((5226.495278852546 * r + 28729.085735721943) * r + 39307.89580009271) * r + 21213.794301586597) *
          r +
          5394.196021424751) *
          r +
          687.1870074920579) *
          r +
          42.31333070160091) *
          r +
        1;
      values[place] = (q * top) / bottom;
      continue;
    }
    const root = Math.sqrt(-Math.log(q < 0 ? probability : 1 - probability));
    if (root > 5) {
      values[place] = normalQuantile(probability);
      continue;
    }
    const r = root - 1.6;
    const top =
      ((((((0.0007745450142783414 * r + 0.022723844989269184) * r + 0.2417807251774506) * r +
        1.2704582524523684) *
        r +
        3.6478483247632045) *
        r +
        5.769497221460691) *
        r +
        4.630337846156546) *
        r +
      1.4234371107496835;
    const bottom =
      ((((((1.0507500716444169e-9 * r + 0.0005475938084995345) * r + 0.015198666563616457) * r +
        0.14810397642748008) *
        r +
        0.6897673349851) *
        r +
        1.6763848301838038) *
        r +
        2.053191626637759) *
        r +
      1;
    const value = top / bottom;
    values[place] = q < 0 ? -value : value;
  }
}

/** 2^(j/32) for j from 0 to 31, by square roots and products. */
const fractions = new Float64Array(32);
let root32 = 2;
for (let halving = 0; halving < 5; halving++) root32 = Math.sqrt(root32);
for (let j = 0; j < 32; j++) {
  let power = 1;
  let base = root32;
  for (let bits = j; bits > 0; bits >>= 1, base *= base) if (bits & 1) power *= base;
  fractions[j] = power;
}

/** 2^k for k from −1022 to 1022. */
const powers = new Float64Array(2045);
for (let k = 0, power = 1; k <= 1022; k++, power *= 2) {
  powers[1022 + k] = power;
  powers[1022 - k] = 1 / power;
}

const perStep = 32 / Math.LN2;
// ln 2 ÷ 32 in two parts; the first has so few digits that its product with a step count is exact.
const stepHigh = Math.fround(Math.LN2 / 32);
const stepLow = Math.LN2 / 32 - stepHigh;
/** Adding and taking away 1.5 · 2^52 rounds to a whole number. */
const rounder = 6755399441055744;

/**
 * Adds exp(location + spread · z) to the numbers of `sums` from `start` on, for the first `count` normals z. The
 * exponential is made of sums and products alone, to about 15 digits, so it is the same on every engine; the exponent
 * is cut off at ±700.
 */
export function addLognormals(
  normals: Float64Array,
  count: number,
  location: number,
  spread: number,
  sums: Float64Array,
  start: number,
): void {
  for (let place = 0; place < count; place++) {
    let x = location + spread * normals[place]!;
    x = x > 700 ? 700 : x < -700 ? -700 : x;
    const whole = x * perStep + rounder - rounder;
    const steps = whole | 0;
    const r = x - whole * stepHigh - whole * stepLow;
    const series = 1 + r * (1 + r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720))))));
    sums[start + place] =
      sums[start + place]! + series * fractions[steps & 31]! * powers[(steps >> 5) + 1022]!;
  }
}
