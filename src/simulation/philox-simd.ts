/**
 * Philox4x32-10 four blocks at a time: a WebAssembly module of one function, put together here byte by byte, because
 * 128-bit instructions multiply 32-bit numbers exactly and scripts cannot. It holds no logic beyond philox.ts and the
 * making of uniform numbers in stream.ts, and tests hold it to their bits.
 */

// Opcodes, from the WebAssembly 2.0 specification, section 5.4.
const localGet = 0x20;
const localSet = 0x21;
const localTee = 0x22;
const i32Const = 0x41;
const i32Add = 0x6a;
const i32LessUnsigned = 0x49;
const loop = [0x03, 0x40];
const branchIf = 0x0d;
const end = 0x0b;
const simd = (code: number): number[] => [0xfd, ...unsigned(code)];
const store = [...simd(0x0b), 0x04];
const shuffle = simd(0x0d);
const i32x4Splat = simd(0x11);
const f64x2Splat = simd(0x14);
const xor = simd(0x51);
const i32x4ShiftRight = simd(0xad);
const i32x4Add = simd(0xae);
const multiplyLowHalf = simd(0xde);
const multiplyHighHalf = simd(0xdf);
const f64x2Add = simd(0xf0);
const f64x2Multiply = simd(0xf2);
const f64x2FromLowHalf = simd(0xfe);
const i32Type = 0x7f;
const v128Type = 0x7b;

/** Unsigned LEB128. */
function unsigned(value: number): number[] {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>>= 7) {
    if (rest < 0x80) return [...bytes, rest];
    bytes.push((rest & 0x7f) | 0x80);
  }
}

const little = (bytes: Uint8Array): number[] => [...bytes];
const words = (...values: number[]): number[] => [
  ...simd(0x0c),
  ...little(new Uint8Array(Uint32Array.from(values).buffer)),
];
const everyWord = (value: number): number[] => words(value, value, value, value);
const everyDouble = (value: number): number[] => [
  0x44,
  ...little(new Uint8Array(Float64Array.of(value).buffer)),
  ...f64x2Splat,
];
/** Picks four of the eight words of two vectors. */
const pick = (...lanes: number[]): number[] => [
  ...shuffle,
  ...lanes.flatMap((lane) => [0, 1, 2, 3].map((byte) => 4 * lane + byte)),
];
const get = (...locals: number[]): number[] => locals.flatMap((local) => [localGet, local]);
const set = (local: number): number[] => [localSet, local];

// Parameters: the address's and the key's halves, the first block, and the end of the output in bytes.
const [low, high, key0, key1, block, stop] = [0, 1, 2, 3, 4, 5] as const;
// Locals: place in the output; the four words of the counters; round keys; products.
const place = 6;
const [a, b, c, d, k0, k1, even, odd, next] = [7, 8, 9, 10, 11, 12, 13, 14, 15] as const;

/** Words `even` and `odd` hold the products of a vector with a constant; then high halves and low halves are picked. */
const multiply = (vector: number, constant: number): number[] => [
  ...get(vector),
  ...everyWord(constant),
  ...multiplyLowHalf,
  ...set(even),
  ...get(vector),
  ...everyWord(constant),
  ...multiplyHighHalf,
  ...set(odd),
];
const highHalves = [...get(even, odd), ...pick(1, 3, 5, 7)];
const lowHalves = [...get(even, odd), ...pick(0, 2, 4, 6)];

const round = [
  ...multiply(c, 0xcd9e8d57),
  ...[...highHalves, ...get(b), ...xor, ...get(k0), ...xor, ...set(next)],
  ...[...lowHalves, ...set(b)],
  ...multiply(a, 0xd2511f53),
  ...[...highHalves, ...get(d), ...xor, ...get(k1), ...xor, ...set(c)],
  ...[...lowHalves, ...set(d)],
  ...[...get(next), ...set(a)],
  ...[...get(k0), ...everyWord(0x9e3779b9), ...i32x4Add, ...set(k0)],
  ...[...get(k1), ...everyWord(0xbb67ae85), ...i32x4Add, ...set(k1)],
];

const shiftRight = (vector: number, bits: number): number[] => [
  ...get(vector),
  i32Const,
  bits,
  ...i32x4ShiftRight,
  ...set(vector),
];

/** Writes the two uniform numbers of one block: (high 27 bits · 2^26 + low 26 bits + ½) ÷ 2^53. */
const write = (lane: number): number[] => [
  ...get(place),
  ...[...get(a, c), ...pick(lane, 4 + lane, lane, 4 + lane), ...f64x2FromLowHalf],
  ...[...everyDouble(0x4000000), ...f64x2Multiply],
  ...[...get(b, d), ...pick(lane, 4 + lane, lane, 4 + lane), ...f64x2FromLowHalf],
  ...[...f64x2Add, ...everyDouble(0.5), ...f64x2Add, ...everyDouble(1 / 0x20000000000000), ...f64x2Multiply],
  ...[...store, ...unsigned(16 * lane)],
];

const body = [
  ...loop,
  ...[...get(block), ...i32x4Splat, ...words(0, 1, 2, 3), ...i32x4Add, ...set(a)],
  ...[...everyWord(0), ...set(b)],
  ...[...get(low), ...i32x4Splat, ...set(c), ...get(high), ...i32x4Splat, ...set(d)],
  ...[...get(key0), ...i32x4Splat, ...set(k0), ...get(key1), ...i32x4Splat, ...set(k1)],
  ...Array.from({ length: 10 }, () => round).flat(),
  ...[...shiftRight(a, 5), ...shiftRight(b, 6), ...shiftRight(c, 5), ...shiftRight(d, 6)],
  ...[0, 1, 2, 3].flatMap(write),
  ...[...get(block), i32Const, 4, i32Add, ...set(block)],
  // 64 as signed LEB128 takes two bytes.
  ...[...get(place), i32Const, 0xc0, 0x00, i32Add, localTee, place, ...get(stop), i32LessUnsigned],
  ...[branchIf, 0, end, end],
];

const section = (id: number, bytes: readonly number[]): number[] => [id, ...unsigned(bytes.length), ...bytes];
const name = (text: string): number[] => [text.length, ...[...text].map((letter) => letter.charCodeAt(0))];
const code = [...[2, 1, i32Type, 9, v128Type], ...body];
const bytes = Uint8Array.from([
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
  ...section(1, [1, 0x60, 6, ...Array.from({ length: 6 }, () => i32Type), 0]),
  ...section(3, [1, 0]),
  ...section(5, [1, 1, 1, 1]),
  ...section(7, [2, ...name('fill'), 0, 0, ...name('memory'), 2, 0]),
  ...section(10, [1, ...unsigned(code.length), ...code]),
]);

/** Numbers that one call can make: the module's memory of 64 KiB. */
export const simdCapacity = 8192;

export interface SimdPhilox {
  /** What the last call made. */
  readonly numbers: Float64Array;
  /** Makes the numbers of whole groups of four blocks, from a block on; `stop` is 8 bytes times their count. */
  fill(low: number, high: number, key0: number, key1: number, block: number, stop: number): void;
}

/** As much of the WebAssembly interface as is used; its types come with browsers' libraries, which models do without. */
interface WebAssemblyInterface {
  validate(bytes: Uint8Array): boolean;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
  ) => {
    readonly exports: {
      readonly fill: SimdPhilox['fill'];
      readonly memory: { readonly buffer: ArrayBuffer };
    };
  };
}

/** The module, or `undefined` where there is no WebAssembly with 128-bit instructions. */
export function openSimdPhilox(): SimdPhilox | undefined {
  const { WebAssembly: engine } = globalThis as unknown as { WebAssembly?: WebAssemblyInterface };
  if (engine === undefined || !engine.validate(bytes)) return undefined;
  const { fill, memory } = new engine.Instance(new engine.Module(bytes)).exports;
  return { fill, numbers: new Float64Array(memory.buffer) };
}
