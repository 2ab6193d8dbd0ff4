import fc from 'fast-check';
import { expect, it } from 'vitest';
import { propertySeed } from '../../test/shipped-data.ts';
import { addLognormals, drawOf, fillUniforms, fillUniformsByScript, roundKeys, toNormals } from './batch.ts';
import { normalQuantile } from './normal.ts';
import { openSimdPhilox } from './philox-simd.ts';
import { openStream, streamAddress, streamKey } from './stream.ts';

const seeds = fc.maxSafeNat();

it('gives the bits of the streams one by one, with and without WebAssembly', () => {
  fc.assert(
    fc.property(
      seeds,
      fc.string(),
      fc.string(),
      fc.nat(1_000_000),
      fc.integer({ min: 1, max: 67 }),
      (seed, entity, purpose, half, count) => {
        const from = 2 * half;
        const { low, high } = streamAddress(entity, purpose);
        const keys = roundKeys(streamKey(seed));
        const stream = openStream(seed, entity, purpose);
        const expected = Array.from({ length: count }, (_, index) => drawOf(stream, from + index));
        for (const fill of [fillUniforms, fillUniformsByScript]) {
          const out = new Float64Array(count + 1);
          fill(keys, low, high, from, from + count, out);
          expect([...out.subarray(0, count)]).toEqual(expected);
        }
      },
    ),
    { seed: propertySeed },
  );
});

it('is tested with WebAssembly: this engine has it', () => {
  expect(openSimdPhilox()).toBeDefined();
});

it('makes more numbers than the module holds at once', () => {
  const keys = roundKeys(streamKey(3));
  const [long, script] = [new Float64Array(10_000), new Float64Array(10_000)];
  fillUniforms(keys, 1, 2, 0, 10_000, long);
  fillUniformsByScript(keys, 1, 2, 0, 10_000, script);
  expect(long).toEqual(script);
});

it('makes the normal numbers of normal.ts, bit by bit, far tails included', () => {
  const tails = [1e-300, 1e-20, 1e-12, 0.074999, 0.075, 0.075001, 0.5, 0.925, 0.9250001, 1 - 2 ** -53];
  fc.assert(
    fc.property(fc.array(fc.double({ min: 1e-17, max: 1 - 2 ** -53, noNaN: true })), (some) => {
      const values = Float64Array.from([...tails, ...some]);
      const expected = [...values].map(normalQuantile);
      toNormals(values, values.length);
      expect([...values]).toEqual(expected);
    }),
    { seed: propertySeed },
  );
});

it('has an exponential good to 15 digits', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -12, max: 12, noNaN: true }),
      fc.double({ min: 0, max: 3, noNaN: true }),
      fc.double({ min: -9, max: 9, noNaN: true }),
      (location, spread, z) => {
        const sums = Float64Array.of(0, 0);
        addLognormals(Float64Array.of(z), 1, location, spread, sums, 1);
        expect(sums[0]).toBe(0);
        // The exponent itself is rounded, which costs as many digits as it has before the point.
        const x = location + spread * z;
        expect(Math.abs(sums[1]! / Math.exp(x) - 1)).toBeLessThan(2e-15 * (1 + Math.abs(x)));
      },
    ),
    { seed: propertySeed },
  );
  const sums = new Float64Array(3);
  addLognormals(Float64Array.of(0, 1e6, -1e6), 3, 0, 1, sums, 0);
  expect(sums[0]).toBe(1);
  expect(sums[1]).toBeGreaterThan(1e300);
  expect(Number.isFinite(sums[1])).toBe(true);
  expect(sums[2]).toBeLessThan(1e-300);
});

it('adds to what is there', () => {
  const sums = Float64Array.of(10, 20);
  addLognormals(Float64Array.of(0, 0), 2, Math.log(5), 1, sums, 0);
  expect(sums[0]).toBeCloseTo(15, 12);
  expect(sums[1]).toBeCloseTo(25, 12);
});
